import { WHOLE_APP } from './scan-electron.mjs';

/**
 * Why a finding of Electronegativity is none. `code` is the line that it is about, so that a second of its kind in the
 * same file is not explained along with it.
 * @typedef {{
 *   readonly check: string,
 *   readonly file: string,
 *   readonly code: string,
 *   readonly why: string,
 * }} Explanation
 */

/** @type {readonly Explanation[]} */
export const EXPLAINED_FINDINGS = [
  {
    check: 'CSP_GLOBAL_CHECK',
    file: WHOLE_APP,
    code: '',
    why: 'The policy comes with each reply of src/main/desktop/app-protocol.ts, where the check does not look. tests/e2e/hostile-page.test.ts sees it enforced.',
  },
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'src/main/desktop/browser.ts',
    code: 'await shell.openExternal(safe);',
    why: 'The one place that opens addresses. safeAddressOf has let through web pages only, see tests/unit/core/safe-address.test.ts.',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'src/main/desktop/app-protocol.ts',
    code: 'session.protocol.registerBufferProtocol(APP_SCHEME, ({ url }, callback) => {',
    why: 'It serves the files of one folder and the pictures of known accounts, and nothing else, see tests/e2e/hostile-page.test.ts.',
  },
  {
    check: 'AUXCLICK_JS_CHECK',
    file: 'src/main/desktop/page-window.ts',
    code: 'const created = new BrowserWindow({',
    why: 'Chromium has no feature "Auxclick" to turn off any more. Every new window is denied, that of a middle click too, see tests/e2e/hostile-page.test.ts.',
  },
  {
    check: 'PRELOAD_JS_CHECK',
    file: 'src/main/desktop/page-window.ts',
    code: 'preload: options.preloadPath,',
    why: 'A sandboxed page reaches main through a preload only. It hands over named commands and nothing else, see tests/e2e/hostile.test.ts.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'src/main/desktop/engine.ts',
    code: "app.commandLine.appendSwitch('js-flags', flags);",
    why: 'Constants, and what the command line asks for anyway. One turns a compiler off, the other bounds memory; none takes a protection away.',
  },
];
