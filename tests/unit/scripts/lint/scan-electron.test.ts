import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanElectron } from '../../../../scripts/lint/scan-electron.mjs';
import { makeTempFolder } from '../../temp-folder.ts';

const SOUND_PREFERENCES = 'sandbox: true, contextIsolation: true, nodeIntegration: false';
const SOUND_LOCKDOWN = `contents.on('will-navigate', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));`;

interface App {
  readonly preferences?: string;
  readonly lockdown?: string;
  readonly html?: string;
  readonly start?: string;
}

/** The checks that strike at a small app of TypeScript, which is sound but for what is given. */
async function checksAt(app: App) {
  const root = makeTempFolder();
  mkdirSync(join(root, 'src'));
  const { preferences = SOUND_PREFERENCES, lockdown = SOUND_LOCKDOWN, html = '', start = 'start' } = app;
  const manifest = { scripts: { start }, devDependencies: { electron: '45.4.1' } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(join(root, 'src/index.html'), `<!doctype html><html><body>${html}</body></html>`);
  writeFileSync(
    join(root, 'src/window.ts'),
    `import { BrowserWindow, type Session, type WebContents } from 'electron';
export function lockDown(contents: WebContents, session: Session): void {
  ${lockdown}
}
export const createWindow = (): BrowserWindow => {
  const created = new BrowserWindow({ show: false, webPreferences: { ${preferences} } });
  return created satisfies BrowserWindow;
};`,
  );
  const { findings, unread } = await scanElectron(root);
  return { checks: findings.map(({ check }) => check), findings, unread };
}

/** Found in each of these apps: they have no policy, and no word about middle clicks. */
const ALWAYS = new Set(['AUXCLICK_JS_CHECK', 'CSP_GLOBAL_CHECK']);

test('a sound app has nothing more than what every app is asked about', async () => {
  const { checks, unread } = await checksAt({});
  expect(new Set(checks)).toEqual(ALWAYS);
  expect(unread).toEqual([]);
});

test.each<[string, App]>([
  ['SANDBOX_JS_CHECK', { preferences: 'contextIsolation: true, nodeIntegration: false' }],
  ['SANDBOX_JS_CHECK', { preferences: 'sandbox: false, contextIsolation: true, nodeIntegration: true' }],
  ['NODE_INTEGRATION_JS_CHECK', { preferences: 'contextIsolation: true, nodeIntegration: true' }],
  ['CONTEXT_ISOLATION_JS_CHECK', { preferences: 'sandbox: true, contextIsolation: false' }],
  ['WEB_SECURITY_JS_CHECK', { preferences: `${SOUND_PREFERENCES}, webSecurity: false` }],
  ['PRELOAD_JS_CHECK', { preferences: `${SOUND_PREFERENCES}, preload: 'preload.cjs'` }],
  ['LIMIT_NAVIGATION_GLOBAL_CHECK', { lockdown: '' }],
  ['PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK', { lockdown: '' }],
  ['NODE_INTEGRATION_HTML_CHECK', { html: '<webview nodeintegration></webview>' }],
  ['CUSTOM_ARGUMENTS_JSON_CHECK', { start: 'electron --no-sandbox .' }],
])('%s strikes at %o', async (check, app) => {
  expect((await checksAt(app)).checks).toContain(check);
});

test('a comment cannot silence a finding', async () => {
  const { checks } = await checksAt({
    preferences: 'contextIsolation: true, sandbox: false /* eng-disable SANDBOX_JS_CHECK */',
  });
  expect(checks).toContain('SANDBOX_JS_CHECK');
});

test('a finding names its place in the project', async () => {
  const { findings } = await checksAt({});
  expect(findings.find(({ check }) => check === 'AUXCLICK_JS_CHECK')).toMatchObject({
    file: 'src/window.ts',
    code: expect.stringContaining('new BrowserWindow('),
  });
});

test('a file that cannot be parsed is named', async () => {
  const { unread } = await checksAt({ lockdown: 'const = ;' });
  expect(unread).toEqual([expect.stringMatching(/^src\/window\.ts: /)]);
});
