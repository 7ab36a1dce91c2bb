/**
 * The Chromium that the tests start. The headless shell draws and asks as the browser does, without the windows, menus
 * and pages of its own that the browser's headless mode opens with every tab.
 */
export const HEADLESS_CHROMIUM = process.env.RELINK_TEST_CHROMIUM ?? '/usr/bin/chromium-headless-shell';
