import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocationId, locationIdOf } from '../../../../src/core/account.ts';
import { createClient, type DialectAccess } from '../../../../src/main/highlevel/client.ts';
import { DailyLimitError, limitRates } from '../../../../src/main/highlevel/rate-limits.ts';
import { PIT_TEXT, pitOf } from '../../sample-pit.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../sample-snapshot.ts';
import { type Answer, createFakeService, jsonOf } from './fake-service.ts';

const BAKERY = locationIdOf('bakery');
const DENTIST = locationIdOf('dentist');
const MIDNIGHT = Date.parse('2026-11-25T00:00:00Z');
const SPENT = { 'x-ratelimit-daily-remaining': '0' };
const LIST = { accounts: [] };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Requests of several locations, with the moments at which each left. */
function startLimits(answer: (before: number) => Response | Promise<Response> = () => jsonOf(200, LIST)) {
  const left: { readonly location: string; readonly at: number }[] = [];
  const send = limitRates({
    now: Date.now,
    send: async (request: Request) => {
      left.push({ location: new URL(request.url).pathname.slice(1), at: Date.now() });
      return answer(left.length - 1);
    },
  });
  return {
    ask: (location: LocationId) => send(location, new Request(`https://api.example.com/${location}`)),
    timesOf: (location: LocationId) => left.filter((one) => one.location === location).map(({ at }) => at),
  };
}

/** The most of these moments that lie in any 10 s. */
const mostIn10s = (times: readonly number[]): number =>
  Math.max(...times.map((start) => times.filter((at) => at >= start && at <= start + 10_000).length));

const repeat = <T>(times: number, act: () => T): readonly T[] => Array.from({ length: times }, act);

describe('the requests of one location', () => {
  it('are never more than 80 in any 10 s, though 200 are wanted at once', async () => {
    const { ask, timesOf } = startLimits();
    const all = Promise.all(repeat(200, () => ask(BAKERY)));
    await vi.runAllTimersAsync();
    expect(await all).toHaveLength(200);
    expect(mostIn10s(timesOf(BAKERY))).toBe(80);
    expect((timesOf(BAKERY).at(-1) ?? 0) - NOW).toBeLessThan(30_000);
  });

  it('are never more than 80 in any 10 s, though they come in waves', async () => {
    const { ask, timesOf } = startLimits();
    for (let second = 0; second < 60; second += 1) {
      repeat(second % 7 === 0 ? 60 : 5, () => ask(BAKERY));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.runAllTimersAsync();
    expect(timesOf(BAKERY).length).toBeGreaterThan(700);
    expect(mostIn10s(timesOf(BAKERY))).toBeLessThanOrEqual(80);
  });

  it('leave at once while there are few', async () => {
    const { ask, timesOf } = startLimits();
    await Promise.all(repeat(80, () => ask(BAKERY)));
    expect(new Set(timesOf(BAKERY))).toEqual(new Set([NOW]));
  });

  it('do not delay those of another', async () => {
    const { ask, timesOf } = startLimits();
    repeat(200, () => ask(BAKERY));
    await Promise.all(repeat(80, () => ask(DENTIST)));
    expect(new Set(timesOf(DENTIST))).toEqual(new Set([NOW]));
    await vi.runAllTimersAsync();
  });

  it('fail as they would without limits', async () => {
    const { ask } = startLimits(() => Promise.reject(new TypeError('fetch failed')));
    await expect(ask(BAKERY)).rejects.toThrow('fetch failed');
  });

  it('leave no timer behind', async () => {
    const { ask } = startLimits();
    const all = Promise.all(repeat(81, () => ask(BAKERY)));
    await vi.advanceTimersByTimeAsync(11_000);
    await all;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('still leave at once when the clock was set back', async () => {
    const { ask, timesOf } = startLimits();
    await Promise.all(repeat(80, () => ask(BAKERY)));
    vi.setSystemTime(NOW - HOUR_MS);
    await ask(BAKERY);
    expect(timesOf(BAKERY)).toHaveLength(81);
  });
});

describe('when something else has used up the burst', () => {
  const NOTHING_LEFT = { 'x-ratelimit-remaining': '0', 'x-ratelimit-interval-milliseconds': '10000' };

  it('the next request waits until it is over', async () => {
    const { ask, timesOf } = startLimits(() => jsonOf(200, LIST, NOTHING_LEFT));
    await ask(BAKERY);
    const next = ask(BAKERY);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(timesOf(BAKERY)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await next;
    expect(timesOf(BAKERY)).toEqual([NOW, NOW + 10_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('another location does not wait', async () => {
    const { ask, timesOf } = startLimits(() => jsonOf(200, LIST, NOTHING_LEFT));
    await ask(BAKERY);
    await ask(DENTIST);
    expect(timesOf(DENTIST)).toEqual([NOW]);
  });

  it('the wait is over after 11 s, whatever becomes of the clock', async () => {
    const { ask, timesOf } = startLimits((before) =>
      before === 0 ? jsonOf(200, LIST, NOTHING_LEFT) : new Promise<Response>(() => {}),
    );
    await ask(BAKERY);
    await vi.advanceTimersByTimeAsync(10_000);
    void ask(BAKERY);
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(NOW - HOUR_MS);
    void ask(BAKERY);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(timesOf(BAKERY)).toHaveLength(3);
  });
});

describe('when the day is used up', () => {
  it('no request leaves before midnight (UTC), and then they do again', async () => {
    const { ask, timesOf } = startLimits((before) => jsonOf(200, LIST, before === 0 ? SPENT : {}));
    await ask(BAKERY);
    for (let now = NOW; now < MIDNIGHT; now += 30 * MINUTE_MS) {
      vi.setSystemTime(now);
      await expect(ask(BAKERY)).rejects.toThrow(DailyLimitError);
    }
    expect(timesOf(BAKERY)).toHaveLength(1);
    vi.setSystemTime(MIDNIGHT);
    await ask(BAKERY);
    expect(timesOf(BAKERY)).toHaveLength(2);
  });

  it('those that waited for their turn do not leave either', async () => {
    const { ask, timesOf } = startLimits((before) => jsonOf(200, LIST, before === 79 ? SPENT : {}));
    const all = Promise.allSettled(repeat(200, () => ask(BAKERY)));
    await vi.runAllTimersAsync();
    expect((await all).filter(({ status }) => status === 'rejected')).toHaveLength(120);
    expect(timesOf(BAKERY)).toHaveLength(80);
  });

  it('it is not forgotten while nothing is asked', async () => {
    const { ask } = startLimits(() => jsonOf(200, LIST, SPENT));
    await ask(BAKERY);
    vi.setSystemTime(NOW + 11 * HOUR_MS);
    await ask(DENTIST);
    await expect(ask(BAKERY)).rejects.toThrow(DailyLimitError);
  });

  it('the other locations go on', async () => {
    const { ask, timesOf } = startLimits((before) => jsonOf(200, LIST, before === 0 ? SPENT : {}));
    await ask(BAKERY);
    await Promise.all(repeat(3, () => ask(DENTIST)));
    expect(timesOf(DENTIST)).toHaveLength(3);
  });
});

describe('the client', () => {
  const accessTo = (location: LocationId): DialectAccess => ({
    location,
    pit: pitOf(PIT_TEXT),
    dialect: 'quick-start',
  });

  function startClient(answer: (before: number) => Answer) {
    const service = createFakeService((before) => answer(before));
    const times: number[] = [];
    const client = createClient({
      exchange: (url, request) => {
        times.push(Date.now());
        return service.exchange(url, request);
      },
      baseUrl: 'https://api.example.com',
      version: '1.2.3',
      now: Date.now,
    });
    return { client, requests: service.requests, times };
  }

  it('counts the repeated tries among the 80', async () => {
    const { client, times } = startClient(() => jsonOf(500, {}));
    const all = Promise.all(repeat(60, () => client.listAccounts(accessTo(BAKERY))));
    await vi.runAllTimersAsync();
    await all;
    expect(times).toHaveLength(180);
    expect(mostIn10s(times)).toBeLessThanOrEqual(80);
  });

  it('says that the day is used up, and until when', async () => {
    const { client, requests } = startClient(() => jsonOf(200, LIST, SPENT));
    expect(await client.listAccounts(accessTo(BAKERY))).toMatchObject({ ok: true });
    expect(await client.listAccounts(accessTo(BAKERY))).toEqual({
      ok: false,
      failure: { kind: 'daily-limit', until: MIDNIGHT },
    });
    expect(requests).toHaveLength(1);
    expect(await client.listAccounts(accessTo(DENTIST))).toMatchObject({ ok: true });
  });

  it.each([
    ['429', 429, {}],
    ['429 that asks for an hour', 429, { 'retry-after': '3600' }],
  ])('does not try again after %s with nothing left of the day', async (_, status, headers) => {
    const { client, requests } = startClient(() => jsonOf(status, {}, { ...SPENT, ...headers }));
    const listed = client.listAccounts(accessTo(BAKERY));
    await vi.runAllTimersAsync();
    expect(await listed).toEqual({ ok: false, failure: { kind: 'daily-limit', until: MIDNIGHT } });
    expect(requests).toHaveLength(1);
  });

  it('heeds what a failing reply says', async () => {
    const { client, requests } = startClient(() => jsonOf(403, { message: 'No.' }, SPENT));
    expect(await client.listAccounts(accessTo(BAKERY))).toMatchObject({ failure: { kind: 'token-refused' } });
    expect(await client.listAccounts(accessTo(BAKERY))).toMatchObject({ failure: { kind: 'daily-limit' } });
    expect(requests).toHaveLength(1);
  });

  it('forgets a location of which it has long heard nothing', async () => {
    const { client, times } = startClient(() => jsonOf(200, LIST));
    await client.listAccounts(accessTo(BAKERY));
    vi.setSystemTime(NOW + DAY_MS);
    await client.listAccounts(accessTo(DENTIST));
    await client.listAccounts(accessTo(BAKERY));
    expect(times).toEqual([NOW, NOW + DAY_MS, NOW + DAY_MS]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
