import { type Browser, chromium } from 'playwright-core';
import type { Home } from './home.ts';

/**
 * Starts a real Chromium as the person's browser. It ends with the home.
 *
 * @throws Error when the executable that `RELINK_TEST_CHROMIUM` names (else `/usr/bin/chromium`) does not start.
 */
export async function launchChromium(home: Home): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.RELINK_TEST_CHROMIUM ?? '/usr/bin/chromium',
    env: { ...home.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  home.atStop(() => browser.close());
  return browser;
}
