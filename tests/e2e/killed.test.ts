import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { seededRandomOf } from '../unit/trust/seeded-random.ts';
import { launchRelink, spawnRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

const KILLS = 30;
/** Desktops on which Relink is killed at the same time. */
const LANES = 2;
/** Long enough to start, read, confirm, gather and tell; short enough to be killed in between. */
const LONGEST_LIFE_MS = 2_200;
/** The chance that the account expires or heals during a life. */
const CHANGE = 0.4;
/** Other moments come with other seeds. */
const SEED = Number(process.env.RELINK_KILL_SEED ?? 20_261_124);

const EXPIRED = 'Blue Door & Sons has expired';
const HEALED = 'Blue Door & Sons is healthy again';

const worlds: World[] = [];
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.stop())));

const summariesOf = (w: World): readonly string[] => w.notifications.shown().map(({ summary }) => summary);

/** What was told, with a mark wherever the account changed. */
interface Story {
  readonly told: readonly string[];
  readonly changes: readonly number[];
}

/** Starts Relink and kills it at a random moment, again and again, while the account expires and heals. */
async function liveAndDie(w: World, random: () => number): Promise<Story> {
  const changes: number[] = [];
  let isExpired = false;
  const changeAccount = (): void => {
    isExpired = !isExpired;
    w.simulator.control[isExpired ? 'expire' : 'heal']('acct-fb');
    changes.push(summariesOf(w).length);
  };
  for (let kill = 0; kill < KILLS / LANES; kill += 1) {
    const lifeMs = random() * LONGEST_LIFE_MS;
    const changesAtMs = random() < CHANGE ? random() * lifeMs : lifeMs;
    const app = await spawnRelink(w, { args: [...w.args, '--hidden'] });
    await wait(changesAtMs);
    if (changesAtMs < lifeMs) changeAccount();
    await wait(lifeMs - changesAtMs);
    await app.kill();
  }
  if (!isExpired) changeAccount();
  return { told: summariesOf(w), changes };
}

/** The notices that say the same as the one before though nothing has changed in between. */
const repeated = ({ told, changes }: Story): readonly string[] =>
  told.filter((summary, index) => index > 0 && summary === told[index - 1] && !changes.includes(index));

/** Lets the expiry be told, if that is still to be done, and kills Relink once it has written all down. */
async function tellAndDie(w: World): Promise<void> {
  const app = await spawnRelink(w, { args: [...w.args, '--hidden'] });
  const textOf = (file: string): Promise<string> => readFile(join(w.userDataDir, file), 'utf8');
  await expect.poll(() => summariesOf(w).at(-1), { timeout: 20_000 }).toBe(EXPIRED);
  await expect.poll(() => textOf('snapshot.json'), { timeout: 20_000 }).toContain('"health":"expired"');
  await expect.poll(() => textOf('alerts.json'), { timeout: 20_000 }).toContain('acct-fb');
  await app.kill();
}

/** What a whole lane must show: the random lives, and what is left after the last kill. */
async function testLane(w: World, random: () => number): Promise<void> {
  await w.addLocation();
  const story = await liveAndDie(w, random);
  expect(repeated(story), JSON.stringify(story)).toEqual([]);
  expect(story.told.filter((summary) => summary !== EXPIRED && summary !== HEALED)).toEqual([]);
  await tellAndDie(w);
  const told = summariesOf(w);

  // What the window shows before anything was answered, it remembers.
  w.simulator.control.fault({ kind: 'slow', delayMs: 5_000 });
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('1 of 3 accounts needs you').first().waitFor();
  await page.getByText('Blue Door Bakery').first().waitFor();
  expect(app.output.all().filter((line) => line.startsWith('first check done'))).toEqual([]);
  expect(await w.keyring.readEntries('Relink')).toEqual([{ account: LOCATION_ID, secret: PIT }]);
  w.simulator.control.clearFaults();
  w.simulator.control.expire('acct-ig');
  // The newest expiry comes last: whatever were told again would have come before it.
  await expect
    .poll(() => summariesOf(w).slice(told.length), { timeout: 40_000 })
    .toEqual(['@bluedoor has expired']);
}

test(`nothing is lost nor told twice in ${KILLS} kills (seed ${SEED})`, async () => {
  worlds.push(...(await Promise.all(Array.from({ length: LANES }, () => startWorld()))));
  const lanes = await Promise.allSettled(worlds.map((w, lane) => testLane(w, seededRandomOf(SEED + lane))));
  // All have ended by now: a desktop must not be taken from under a running lane.
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
});
