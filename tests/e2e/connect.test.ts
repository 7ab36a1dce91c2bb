import { afterEach, expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/seed.ts';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { HEALTHY_SEED, LOCATION_ID, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const TWO_USERS: Seed = HEALTHY_SEED.map((location) => ({
  ...location,
  users: [
    { id: 'user-ada', firstName: 'Ada', lastName: 'Moore' },
    { id: 'user-ben', firstName: 'Ben', lastName: 'Okafor' },
  ],
}));

test('a new account is connected from the window, once it is known who connects it', async () => {
  const w = await startWorld({}, { dialect: 'v3', seed: TWO_USERS });
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('All 3 accounts are healthy').first().waitFor();

  await page.getByRole('button', { name: 'Connect an account' }).first().click();
  await page.getByRole('button', { name: 'Facebook', exact: true }).click();
  await page.getByLabel('Ben Okafor').check();
  await page.getByRole('button', { name: 'Go on to connect' }).click();

  const chromium = await launchChromium(w);
  const opener = await w.browser.openNextUrl(chromium);
  const [popup] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.getByRole('button').first().click(),
  ]);
  await popup.getByRole('button', { name: 'Approve' }).click();

  const offers = page.getByRole('list', { name: 'What this login offers' });
  await offers.getByRole('button').first().click();
  await page.getByText('All 4 accounts are healthy').first().waitFor();
  expect(w.simulator.control.accounts()).toHaveLength(4);
  const listed = await w.runCli(['location', 'list', '--json']);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: LOCATION_ID, userId: 'user-ben' }]);
});
