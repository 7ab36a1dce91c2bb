import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, COMMAND_CHANNEL, COMMAND_NAMES, PUSH_CHANNEL, type Push } from '../core/bridge.ts';
import { askEarly } from './early-answers.ts';

const ask = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
  ipcRenderer.invoke(COMMAND_CHANNEL, name, args);

const early = askEarly(['getSpeech', 'getView'] satisfies readonly (keyof Bridge)[], ask);
ipcRenderer.on(PUSH_CHANNEL, early.outdate);

const commands = Object.fromEntries(
  COMMAND_NAMES.map((name) => [
    name,
    (...args: readonly unknown[]) => (args.length === 0 ? early.take(name) : ask(name, ...args)),
  ]),
);

const onPush: Bridge['onPush'] = (listener) => {
  // The event is kept back: it would hand the page a way to send on any channel.
  const forward = (_event: unknown, push: Push): void => listener(push);
  ipcRenderer.on(PUSH_CHANNEL, forward);
  return () => ipcRenderer.off(PUSH_CHANNEL, forward);
};

contextBridge.exposeInMainWorld('relink', { ...commands, onPush });
