import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { settle } from '../../fake-clock.ts';
import { DAY_MS, factsOf, MINUTE_MS, NOW, refOf } from '../../sample-snapshot.ts';
import { INTERVAL_MS, lists, startWorld, watched } from './fake-world.ts';

const L = locationIdOf('L');
const EXPIRED = lists(factsOf('a', 'expired'));
const HEALTHY = lists(factsOf('a'));
const MANY = Array.from({ length: 10 }, (_, n) => `L${n}`);

describe('the rhythm', () => {
  it('checks at once, then every interval', async () => {
    const { clock, reads, location } = startWorld();
    await clock.advance(2 * INTERVAL_MS);
    expect(reads.map(({ at }) => at)).toEqual([0, INTERVAL_MS, 2 * INTERVAL_MS]);
    expect(location('L')).toMatchObject({
      check: { state: 'fresh' },
      accounts: [{ id: 'a', health: 'healthy' }],
    });
  });

  it('waits for a slow check before it plans the next', async () => {
    const { clock, reads, hold } = startWorld();
    const letGo = hold();
    await clock.advance(3 * INTERVAL_MS);
    expect(reads).toHaveLength(1);
    letGo();
    await clock.advance(INTERVAL_MS);
    expect(reads.map(({ at }) => at)).toEqual([0, 4 * INTERVAL_MS]);
  });

  it('follows a new interval at once', async () => {
    const { clock, reads, monitor } = startWorld();
    await clock.advance(MINUTE_MS);
    monitor.setInterval(10_000);
    await clock.advance(20_000);
    expect(reads.map(({ at }) => at)).toEqual([0, 70_000, 80_000]);
  });

  it('is not disturbed by setting the interval that it has', async () => {
    const { clock, reads, monitor } = startWorld();
    await clock.advance(INTERVAL_MS - 1);
    monitor.setInterval(INTERVAL_MS);
    await clock.advance(1);
    expect(reads).toHaveLength(2);
  });
});

describe('bad news', () => {
  it('is confirmed by a second read after 30 s', async () => {
    const { clock, reads, answer, location } = startWorld();
    await clock.advance(1);
    answer(EXPIRED);
    await clock.advance(INTERVAL_MS);
    expect(location('L').accounts).toMatchObject([{ health: 'healthy', suspected: 'expired' }]);
    await clock.advance(29_000);
    expect(reads).toHaveLength(2);
    await clock.advance(1_000);
    expect(reads.map(({ at }) => at)).toEqual([0, INTERVAL_MS, INTERVAL_MS + 30_000]);
    expect(location('L').accounts).toMatchObject([{ health: 'expired', suspected: null }]);
  });

  it('is confirmed after the interval when that is shorter', async () => {
    const { clock, reads, answer } = startWorld({ intervalMs: 1_000 });
    answer(EXPIRED);
    await clock.advance(1_000);
    expect(reads.map(({ at }) => at)).toEqual([0, 1_000]);
  });

  it('that a second read does not confirm never was', async () => {
    const { clock, answer, store, location } = startWorld();
    await clock.advance(1);
    const since = location('L').accounts[0]?.since;
    answer(EXPIRED);
    await clock.advance(INTERVAL_MS);
    answer(HEALTHY);
    await clock.advance(30_000);
    expect(location('L').accounts).toMatchObject([{ health: 'healthy', suspected: null, since }]);
    expect(store.current().locations).toHaveLength(1);
  });

  it('that is an empty list is believed only when it is read twice', async () => {
    const { clock, answer, location } = startWorld();
    await clock.advance(1);
    answer(lists());
    await clock.advance(INTERVAL_MS);
    expect(location('L').accounts).toHaveLength(1);
    await clock.advance(30_000);
    expect(location('L').accounts).toHaveLength(0);
  });
});

describe('while checks fail', () => {
  it('the waits grow up to the interval, and what is known stays', async () => {
    const { clock, reads, answer, location } = startWorld();
    await clock.advance(1);
    answer({ kind: 'offline' });
    await clock.advance(INTERVAL_MS + 30_000 + 60_000 + 120_000 + 240_000 + INTERVAL_MS);
    const times = reads.slice(1).map(({ at }) => at);
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual([
      30_000,
      60_000,
      120_000,
      240_000,
      INTERVAL_MS,
    ]);
    expect(location('L')).toMatchObject({
      check: { state: 'failing', attempts: 6 },
      accounts: [{ health: 'healthy' }],
    });
  });

  it('one good read brings the rhythm of before back', async () => {
    const { clock, reads, answer, location } = startWorld();
    answer({ kind: 'timed-out' });
    await clock.advance(1);
    answer(HEALTHY);
    await clock.advance(30_000 + INTERVAL_MS);
    expect(reads.map(({ at }) => at)).toEqual([0, 30_000, INTERVAL_MS]);
    expect(location('L').check.state).toBe('fresh');
  });

  it('"Retry-After" is kept', async () => {
    const { clock, reads, answer } = startWorld();
    answer({ kind: 'rate-limited', retryAfterMs: 200_000 });
    await clock.advance(200_000);
    expect(reads.map(({ at }) => at)).toEqual([0, 200_000]);
  });

  it('one location does not hold up the others', async () => {
    const { clock, reads, hold } = startWorld({ ids: ['L', 'M'] });
    await clock.advance(1);
    hold();
    await clock.advance(INTERVAL_MS);
    expect(reads.map(({ id }) => id)).toEqual(['L', 'M', 'M', 'L']);
  });
});

describe('checking now', () => {
  it('shares the check that is already under way', async () => {
    const { clock, monitor, reads, hold } = startWorld();
    const letGo = hold();
    await clock.advance(0);
    const both = Promise.all([monitor.check(L), monitor.check(L), monitor.checkAll()]);
    letGo();
    await both;
    expect(reads).toHaveLength(1);
  });

  it('resolves when the snapshot is up to date', async () => {
    const { monitor, answer, location } = startWorld();
    answer(lists(factsOf('b')));
    await monitor.check(L);
    expect(location('L').accounts).toMatchObject([{ id: 'b' }]);
  });

  it('counts as the planned check', async () => {
    const { clock, monitor, reads } = startWorld();
    await clock.advance(INTERVAL_MS - 1_000);
    await monitor.check(L);
    await clock.advance(INTERVAL_MS - 1);
    expect(reads.map(({ at }) => at)).toEqual([0, INTERVAL_MS - 1_000]);
  });

  it('asks about no more than four locations at once', async () => {
    const { monitor, reads, underway, hold } = startWorld({ ids: MANY });
    const letGo = hold();
    const all = monitor.checkAll();
    await settle();
    expect(underway()).toEqual({ now: 4, most: 4 });
    letGo();
    await all;
    expect(underway()).toEqual({ now: 0, most: 4 });
    expect(new Set(reads.map(({ id }) => id)).size).toBe(10);
  });
});

describe('pausing', () => {
  it('stops the rhythm, and resuming gives one delayed check', async () => {
    const { clock, monitor, reads, store } = startWorld();
    await clock.advance(1);
    monitor.setPaused(true);
    expect(store.current().isPaused).toBe(true);
    await clock.advance(DAY_MS);
    expect(reads).toHaveLength(1);
    expect(clock.pending()).toBe(0);
    monitor.setPaused(false);
    expect(store.current().isPaused).toBe(false);
    await clock.advance(10_000);
    expect(reads.map(({ at }) => at)).toEqual([0, DAY_MS + 1 + 6_000]);
  });

  it('does not keep a person from checking now', async () => {
    const { clock, monitor, reads } = startWorld();
    monitor.setPaused(true);
    await monitor.checkAll();
    await clock.advance(DAY_MS);
    expect(reads).toHaveLength(1);
  });
});

describe('the locations', () => {
  it('that are new are checked at once', async () => {
    const { clock, monitor, reads, location } = startWorld();
    await clock.advance(MINUTE_MS);
    monitor.watch(['L', 'M'].map(watched));
    expect(location('M')).toMatchObject({ name: 'Location M', check: { state: 'never' } });
    await clock.advance(0);
    expect(reads).toEqual([
      { id: 'L', at: 0 },
      { id: 'M', at: MINUTE_MS },
    ]);
  });

  it('that are gone are dropped, and asked about no more', async () => {
    const { clock, monitor, reads, store } = startWorld({ ids: ['L', 'M'] });
    await clock.advance(1);
    monitor.watch([watched('M')]);
    await clock.advance(INTERVAL_MS);
    expect(store.current().locations.map(({ id }) => id)).toEqual(['M']);
    expect(reads.map(({ id }) => id)).toEqual(['L', 'M', 'M']);
  });

  it('that are dropped during their check stay dropped', async () => {
    const { clock, monitor, store, hold } = startWorld();
    const letGo = hold();
    await clock.advance(0);
    monitor.watch([]);
    letGo();
    await clock.advance(DAY_MS);
    expect(store.current().locations).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it('keep what is known of them under a new name, without a new check', async () => {
    const { clock, monitor, reads, location } = startWorld();
    await clock.advance(1);
    monitor.watch([{ id: L, name: 'New name' }]);
    await clock.advance(1_000);
    expect(location('L')).toMatchObject({ name: 'New name', accounts: [{ id: 'a' }] });
    expect(reads).toHaveLength(1);
  });

  it('are not published anew when they are the same', async () => {
    const { clock, monitor, store } = startWorld();
    await clock.advance(1);
    const before = store.current();
    monitor.watch([watched('L')]);
    expect(store.current()).toBe(before);
  });
});

describe('after sleep or a jump of the clock', () => {
  it.each([
    ['a day ahead', DAY_MS],
    ['a day back', -DAY_MS],
  ])('%s, each location gets exactly one delayed check', async (_, jump) => {
    const { clock, reads } = startWorld({ ids: ['L', 'M', 'N'] });
    await clock.advance(MINUTE_MS);
    clock.jump(jump);
    // The jump is noticed within a minute; the checks follow within ten seconds.
    await clock.advance(MINUTE_MS + 10_000);
    const extra = reads.slice(3);
    expect(extra.map(({ id }) => id).sort()).toEqual(['L', 'M', 'N']);
    await clock.advance(10_000);
    expect(reads).toHaveLength(6);
  });

  it('the system tells of, each location gets one check, spread over seconds', async () => {
    let turn = 0;
    const random = () => (turn++ % MANY.length) / MANY.length;
    const { clock, monitor, reads, underway } = startWorld({ ids: MANY, random });
    await clock.advance(MINUTE_MS);
    clock.jump(8 * 60 * MINUTE_MS);
    const before = reads.length;
    monitor.resume();
    monitor.resume();
    await clock.advance(1_999);
    expect(reads).toHaveLength(before);
    await clock.advance(10_000);
    const extra = reads.slice(before);
    expect(new Set(extra.map(({ id }) => id)).size).toBe(MANY.length);
    expect(extra).toHaveLength(MANY.length);
    expect(new Set(extra.map(({ at }) => at)).size).toBe(MANY.length);
    expect(underway().most).toBeLessThanOrEqual(4);
  });

  it('a check that is due is delayed rather than doubled', async () => {
    const { clock, monitor, reads } = startWorld();
    await clock.advance(INTERVAL_MS - 500);
    clock.jump(DAY_MS);
    monitor.resume();
    await clock.advance(MINUTE_MS);
    expect(reads.map(({ at }) => at)).toEqual([0, INTERVAL_MS - 500 + 6_000]);
  });

  it('a small drift of the clock is nothing', async () => {
    const { clock, reads } = startWorld();
    for (let minute = 0; minute < 4; minute += 1) {
      clock.jump(2_000);
      await clock.advance(MINUTE_MS);
    }
    expect(reads).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('leaves no timer, and what is still under way changes nothing', async () => {
    const { clock, monitor, store, answer, hold } = startWorld();
    await clock.advance(1);
    const letGo = hold();
    void monitor.check(L);
    await settle();
    monitor.stop();
    const before = store.current();
    answer(EXPIRED);
    letGo();
    await clock.advance(DAY_MS);
    expect(store.current()).toBe(before);
    expect(clock.pending()).toBe(0);
  });
});

describe('an end that moves forward', () => {
  const endsIn = (days: number) => lists(factsOf('a', 'active', { expiresAt: NOW + days * DAY_MS }));
  const loginAfterMove = async (reconnecting: string | null) => {
    const { answer, monitor, store, location } = startWorld();
    answer(endsIn(10));
    await monitor.check(L);
    if (reconnecting) {
      const reconnect = { ...refOf(reconnecting, 'a'), state: { step: 'healed', at: NOW } } as const;
      store.update((snapshot) => ({ ...snapshot, reconnects: [reconnect] }));
    }
    answer(endsIn(70));
    await monitor.check(L);
    return location('L').accounts[0]?.login;
  };

  it.each([
    ['is no forecast any more', null, true],
    ['through a reconnect is the next forecast', 'L', false],
    ['is no forecast though another location has an account of that name reconnected', 'M', true],
  ])('%s', async (_, reconnecting, refreshesItself) => {
    expect(await loginAfterMove(reconnecting)).toMatchObject({ refreshesItself });
  });
});
