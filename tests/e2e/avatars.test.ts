import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { AVATAR_PATH } from '../../src/simulator/avatars.ts';
import type { SeedAccount } from '../../src/simulator/seed.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { HEALTHY_SEED, LOCATION_ID, startWorld } from './watched-location.ts';

/** A location whose accounts have these pictures; the last one has none. */
const seedWith = (...avatars: readonly string[]) =>
  HEALTHY_SEED.map((location) => ({
    ...location,
    accounts: location.accounts.map((account, index): SeedAccount => {
      const avatar = avatars[index];
      return avatar === undefined ? account : { ...account, avatar };
    }),
  }));

async function startWith(...avatars: readonly string[]) {
  const world = await startWorld({}, { seed: seedWith(...avatars) });
  onTestFinished(world.stop);
  await world.addLocation();
  const pictureRequests = () => world.simulator.requests().filter(({ path }) => path.startsWith(AVATAR_PATH));
  return { world, pictureRequests };
}

const shownIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.row')].map((row) => {
      const image = row.querySelector<HTMLImageElement>('.avatar img');
      return image && image.naturalWidth > 0
        ? `${image.naturalWidth} px`
        : row.querySelector('.avatar')?.textContent;
    }),
  );

/** Counts who connects to another address of this computer than those of its own name. */
async function startBystander() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.2', () => done((server.address() as { readonly port: number }).port));
  });
  onTestFinished(() => void server.close());
  return { port, connections: () => connections };
}

test('the window shows the pictures that main has fetched, and initials where there is none', async () => {
  const { world, pictureRequests } = await startWith(`${AVATAR_PATH}a`, `${AVATAR_PATH}b`);
  const app = await launchRelink(world, { args: [...world.args] });
  const page = await app.electron.firstWindow();
  await expect.poll(() => shownIn(page), { timeout: 20_000 }).toEqual(['96 px', '96 px', 'BD']);

  // The page has asked nobody but main, and was told no address.
  const sources = await page.evaluate(() => [...document.images].map(({ currentSrc }) => currentSrc));
  expect(sources.filter((source) => !/^app:\/\/relink\/(avatar|assets)\//.test(source))).toEqual([]);
  expect(await page.content()).not.toContain(world.simulator.baseUrl);
  const view = await page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'relink');
    const getView: unknown = typeof bridge === 'object' && bridge ? Reflect.get(bridge, 'getView') : null;
    return String(typeof getView === 'function' ? await getView() : null);
  });
  expect(view).toContain(`/avatar/${LOCATION_ID}/acct-fb?`);
  expect(view).not.toContain(world.simulator.baseUrl);

  // Once each, and without anything that says who wants it.
  const requests = pictureRequests();
  expect(requests.map(({ path }) => path).sort()).toEqual([`${AVATAR_PATH}a`, `${AVATAR_PATH}b`]);
  for (const { headers } of requests) {
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  }
  expect(await readdir(join(world.userDataDir, 'avatars'))).toHaveLength(2);

  // The next start finds them in the folder.
  await app.stop();
  const again = await launchRelink(world, { args: [...world.args] });
  const pageAgain = await again.electron.firstWindow();
  await expect.poll(() => shownIn(pageAgain), { timeout: 20_000 }).toEqual(['96 px', '96 px', 'BD']);
  expect(pictureRequests()).toHaveLength(2);
});

test('no picture is fetched before a window shows it', async () => {
  const { world, pictureRequests } = await startWith(`${AVATAR_PATH}a`);
  const app = await launchRelink(world, { args: [...world.args, '--hidden'] });
  const polls = () => world.simulator.requests().length;
  const before = polls();
  await expect.poll(polls, { timeout: 20_000 }).toBeGreaterThan(before + 4);
  expect(pictureRequests()).toEqual([]);
  await app.stop();
});

test('a picture at a forbidden address is not asked for, and the initials stand in its place', async () => {
  const bystander = await startBystander();
  const { world } = await startWith(
    `https://127.0.0.2:${bystander.port}/a.png`,
    'https://169.254.169.254/latest/meta-data/',
  );
  const app = await launchRelink(world, { args: [...world.args] });
  const page = await app.electron.firstWindow();
  const refusals = () =>
    app.output
      .all()
      .filter((line) => line.includes('avatar not loaded: '))
      .join('\n');
  await expect.poll(refusals, { timeout: 20_000 }).toContain('the host is not of the public internet');
  await expect.poll(() => page.locator('.avatar img').count()).toBe(0);
  expect(await shownIn(page)).toEqual(['BD', 'B', 'BD']);
  expect(bystander.connections()).toBe(0);
});
