import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

/** The only page there may be. */
export const OWN_PAGE = 'app://relink/index.html';

/** The real app over a real location, whose page the test has taken over. */
export interface Attacked {
  readonly world: World;
  readonly app: RunningApp;
  readonly page: Page;
}

export async function startAttack(): Promise<Attacked> {
  const w = await startWorld();
  onTestFinished(w.stop);
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('Blue Door & Sons').first().waitFor();
  return { world: w, app, page };
}

/** Main still answers, nothing was opened, no token came out, and a real expiry is still told. */
export async function expectUnharmed({ world: w, app, page }: Attacked): Promise<void> {
  expect(await w.browser.urls()).toEqual([]);
  expect(app.output.all().join('\n')).not.toContain(PIT);
  expect(await w.keyring.readEntries('Relink')).toEqual([{ account: LOCATION_ID, secret: PIT }]);
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), { timeout: 15_000 }).toHaveLength(1);
  expect(page.url()).toBe(OWN_PAGE);
  expect(app.electron.windows()).toHaveLength(1);
  const contents = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
}
