import { beforeAll, describe, expect, it } from 'vitest';
import { type LocationId, locationIdOf } from '../../../src/core/account.ts';
import { failed, succeeded } from '../../../src/core/failure.ts';
import { DAY_MS, factsOf, HOUR_MS, MINUTE_MS, readingOf } from '../sample-snapshot.ts';
import { ALL_FAULTS } from './faults.ts';
import { seededRandomOf } from './seeded-random.ts';
import { startTrial, type Trial } from './trial.ts';
import type { Answer } from './trial-process.ts';

const SEED = 20_261_124;
const DAYS = 30;
const INTERVAL_MS = 5 * MINUTE_MS;
const POLLS = (DAYS * DAY_MS) / INTERVAL_MS;
const IDS = Array.from({ length: 50 }, (_, n) => locationIdOf(`L${n}`));
/** The chance that a check fails, that it is the first to find an expired login, and that it finds it healed. */
const FAULT = 0.01;
const EXPIRY = 0.0005;
const HEALING = 0.02;
const JITTER_MS = 0.1 * INTERVAL_MS;
const LONGEST_WAIT_MS = INTERVAL_MS + JITTER_MS;
/** One of the faults is a used-up day, which ends within the first hours. */
const FIRST_HOURS_MS = 3 * HOUR_MS;
/** A fault or bad news is followed by an earlier check, which is no drift. */
const TOLERANCE = 0.03;
/** Of the monitor, the announcer that waits and the one that looks again, and the cache. */
const MOST_TIMERS = 4;
/** Many times what it takes; a busy machine is no hang. */
const HANGS_AFTER_MS = 300_000;
/** A wide-open bound on what one location may take up in a file. */
const BYTES_PER_LOCATION = 1_000;

/** The service of a month: logins expire and heal by chance, and some checks fail. */
function createService(random: () => number) {
  const expired = new Set<LocationId>();
  const pick = <T>(values: readonly T[]): readonly T[] =>
    values.slice(Math.floor(random() * values.length)).slice(0, 1);
  return (id: LocationId): Answer => {
    if (!expired.has(id) && random() < EXPIRY) expired.add(id);
    else if (random() < HEALING) expired.delete(id);
    const account = factsOf('a', expired.has(id) ? 'expired' : 'active');
    const [fault] = random() < FAULT ? pick(ALL_FAULTS) : [];
    return { attempt: fault ? failed(fault) : succeeded(readingOf(account)), delayMs: 0 };
  };
}

interface Month {
  readonly trial: Trial;
  /** When each location was checked, by the monotonic clock. */
  readonly checks: ReadonlyMap<LocationId, readonly number[]>;
  /** At the end of each day. */
  readonly days: readonly { readonly bytes: number }[];
}

/** @throws as soon as timers pile up: a month of them would never end */
async function liveDay({ clock }: Trial): Promise<void> {
  for (let ms = 0; ms < DAY_MS; ms += HOUR_MS) {
    await clock.advance(HOUR_MS);
    if (clock.pending() > MOST_TIMERS) throw new Error(`${clock.pending()} timers are pending`);
  }
}

async function liveMonth(): Promise<Month> {
  const checks = new Map<LocationId, number[]>(IDS.map((id) => [id, []]));
  const answer = createService(seededRandomOf(SEED));
  const trial: Trial = startTrial({
    ids: IDS,
    intervalMs: INTERVAL_MS,
    seed: SEED,
    answerOf: (id) => {
      checks.get(id)?.push(trial.clock.monotonic());
      return answer(id);
    },
  });
  const days: { readonly bytes: number }[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    await liveDay(trial);
    trial.verify();
    const { locations, memory } = trial.disk();
    days.push({ bytes: JSON.stringify({ locations, memory }).length });
  }
  trial.stop();
  return { trial, checks, days };
}

describe(`a month of watching ${IDS.length} locations every 5 minutes, with random faults`, () => {
  let month: Month;
  beforeAll(async () => {
    month = await liveMonth();
  }, HANGS_AFTER_MS);

  it('checks every location as often as the interval says', () => {
    for (const times of month.checks.values()) {
      expect(times.length).toBeGreaterThan(POLLS * (1 - TOLERANCE));
      expect(times.length).toBeLessThan(POLLS * (1 + TOLERANCE));
    }
  });

  it('does not drift: no wait is longer than the interval and its jitter, and on average they are the interval', () => {
    for (const times of month.checks.values()) {
      const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      const late = waits.filter((ms, index) => ms > LONGEST_WAIT_MS && (times[index] ?? 0) > FIRST_HOURS_MS);
      expect(late).toEqual([]);
      const regular = waits.filter((ms) => ms >= INTERVAL_MS - JITTER_MS && ms <= LONGEST_WAIT_MS);
      const mean = regular.reduce((sum, ms) => sum + ms, 0) / regular.length;
      expect(Math.abs(mean - INTERVAL_MS)).toBeLessThan(INTERVAL_MS * 0.01);
    }
  });

  it('leaves no timer behind', () => {
    expect(month.trial.clock.pending()).toBe(0);
  });

  it('keeps no history: the files of the last day are as small as those of the first', () => {
    for (const { bytes } of month.days) expect(bytes).toBeLessThan(IDS.length * BYTES_PER_LOCATION);
  });

  it('tells expiries and recoveries all the way', () => {
    expect(month.trial.notices.length).toBeGreaterThan(IDS.length);
  });
});
