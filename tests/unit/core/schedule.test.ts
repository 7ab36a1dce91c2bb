import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../../../src/core/account.ts';
import type { Failure } from '../../../src/core/failure.ts';
import {
  checksAtOnce,
  nextCheckAfterMs,
  phaseOf,
  resumeCheckAfterMs,
  SECOND_READ_MS,
} from '../../../src/core/schedule.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { accountOf, DAY_MS, failingCheck, HOUR_MS, locationOf, MINUTE_MS, NOW } from '../sample-snapshot.ts';

const INTERVAL_MS = 5 * MINUTE_MS;

const waitOf = (location: LocationState, intervalMs = INTERVAL_MS, random = 0.5): number =>
  nextCheckAfterMs(location, { intervalMs, random: () => random, now: NOW, elapsedMs: 0, phase: 0 });

const failing = (failure: Failure, attempts: number): LocationState =>
  locationOf('L', [], { check: failingCheck(failure, attempts) });

describe('after a good read', () => {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const placeAfter = (elapsedMs: number, phase: number, random = 0.5): number =>
    elapsedMs +
    nextCheckAfterMs(locationOf('L'), {
      intervalMs: INTERVAL_MS,
      random: () => random,
      now: NOW,
      elapsedMs,
      phase,
    });

  it('the next check is at the place that the location has in the interval, 5 % more or less', () => {
    expect(waitOf(locationOf('L'), INTERVAL_MS, 0)).toBe(INTERVAL_MS * 0.95);
    expect(waitOf(locationOf('L'), INTERVAL_MS, 0.5)).toBe(INTERVAL_MS);
    expect(waitOf(locationOf('L'), INTERVAL_MS, 0.999)).toBeCloseTo(INTERVAL_MS * (1.05 - 1 / 120));
    expect(placeAfter(0, 0.25)).toBeCloseTo(INTERVAL_MS * 0.25);
    expect(placeAfter(INTERVAL_MS * 0.5, 0.25)).toBeCloseTo(INTERVAL_MS * 1.25);
  });

  it('the wait is an interval at most, 10 % more or less, whenever the check was', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 0, max: 1e9 }), (random, phase, elapsedMs) => {
        const wait = placeAfter(elapsedMs, phase, random) - elapsedMs;
        expect(wait).toBeGreaterThan(-1e-3);
        expect(wait).toBeLessThanOrEqual(INTERVAL_MS * 1.1 + 1e-3);
      }),
    );
  });

  it('from then on no wait is 10 % shorter or longer than the interval', () => {
    fc.assert(
      fc.property(share, share, share, (random, next, phase) => {
        const first = placeAfter(0, phase, random);
        const second = placeAfter(first, phase, next);
        expect(second - first).toBeGreaterThanOrEqual(INTERVAL_MS * 0.9 - 1);
        expect(second - first).toBeLessThanOrEqual(INTERVAL_MS * 1.1 + 1);
      }),
      // A place that is hardly behind the beat.
      { examples: [[0, 0, 1e-9]] },
    );
  });

  it.each([2, 7, 100, 1_000])('%d locations fill the interval evenly', (count) => {
    const phases = Array.from({ length: count }, (_, nth) => phaseOf(nth)).sort((a, b) => a - b);
    const gaps = phases.map((phase, index) => (phases[index + 1] ?? 1) - phase);
    expect(phases[0]).toBe(0);
    expect(Math.max(...gaps)).toBeLessThan(2 / count);
    expect(Math.min(...gaps)).toBeGreaterThan(0.3 / count);
  });
});

describe('as many locations are asked at once', () => {
  it.each([
    ['as are usual, for a few of them', 1, INTERVAL_MS, 4],
    ['as all need to be asked within the interval', 3_000, INTERVAL_MS, 10],
    ['as the service bears, at most', 100_000, INTERVAL_MS, 16],
  ])('%s', (_, locations, intervalMs, expected) => {
    expect(checksAtOnce(locations, intervalMs)).toBe(expected);
  });
});

describe('bad news is read a second time', () => {
  const suspected = locationOf('L', [accountOf('a', 'healthy', { suspected: 'expired' })]);
  const missing = locationOf('L', [accountOf('a'), accountOf('b')], { missing: [accountIdOf('a')] });

  it.each([
    ['an account that may have expired', suspected],
    ['an account that may be gone', missing],
  ])('after 30 s: %s', (_, location) => {
    expect(waitOf(location)).toBe(SECOND_READ_MS);
    expect(SECOND_READ_MS).toBe(30_000);
  });

  it('after the interval when that is shorter', () => {
    expect(waitOf(suspected, 2_000)).toBe(2_000);
    expect(waitOf(missing, 29_999)).toBe(29_999);
  });

  it('but not while checks fail', () => {
    const both = { ...suspected, check: failingCheck({ kind: 'offline' }, 3) };
    expect(waitOf(both)).toBe(2 * MINUTE_MS);
  });
});

describe('after failures', () => {
  it.each([
    [1, 30_000],
    [2, 60_000],
    [3, 120_000],
    [4, 240_000],
    [5, INTERVAL_MS],
    [6, INTERVAL_MS],
    [5000, INTERVAL_MS],
  ])('in a row, %d of them, the wait is %d ms', (attempts, wait) => {
    expect(waitOf(failing({ kind: 'timed-out' }, attempts))).toBe(wait);
  });

  it('the wait varies by 10 %', () => {
    expect(waitOf(failing({ kind: 'offline' }, 1), INTERVAL_MS, 0)).toBe(27_000);
    expect(waitOf(failing({ kind: 'offline' }, 1), INTERVAL_MS, 1)).toBeCloseTo(33_000);
  });

  it('a shorter interval bounds the wait', () => {
    expect(waitOf(failing({ kind: 'offline' }, 9), 1_000)).toBe(1_000);
  });
});

describe('"Retry-After"', () => {
  const limited = (retryAfterMs: number | null, attempts = 1): LocationState =>
    failing({ kind: 'rate-limited', retryAfterMs }, attempts);

  it('is honored when it is longer than the wait would be', () => {
    expect(waitOf(limited(200_000))).toBe(200_000);
  });

  it('does not shorten the wait', () => {
    expect(waitOf(limited(1_000, 3))).toBe(120_000);
    expect(waitOf(limited(null))).toBe(30_000);
  });

  it.each([
    ['an hour, with the usual interval', 60 * MINUTE_MS, INTERVAL_MS, INTERVAL_MS],
    ['a year, with the usual interval', 3e10, INTERVAL_MS, INTERVAL_MS],
    ['an hour, with an interval of a second', 60 * MINUTE_MS, 1_000, 30_000],
    ['20 s, with an interval of a second', 20_000, 1_000, 20_000],
  ])('is capped: %s', (_, retryAfterMs, intervalMs, wait) => {
    expect(waitOf(limited(retryAfterMs), intervalMs)).toBe(wait);
  });
});

describe('a location that has used up its day', () => {
  const spentFor = (ms: number, attempts = 1): LocationState =>
    failing({ kind: 'daily-limit', until: NOW + ms }, attempts);

  it.each([
    ['in twelve hours', 12 * HOUR_MS],
    ['in a minute', MINUTE_MS],
    ['right now', 0],
  ])('is checked again as soon as the next one begins: %s', (_, left) => {
    expect(waitOf(spentFor(left), INTERVAL_MS, 0)).toBe(left + 1_000);
    expect(waitOf(spentFor(left), INTERVAL_MS, 0.999)).toBeLessThan(left + 11_000);
  });

  it('is not checked earlier for a short interval, nor later for many attempts', () => {
    expect(waitOf(spentFor(HOUR_MS, 500), 1_000, 0)).toBe(HOUR_MS + 1_000);
  });

  it('is checked soon when that day has begun meanwhile', () => {
    expect(waitOf(spentFor(-HOUR_MS), INTERVAL_MS, 0)).toBe(1_000);
  });

  it('never waits longer than a day, whatever the clock was when it was told', () => {
    expect(waitOf(spentFor(400 * DAY_MS), INTERVAL_MS, 0)).toBe(DAY_MS + 1_000);
  });
});

describe('after sleep', () => {
  const wait = (random: number, intervalMs = INTERVAL_MS): number =>
    resumeCheckAfterMs({ intervalMs, random: () => random });

  it('the checks begin after 2 s and spread over the next 8 s', () => {
    expect(wait(0)).toBe(2_000);
    expect(wait(0.5)).toBe(6_000);
    expect(wait(0.999)).toBeLessThan(10_000);
  });

  it('they come no later than the interval asks', () => {
    expect(wait(0.5, 1_000)).toBe(1_000);
  });
});
