import type { ElectronApplication } from 'playwright-core';

/**
 * Writes down, in a file, all that crosses between main and its pages from now on. Of a command that brings a new
 * token to main the token itself is left out: that is the one way it may go.
 *
 * @throws Error when this Electron does not let the traffic be recorded
 */
export function recordIpc(electron: ElectronApplication, file: string): Promise<void> {
  return electron.evaluate(({ app, ipcMain, webContents }, record) => {
    type Handler = Parameters<typeof ipcMain.handle>[1];
    // The older of the two Electrons has no way but the second.
    const builtIn: unknown = Reflect.get(process, 'getBuiltinModule');
    const load = (name: string): unknown =>
      typeof builtIn === 'function' ? builtIn(name) : process.mainModule?.require(name);
    const append: unknown = Reflect.get(Object(load('node:fs')), 'appendFileSync');
    const serialize: unknown = Reflect.get(Object(load('node:v8')), 'serialize');
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (typeof append !== 'function' || typeof serialize !== 'function' || !(handlers instanceof Map)) {
      throw new Error('The traffic between main and its pages cannot be recorded in this Electron.');
    }
    const note = (what: string, values: readonly unknown[]): void => {
      append(record, `\n${what} `);
      try {
        append(record, serialize(values));
      } catch {
        // What cannot be cloned cannot cross either.
        append(record, values.map(String).join(' '));
      }
    };
    const withoutNewToken = (call: readonly unknown[]): readonly unknown[] => {
      const [command, args] = call;
      const bringsToken = command === 'addLocation' || command === 'verifyLocation';
      if (!bringsToken || !Array.isArray(args)) return call;
      const isNew = (value: unknown) => typeof value === 'object' && value !== null && 'pit' in value;
      return [command, args.map((value) => (isNew(value) ? { ...value, pit: 'left out' } : value))];
    };
    const recorded =
      (channel: string, handle: Handler): Handler =>
      async (event, ...call) => {
        note(`call on ${channel}`, withoutNewToken(call));
        try {
          const answer: unknown = await handle(event, ...call);
          note('answer', [answer]);
          return answer;
        } catch (refusal) {
          note('refusal', [String(refusal)]);
          throw refusal;
        }
      };
    for (const [channel, handle] of [...handlers]) handlers.set(channel, recorded(channel, handle));
    const bind = ipcMain.handle.bind(ipcMain);
    ipcMain.handle = (channel, handle) => bind(channel, recorded(channel, handle));
    const listenTo = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...values) => {
        note(`push on ${channel}`, values);
        send(channel, ...values);
      };
    };
    for (const contents of webContents.getAllWebContents()) listenTo(contents);
    app.on('web-contents-created', (_event, contents) => listenTo(contents));
  }, file);
}
