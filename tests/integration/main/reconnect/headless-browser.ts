import { type Browser, chromium } from 'playwright-core';
import { HEADLESS_CHROMIUM } from '../../../headless-chromium.ts';

/**
 * Starts a real Chromium without a display.
 * @param env its environment, where it is not to be the test's own
 * @param args added to those with which it starts
 * @throws Error when the executable that `RELINK_TEST_CHROMIUM` names (else `/usr/bin/chromium-headless-shell`) does not start.
 */
export const launchHeadlessChromium = (
  env?: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({
    executablePath: HEADLESS_CHROMIUM,
    ...(env ? { env: { ...env } } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
