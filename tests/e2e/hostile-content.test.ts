import { expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld } from './watched-location.ts';

const SOON = { timeout: 15_000 };

const ACCOUNT = 'A & B <a href="https://hostile.example/">_c_</a> &amp; \u001b[2J\u202e';
const LOCATION = 'Tom & Jerry <b>_x_</b> <img src="https://hostile.example/x.png">';
const SHOWN = 'A & B <a href="https://hostile.example/">_c_</a> &amp;';
const SEED = [
  {
    id: LOCATION_ID,
    name: LOCATION,
    pit: PIT,
    accounts: [{ id: 'acct-1', platform: 'facebook', name: ACCOUNT }],
  },
];

test('names from the network are text in the menu, the notification, the window and the terminal', async ({
  onTestFinished,
}) => {
  const w = await startWorld({}, { seed: SEED });
  onTestFinished(w.stop);
  const added = await w.runCli(
    ['location', 'add', '--id', LOCATION_ID, '--name', LOCATION, '--pit-stdin'],
    PIT,
  );
  expect(added.status).toBe(0);
  const app = await launchRelink(w, { args: w.args });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  w.simulator.control.expire('acct-1');
  await expect.poll(() => w.notifications.open(), SOON).toHaveLength(1);

  const [notice] = w.notifications.open();
  expect(notice?.summary).toBe(`${SHOWN.replaceAll('<', '‹').replaceAll('>', '›')}  [2J  has expired`);
  expect(notice?.body).toContain('Tom & Jerry ‹b›_x_‹/b› ‹img src="https://hostile.example/x.png"›');
  expect((await item.readMenu()).map(({ label }) => label)).toContain(`Reconnect ${SHOWN}  [2J  · Facebook`);
  expect((await item.readLook()).toolTip).toBe('Relink: 1 expired · checked just now');
  const { stdout } = await w.runCli(['status']);
  expect(stdout).toContain(`expired  Facebook  ${SHOWN}  [2J`);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  const page = await app.electron.firstWindow();
  await page.getByText(SHOWN).first().waitFor();
  expect(await page.locator('a, img, b').count()).toBe(0);
});
