import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchHeadlessChromium } from '../../integration/main/reconnect/headless-browser.ts';
import type { Home } from './home.ts';

/**
 * Starts a real Chromium as the person's browser, which logs all that it asks for in a file of the home. It ends with
 * the home.
 *
 * @throws Error when the executable that `RELINK_TEST_CHROMIUM` names (else `/usr/bin/chromium-headless-shell`) does not start.
 */
export async function launchChromium(home: Home): Promise<Browser> {
  const netLog = join(home.folder, 'browser-net-log.json');
  const browser = await launchHeadlessChromium(home.env, [
    `--log-net-log=${netLog}`,
    '--net-log-capture-mode=IncludeSensitive',
  ]);
  home.atStop(() => browser.close());
  return browser;
}
