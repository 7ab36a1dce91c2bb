import { resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectUnharmed, startAttack } from './attacked-app.ts';
import { PIT } from './watched-location.ts';

const PRELOAD = resolve(import.meta.dirname, '../../dist/preload/index.cjs');

/**
 * Calls every command with every payload from the page, as a script that has taken it over would. Commands that open
 * a dialog of the system or start the app anew are called with wrong payloads only.
 */
function callEverything(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const bridge: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>> = Object(
      Reflect.get(window, 'relink'),
    );
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const polluted: unknown = JSON.parse(
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}',
    );
    const payloads: readonly unknown[][] = [
      [undefined, undefined, undefined],
      [{}],
      [[]],
      [polluted],
      [endless],
      ['x'.repeat(8_000_000)],
      ['__proto__'],
      [Number.NaN, -0],
      [{ locationId: '../../etc/passwd', accountId: {} }],
      [new Map([['a', new Uint8Array(1000)]]), new Date(0)],
      ['https://hostile.example/', null],
      ['file:///etc/passwd', null],
    ];
    const answers: string[] = [];
    for (const name of Object.keys(bridge).filter((key) => key !== 'onPush')) {
      for (const payload of payloads) {
        const answer = await bridge[name]?.(...payload).then(
          (value) => JSON.stringify(value),
          (error: unknown) => String(error),
        );
        answers.push(`${name}: ${answer}`);
      }
    }
    return answers;
  });
}

/** Refused at the border or by the command itself; an empty object is a change of no preference. */
const isHarmlessAnswer = (answer: string): boolean =>
  /: Error: .*(Refused: |could not be cloned)/.test(answer) ||
  answer.includes('"result":"refused"') ||
  answer === 'changePreferences: {"result":"done"}';

test('payloads of another form are refused for every command, and main lives on', async () => {
  const attacked = await startAttack();
  const answers = await callEverything(attacked.page);
  expect(answers.length).toBeGreaterThan(200);
  expect(answers.filter((answer) => !isHarmlessAnswer(answer))).toEqual([]);
  expect(answers.join('\n')).not.toContain(PIT);
  const reached = await attacked.app.electron.evaluate(() => Reflect.get({}, 'isAdmin'));
  expect(reached).toBeUndefined();
  await expectUnharmed(attacked);
});

test('the page has nothing in its hands but the commands, and no command hands out a token', async () => {
  const attacked = await startAttack();
  const found = await attacked.page.evaluate(async () => {
    const bridge: Readonly<Record<string, () => Promise<unknown>>> = Object(Reflect.get(window, 'relink'));
    const replaced = Reflect.set(window, 'relink', { getView: () => 'mine' });
    return {
      names: Object.keys(bridge),
      kinds: [...new Set(Object.values(bridge).map((value) => typeof value))],
      globals: ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      isReplaceable: replaced,
      view: JSON.stringify(await bridge.getView?.()),
    };
  });
  expect(found.kinds).toEqual(['function']);
  expect(found.names).toContain('onPush');
  expect(found.names.filter((name) => /ipc|send|invoke|^on$|^once$/i.test(name))).toEqual([]);
  expect(found.globals).toEqual([]);
  expect(found.isReplaceable).toBe(false);
  expect(found.view).toContain('Blue Door');
  expect(found.view).not.toContain(PIT);
  expect(found.view).not.toContain(PIT.slice(0, -4));
  await expectUnharmed(attacked);
});

interface Intrusion {
  readonly preload: string;
  readonly url: string;
}

/** Opens a page that is not Relink's with Relink's preload, and has it call a command. */
function callFromForeignPage(electron: ElectronApplication, intrusion: Intrusion): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow, session }, { preload, url }) => {
    const intruder = new BrowserWindow({
      show: false,
      webPreferences: { preload, session: session.fromPartition('relink-window'), sandbox: true },
    });
    try {
      await intruder.loadURL(url);
      const answer: unknown = await intruder.webContents.executeJavaScript(
        `relink.getView().then((view) => 'answered: ' + JSON.stringify(view), (error) => String(error))`,
      );
      return String(answer);
    } finally {
      intruder.destroy();
    }
  }, intrusion);
}

test('a page of another origin is refused, though it has the bridge', async () => {
  const attacked = await startAttack();
  for (const url of ['data:text/html,<h1>Relink</h1>', 'about:blank']) {
    const answer = await callFromForeignPage(attacked.app.electron, { preload: PRELOAD, url });
    expect(answer).toContain('Refused: not from the window of Relink.');
  }
  await expectUnharmed(attacked);
});

test('no link is opened for what is no location ID', async () => {
  const attacked = await startAttack();
  const hostileIds = [
    'javascript:alert(1)',
    '//hostile.example/',
    '../../..',
    'x@hostile.example',
    '\r\nfile:',
    'K83W5f03EFph2rlg5N1L\n',
    'x'.repeat(65),
  ];
  const answers = await attacked.page.evaluate(async (ids) => {
    const bridge: { openLink(link: string, id: string): Promise<unknown> } = Object(
      Reflect.get(window, 'relink'),
    );
    return Promise.all(ids.map((id) => bridge.openLink('business-profile', id).then(String, String)));
  }, hostileIds);
  expect(answers.filter((answer) => !answer.includes('Refused: openLink'))).toEqual([]);
  await expectUnharmed(attacked);
});

test('commands that do not exist are refused, also names that every object has', async () => {
  const attacked = await startAttack();
  const answers = await attacked.app.electron.evaluate(async ({ ipcMain, webContents }) => {
    const invoke = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(invoke instanceof Map)) return ['no handlers found'];
    const [own] = webContents.getAllWebContents();
    const event = { senderFrame: own?.mainFrame };
    const calls: readonly (readonly unknown[])[] = [
      ['toString', []],
      ['__proto__', []],
      ['constructor', []],
      ['hasOwnProperty', ['getView']],
      ['eval', ['process.exit(1)']],
      [{ toString: () => 'getView' }, []],
      ['getView'],
      ['getView', 'no list'],
      ['getView', [], 'more'],
      [],
    ];
    return Promise.all(
      calls.map((call) =>
        Promise.resolve(invoke.get('relink:command')(event, ...call)).then(
          () => `answered ${String(call[0])}`,
          (error: unknown) => String(error),
        ),
      ),
    );
  });
  expect(new Set(answers)).toEqual(new Set(['Error: Refused: no such command.']));
  await expectUnharmed(attacked);
});
