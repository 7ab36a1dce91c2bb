import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { waitUntil } from '../../wait-until.ts';
import type { Home } from './home.ts';

/** How long a program may take to open the browser. */
const URL_TIMEOUT_MS = 10_000;

/** Takes the place of the default browser: notes down every address it is asked to open. */
export interface BrowserStandIn {
  /** The folder that has to come first in `PATH`. */
  readonly folder: string;
  /** All addresses so far, oldest first. */
  readonly urls: () => Promise<readonly string[]>;
  /**
   * The next address that no earlier call has returned, as soon as it is there.
   *
   * @throws Error when none comes in time.
   */
  readonly nextUrl: () => Promise<string>;
  /** Waits for the next address and opens it in a real browser. */
  readonly openNextUrl: (browser: Browser) => Promise<Page>;
}

/** Places the stand-in into the home's `bin` folder, as the `xdg-open` of desktops on Linux. */
export async function placeBrowserStandIn(home: Home): Promise<BrowserStandIn> {
  const folder = join(home.folder, 'bin');
  const record = join(home.folder, 'opened-urls');
  await writeFile(record, '');
  // All arguments and the environment are kept too, for a token must be in neither.
  const script = `#!/bin/sh\n{ printf '%s\\n' "$@"; env; } >> '${record}-with'\nprintf '%s\\n' "$1" >> '${record}'\n`;
  await writeFile(join(folder, 'xdg-open'), script, { mode: 0o755 });
  const urls = async (): Promise<readonly string[]> =>
    (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '');
  let taken = 0;
  const nextUrl = async (): Promise<string> => {
    const index = taken;
    taken += 1;
    return waitUntil(async () => urlAt(await urls(), index), URL_TIMEOUT_MS);
  };
  return {
    folder,
    urls,
    nextUrl,
    openNextUrl: async (browser) => {
      const url = await nextUrl();
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
  };
}

function urlAt(urls: readonly string[], index: number): string {
  const url = urls[index];
  if (url === undefined) {
    throw new Error(
      `The browser was not asked to open a further address; so far: ${urls.join(' ') || 'none'}`,
    );
  }
  return url;
}
