import { describe, expect, it } from 'vitest';
import { type LocationId, locationIdOf } from '../../../../src/core/account.ts';
import type { Clock } from '../../../../src/core/clock.ts';
import { succeeded } from '../../../../src/core/failure.ts';
import { startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { factsOf, MINUTE_MS, NOW, readingOf } from '../../sample-snapshot.ts';
import { seededRandomOf } from '../../trust/seeded-random.ts';

const INTERVAL_MS = 5 * MINUTE_MS;
const BEATS = 120;
const BEAT_MS = INTERVAL_MS / BEATS;
/** What HighLevel takes to answer. */
const REPLY_MS = 300;
const SAME = succeeded(readingOf(factsOf('a')));

interface Timer {
  readonly at: number;
  act: (() => void) | null;
}

/** A clock for thousands of timers, which the simple one of other tests would look through for each. */
function createQuickClock() {
  const timers: Timer[] = [];
  let elapsed = 0;
  const placeOf = (at: number): number => {
    let [low, high] = [0, timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((timers[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const clock: Clock = {
    now: () => NOW + elapsed,
    monotonic: () => elapsed,
    after(ms, act) {
      const timer: Timer = { at: elapsed + ms, act };
      timers.splice(placeOf(timer.at), 0, timer);
      return () => {
        timer.act = null;
      };
    },
  };
  return {
    clock,
    async advanceTo(end: number): Promise<void> {
      for (let next = timers.at(-1); next && next.at <= end; next = timers.at(-1)) {
        timers.pop();
        const { at, act } = next;
        if (!act) continue;
        elapsed = at;
        act();
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      elapsed = end;
    },
  };
}

/** Watches that many locations from their first sweep on, and takes down when each is asked about. */
async function watchFor(count: number, intervals: number) {
  const { clock, advanceTo } = createQuickClock();
  const asked = new Map<LocationId, number[]>();
  const perBeat = new Map<number, number>();
  let underway = 0;
  let mostUnderway = 0;
  const monitor = startMonitor({
    store: createSnapshotStore(),
    clock,
    random: seededRandomOf(count),
    intervalMs: INTERVAL_MS,
    async read(id) {
      const at = clock.monotonic();
      const times = asked.get(id) ?? [];
      asked.set(id, [...times, at]);
      const beat = Math.floor(at / BEAT_MS);
      perBeat.set(beat, (perBeat.get(beat) ?? 0) + 1);
      underway += 1;
      mostUnderway = Math.max(mostUnderway, underway);
      await new Promise<void>((resolve) => clock.after(REPLY_MS, resolve));
      underway -= 1;
      return SAME;
    },
  });
  monitor.watch(Array.from({ length: count }, (_, index) => ({ id: locationIdOf(`L${index}`), name: '' })));
  await Promise.resolve();
  await advanceTo(intervals * INTERVAL_MS);
  monitor.stop();
  return { times: [...asked.values()], perBeat, mostUnderway };
}

describe.each([
  [1_000, 4, 3],
  [10_000, 16, 2],
])('%d locations', (count, atOnce, intervals) => {
  it('are each checked within the interval, never more of them at once than is allowed', {
    timeout: 30_000,
  }, async () => {
    const { times, mostUnderway } = await watchFor(count, intervals);
    expect(times).toHaveLength(count);
    expect(mostUnderway).toBe(atOnce);
    const waits = times.flatMap((one) => one.slice(1).map((at, index) => at - (one[index] ?? 0)));
    // A check that waits for others comes a little later than it is due.
    expect(Math.max(...waits)).toBeLessThanOrEqual(INTERVAL_MS * 1.1 + 2_000);
    for (const one of times) {
      expect(one.length).toBeGreaterThanOrEqual(intervals);
      expect((one.at(-1) ?? 0) + INTERVAL_MS * 1.1 + 2_000).toBeGreaterThan(intervals * INTERVAL_MS);
    }
  });
});

it('after the first sweep no beat has many more checks than another', async () => {
  const { perBeat } = await watchFor(1_000, 3);
  const later = [...perBeat].filter(([beat]) => beat > BEATS).map(([, checks]) => checks);
  expect(later.length).toBeGreaterThan(2 * BEATS - 5);
  expect(Math.max(...later)).toBeLessThanOrEqual((2.5 * 1_000) / BEATS);
});

it('the computer is woken up on the beats alone, however many locations are watched', async () => {
  const { times } = await watchFor(10, 3);
  const beats = times.flatMap((one) => one.slice(1)).map((at) => at / BEAT_MS);
  expect(beats.length).toBeGreaterThanOrEqual(20);
  for (const beat of beats) expect(beat).toBeCloseTo(Math.round(beat), 3);
});
