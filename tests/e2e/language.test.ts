import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

test('the window, the tray and its menu speak another language as soon as it is chosen', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const item = await w.trayHost.waitForItem();
  await expect.poll(async () => (await item.readLook()).toolTip).toContain('3 healthy');

  const page = await app.electron.firstWindow();
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('heading', { name: 'Einstellungen' }).first().waitFor();
  await expect
    .poll(async () => (await item.readLook()).toolTip)
    .toMatch(/^Relink: 3 in Ordnung · .* geprüft$/);
  const labels = (await item.readMenu()).map(({ label }) => label);
  expect(labels.filter((label) => label !== '')).toEqual([
    'Relink öffnen',
    'Jetzt prüfen',
    'Beobachten anhalten',
    'Einstellungen …',
    'Relink beenden',
  ]);
});
