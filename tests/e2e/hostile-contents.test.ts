import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { expectUnharmed, OWN_PAGE, startAttack } from './attacked-app.ts';

const PRELOAD = resolve(import.meta.dirname, '../../dist/preload/index.cjs');

/** A server of which one page redirects to another. */
async function startRedirector(): Promise<{ readonly address: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/') response.writeHead(302, { location: '/elsewhere' }).end();
    else response.end('hostile');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return { address: `http://127.0.0.1:${bound.port}/`, asked };
}

test('the page runs in the sandbox, apart from the preload and without Node', async () => {
  const attacked = await startAttack();
  const preferences = await attacked.app.electron.evaluate(({ webContents }) => {
    const [own] = webContents.getAllWebContents();
    if (!own) return null;
    // Left out of Electron's types, and used by its own tests.
    const read: unknown = Reflect.get(own, 'getLastWebPreferences');
    return typeof read === 'function' ? read.call(own) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('a page that main itself would load cannot lead on to another', async () => {
  const attacked = await startAttack();
  const { address, asked } = await startRedirector();
  const outcome = await attacked.app.electron.evaluate(async ({ BrowserWindow }, url) => {
    const lured = new BrowserWindow({ show: false });
    const answer = await lured.loadURL(url).then(() => `loaded ${lured.webContents.getURL()}`, String);
    lured.destroy();
    return answer;
  }, address);
  expect(outcome).toMatch(/ERR_(ABORTED|FAILED)/);
  expect(asked).toEqual(['/']);
  await expectUnharmed(attacked);
});

test('no page gets a webview, though its window would allow it', async () => {
  const attacked = await startAttack();
  const outcome = await attacked.app.electron.evaluate(async ({ BrowserWindow }) => {
    const lured = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const attempt = new Promise<string>((done) => {
      lured.webContents.on('will-attach-webview', ({ defaultPrevented }) => {
        done(defaultPrevented ? 'refused' : 'attached');
      });
    });
    await lured.loadURL('data:text/html,<webview src="data:text/html,hostile"></webview>');
    const answer = await attempt;
    lured.destroy();
    return answer;
  });
  expect(outcome).toBe('refused');
  await expectUnharmed(attacked);
});

test('a frame within the own page is refused, though it has the bridge', async () => {
  const attacked = await startAttack();
  const answer = await attacked.app.electron.evaluate(
    async ({ BrowserWindow, session }, { preload, url }) => {
      const lured = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          session: session.fromPartition('relink-window'),
          sandbox: true,
          nodeIntegrationInSubFrames: true,
        },
      });
      try {
        await lured.loadURL(url);
        const said: unknown = await lured.webContents.executeJavaScript(`new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = 'hostile';
          frame.addEventListener('load', () => {
            const { relink } = frame.contentWindow;
            relink.getView().then((view) => done('answered: ' + JSON.stringify(view)), (error) => done(String(error)));
          });
          document.body.append(frame);
        })`);
        return String(said);
      } finally {
        lured.destroy();
      }
    },
    { preload: PRELOAD, url: OWN_PAGE },
  );
  expect(answer).toContain('Refused: not from the window of Relink.');
  await expectUnharmed(attacked);
});
