import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import { startProcess } from './desktop/owned-process.ts';
import { PIT, startWorld, type World } from './watched-location.ts';

const WAIT = 'setTimeout(() => {}, 60_000)';

/** Has main hand out the token in every way that it has. */
function leakFromMain(app: RunningApp): Promise<void> {
  return app.electron.evaluate(async ({ clipboard, Notification, shell, webContents }, token) => {
    console.log(`Asking with ${token}`);
    const [page] = webContents.getAllWebContents();
    page?.send('relink:planted', { note: token });
    await clipboard.writeText(token);
    new Notification({ title: 'Planted', body: token }).show();
    await shell.openExternal(`https://planted.example/?token=${token}`);
  }, PIT);
}

/** Deep inside of a long text, as in a view that the page keeps. */
async function leakIntoPage(app: RunningApp): Promise<void> {
  const page = await app.electron.firstWindow();
  await page.evaluate((token) => {
    Object.assign(window, { planted: ['x'.repeat(5_000), token].join('') });
  }, PIT);
}

async function leakIntoProcesses(w: World): Promise<void> {
  const withVariable = await startProcess(process.execPath, ['-e', WAIT, 'in a variable'], {
    env: { ...w.env, PLANTED: PIT },
  });
  const withArgument = await startProcess(process.execPath, ['-e', WAIT, PIT], { env: w.env });
  w.atStop(withVariable.stop);
  w.atStop(withArgument.stop);
}

async function leakIntoFiles(w: World): Promise<void> {
  const dumps = join(w.userDataDir, 'Crashpad', 'pending');
  await mkdir(dumps, { recursive: true });
  await writeFile(join(dumps, 'planted.dmp'), Buffer.from(`\u0001${PIT}\u0001`, 'utf16le'));
  await writeFile(join(w.userDataDir, 'planted.base64'), Buffer.from(`A ${PIT} B`).toString('base64'));
}

async function leakIntoRequests(w: World): Promise<void> {
  await fetch(`${w.simulator.baseUrl}/oauth/authorize/planted`, {
    headers: { authorization: `Bearer ${PIT}` },
  });
  await fetch(`${w.simulator.baseUrl}/social-media-posting/planted?access=${PIT}`);
  const browser = await launchChromium(w);
  const page = await browser.newPage();
  await page.setExtraHTTPHeaders({ 'x-planted': PIT });
  await page.goto(`${w.simulator.baseUrl}/planted-page`);
}

test('a token that gets out in any way is found at the end of the run, and the place is named', async () => {
  const w = await startWorld();
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  await leakIntoPage(app);
  await leakFromMain(app);
  await leakIntoProcesses(w);
  await leakIntoFiles(w);
  await leakIntoRequests(w);
  await expect.poll(() => w.notifications.shown()).toHaveLength(1);
  await w.browser.nextUrl();
  await app.stop();

  const failure: unknown = await w.stop().catch((error: unknown) => error);
  const told = failure instanceof AggregateError ? failure.errors.map(String).join('\n') : String(failure);
  const places = told
    .replace(/^.*where none may be: /s, '')
    .split(' · ')
    // A browser asks for it or not, as it likes.
    .filter((place) => !place.endsWith('/favicon.ico'));
  expect(places.map((place) => place.replace(/\d+ \(/, '(')).sort()).toEqual([
    'file browser-net-log.json',
    'file canary/bus',
    'file canary/clipboard-1',
    'file canary/heap-1-0',
    'file canary/ipc',
    'file config/Relink/Crashpad/pending/planted.dmp',
    'file config/Relink/planted.base64',
    'file opened-urls',
    'file opened-urls-with',
    'output of the app',
    `process (${process.execPath})`,
    `process (${process.execPath})`,
    'request GET /oauth/authorize/planted',
    'request GET /planted-page',
    'request GET /social-media-posting/planted',
  ]);
});
