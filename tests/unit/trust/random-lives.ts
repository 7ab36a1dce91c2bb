import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountIdOf, type LocationId } from '../../../src/core/account.ts';
import { succeeded } from '../../../src/core/failure.ts';
import { iconOf } from '../../../src/core/glance.ts';
import { factsOf, HOUR_MS, readingOf } from '../sample-snapshot.ts';
import { startTrial, type Trial } from './trial.ts';
import {
  ACCOUNT_IDS,
  anyEvents,
  IDS,
  INTERVAL_MS,
  LONGEST_ANSWER_MS,
  type TrialEvent,
} from './trial-events.ts';
import type { Answer } from './trial-process.ts';

/** In each of the two files that share the work, so that both cores have some. */
const SEQUENCES = 5_000;
/** The same lives at every run, so that a red run is the fault of a change; other lives come with other seeds. */
export const SEED = Number(process.env.RELINK_TRIAL_SEED ?? 20_261_124);
/** Many times what it takes; a busy machine is no hang. */
const HANGS_AFTER_MS = 300_000;
const GATHERED_MS = 1_000;
/** Within this time everything is checked once more after watching goes on. */
const RESUMED_MS = 10_000;
/** After a start or a sleep, whatever is due is told within this time. */
const SETTLED_MS = 15_000 + GATHERED_MS;
/** The longest that two polls and what follows from them take: 10% jitter, a second read, the gathering. */
const TWO_POLLS_MS = 2 * 1.1 * INTERVAL_MS + GATHERED_MS;

const HEALTHY: Answer = {
  attempt: succeeded(readingOf(...ACCOUNT_IDS.map((id) => factsOf(id)))),
  delayMs: 0,
};
const ONE_EXPIRED: Answer = {
  attempt: succeeded(readingOf(...ACCOUNT_IDS.map((id) => factsOf(id, id === 'a' ? 'expired' : 'active')))),
  delayMs: 0,
};

const NOTHING_OPEN = { announcedAccounts: [], snoozes: [], isHolding: false };

type Script = Map<LocationId, Answer>;

const idsOf = (indexes: readonly number[]): readonly LocationId[] =>
  indexes.flatMap((index) => IDS[index] ?? []);

async function play(trial: Trial, script: Script, event: TrialEvent): Promise<void> {
  switch (event.type) {
    case 'answers':
      for (const id of idsOf([event.location])) script.set(id, event.answer);
      return;
    case 'waits':
      return trial.clock.advance(event.ms);
    case 'checks':
      for (const id of idsOf([event.location])) void trial.monitor().check(id);
      return;
    case 'rechecks':
      for (const id of idsOf([event.location])) void trial.monitor().recheck(id);
      return;
    case 'pauses':
      return trial.monitor().setPaused(event.isPaused);
    case 'sleeps':
      trial.clock.jump(event.ms);
      if (event.isTold) trial.resume();
      return trial.clock.advance(GATHERED_MS);
    case 'sets-clock':
      return trial.clock.jump(event.ms);
    case 'watches':
      return trial.watch(idsOf(event.locations));
    case 'restarts':
      return trial.restart(event.end);
    case 'dies':
      return trial.dieAt(event.point);
    case 'fills-disk':
      return trial.setDiskFull(event.isFull);
    case 'breaks':
    case 'heals':
      return readTwice(trial, script, event.location, event.type === 'breaks' ? ONE_EXPIRED : HEALTHY);
    case 'snoozes':
      return trial.snooze(event.account, event.length);
    case 'unsnoozes':
      return trial.unsnooze(event.account);
    case 'wants-quiet':
      return trial.choose({ quiet: event.quiet });
    case 'mutes':
      return trial.choose({ mutes: { platforms: [], locations: idsOf(event.locations) } });
  }
}

/** Two reads in a row find the same, and there is time to tell of it. */
async function readTwice(trial: Trial, script: Script, index: number, answer: Answer): Promise<void> {
  for (const id of idsOf([index])) {
    script.set(id, answer);
    void trial.monitor().recheck(id);
    await trial.clock.advance(0);
    void trial.monitor().recheck(id);
  }
  await trial.clock.advance(GATHERED_MS);
}

/** Whatever happened: good news ends every alarm, and a real expiry afterwards is seen and told once. */
async function endWell(trial: Trial, script: Script): Promise<void> {
  for (const id of IDS) script.set(id, HEALTHY);
  trial.watch(IDS);
  trial.dieAt(null);
  trial.setDiskFull(false);
  trial.choose({ quiet: null, mutes: { platforms: [], locations: [] } });
  // What was answered before may still be on its way.
  await trial.clock.advance(LONGEST_ANSWER_MS);
  trial.monitor().setPaused(false);
  await trial.clock.advance(RESUMED_MS + GATHERED_MS);
  trial.verify();
  expect(iconOf(trial.snapshot())).not.toBe('expired');
  const { announcedAccounts, snoozes, isHolding } = trial.disk().memory;
  expect({ announcedAccounts, snoozes, isHolding }).toEqual(NOTHING_OPEN);

  const toldBefore = trial.notices.length;
  for (const id of IDS.slice(0, 1)) script.set(id, ONE_EXPIRED);
  await trial.clock.advance(TWO_POLLS_MS);
  trial.verify();
  expect(iconOf(trial.snapshot())).toBe('expired');
  expect(trial.notices.slice(toldBefore).map(({ kind }) => kind)).toEqual(['needs-reconnect']);
}

/** What was snoozed is told of once more, whatever happens to the app and the computer meanwhile; quiet is quiet. */
async function sleepOnIt(trial: Trial, script: Script): Promise<void> {
  const toldBefore = trial.notices.length;
  trial.snooze({ locationId: IDS[0], accountId: accountIdOf('a') }, 'hour');
  trial.restart('crash');
  await trial.clock.advance(SETTLED_MS);
  trial.clock.jump(HOUR_MS);
  trial.resume();
  await trial.clock.advance(SETTLED_MS);
  trial.verify();
  const told = () => trial.notices.slice(toldBefore).map(({ kind }) => kind);
  expect(told()).toEqual(['still-broken']);

  trial.choose({ quiet: { from: '00:00', to: '00:00', days: [0, 1, 2, 3, 4, 5, 6] } });
  for (const id of IDS) script.set(id, HEALTHY);
  for (const id of IDS) void trial.monitor().recheck(id);
  await trial.clock.advance(GATHERED_MS);
  trial.verify();
  expect(iconOf(trial.snapshot())).not.toBe('expired');
  expect(told()).toEqual(['still-broken']);
}

async function live(events: readonly TrialEvent[], seed: number): Promise<void> {
  const script: Script = new Map();
  const answerOf = (id: LocationId): Answer => script.get(id) ?? HEALTHY;
  const trial = startTrial({ ids: IDS, intervalMs: INTERVAL_MS, seed, answerOf });
  for (const event of events) {
    await play(trial, script, event);
    // No time passes, but what can end at once does.
    await trial.clock.advance(0);
    trial.verify();
  }
  await endWell(trial, script);
  await sleepOnIt(trial, script);
  trial.stop();
  await trial.clock.advance(LONGEST_ANSWER_MS);
  expect(trial.clock.pending()).toBe(0);
}

/** Tests random lives of the app; a failure names the seed and the path that bring it back. */
export function testRandomLives(seed: number): void {
  it(
    `holds in ${SEQUENCES} random lives: red for confirmed expiries alone, each told once where it is wanted, and every recovery ends it`,
    async () => {
      const life = fc.asyncProperty(anyEvents, fc.nat(), live);
      await fc.assert(life, { numRuns: SEQUENCES, endOnFailure: true, seed });
    },
    HANGS_AFTER_MS,
  );
}
