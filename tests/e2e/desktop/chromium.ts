import type { Browser } from 'playwright-core';
import { launchHeadlessChromium } from '../../integration/main/reconnect/headless-browser.ts';
import type { Home } from './home.ts';

/**
 * Starts a real Chromium as the person's browser. It ends with the home.
 *
 * @throws Error when the executable that `RELINK_TEST_CHROMIUM` names (else `/usr/bin/chromium`) does not start.
 */
export async function launchChromium(home: Home): Promise<Browser> {
  const browser = await launchHeadlessChromium(home.env);
  home.atStop(() => browser.close());
  return browser;
}
