import { describe, expect, it } from 'vitest';
import { type Quota, quotaAfter, spentUntil, UNKNOWN_QUOTA } from '../../../src/core/rate-limit.ts';
import { HOUR_MS, NOW } from '../sample-snapshot.ts';

/** It is noon (UTC) at `NOW`. */
const MIDNIGHT = NOW + 12 * HOUR_MS;

/** The quota after replies with these headers, one after another. */
const quotaOf = (...replies: readonly Readonly<Record<string, string>>[]): Quota =>
  replies.reduce<Quota>(
    (known, headers) => quotaAfter(known, { header: (name) => headers[name] ?? null, at: NOW }),
    UNKNOWN_QUOTA,
  );
const dayWith = (remaining: string) => quotaOf({ 'x-ratelimit-daily-remaining': remaining }).day;

describe('the day', () => {
  it.each([
    ['0', MIDNIGHT],
    ['-3', MIDNIGHT],
    ['1', null],
    ['199999', null],
    ['', null],
    ['none', null],
  ])('with "%s" left is used up until %s', (remaining, until) => {
    expect(spentUntil(dayWith(remaining), NOW)).toBe(until);
  });

  it('is another one from midnight on', () => {
    const day = dayWith('0');
    expect(spentUntil(day, MIDNIGHT - 1)).toBe(MIDNIGHT);
    expect(spentUntil(day, MIDNIGHT)).toBeNull();
  });

  it('ends when it ends for the service, on a computer whose clock is wrong too', () => {
    const { day } = quotaOf({
      'x-ratelimit-daily-remaining': '0',
      date: new Date(NOW + HOUR_MS).toUTCString(),
    });
    expect(spentUntil(day, NOW)).toBe(MIDNIGHT - HOUR_MS);
  });

  it('stays used up when an earlier reply arrives later', () => {
    const { day } = quotaOf({ 'x-ratelimit-daily-remaining': '0' }, { 'x-ratelimit-daily-remaining': '1' });
    expect(spentUntil(day, NOW)).toBe(MIDNIGHT);
  });

  it('is known until another reply tells of it', () => {
    expect(spentUntil(quotaOf({ 'x-ratelimit-daily-remaining': '0' }, {}).day, NOW)).toBe(MIDNIGHT);
  });
});

describe('a burst', () => {
  const burstWith = (remaining: string, span = '10000') =>
    quotaOf({ 'x-ratelimit-remaining': remaining, 'x-ratelimit-interval-milliseconds': span }).burst;

  it('is over when nothing is left, for as long as its span', () => {
    expect(spentUntil(burstWith('0', '4000'), NOW)).toBe(NOW + 4_000);
    expect(spentUntil(burstWith('0', '4000'), NOW + 4_000)).toBeNull();
    expect(spentUntil(burstWith('1'), NOW)).toBeNull();
  });

  it('is over when as many requests are under way as are left', () => {
    expect(spentUntil(burstWith('3'), NOW, 2)).toBeNull();
    expect(spentUntil(burstWith('3'), NOW, 3)).toBe(NOW + 10_000);
  });

  it('lasts 10 s when the reply says nothing else, and never longer', () => {
    expect(quotaOf({ 'x-ratelimit-remaining': '0' }).burst?.until).toBe(NOW + 10_000);
    expect(burstWith('0', '3600000')?.until).toBe(NOW + 10_000);
  });
});

it('nothing is used up before a reply has told of limits', () => {
  expect(quotaOf({})).toEqual(UNKNOWN_QUOTA);
  expect(spentUntil(UNKNOWN_QUOTA.day, NOW)).toBeNull();
});
