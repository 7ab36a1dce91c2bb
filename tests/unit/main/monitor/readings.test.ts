import { describe, expect, it } from 'vitest';
import { type AccountFacts, accountIdOf } from '../../../../src/core/account.ts';
import { newLocation } from '../../../../src/core/snapshot.ts';
import { createReadings } from '../../../../src/main/monitor/readings.ts';
import { accountOf, DAY_MS, factsOf, locationOf, MINUTE_MS, NOW, readingOf } from '../../sample-snapshot.ts';

const FRESH = newLocation(locationOf('L').id, 'L');

/** A location that was read, and what reads it again. */
function startReading(...facts: readonly AccountFacts[]) {
  const apply = createReadings();
  const reading = readingOf(...facts);
  const read = (location = FRESH, again = reading, now = NOW) => apply(location, again, now, []);
  return { reading, read, first: read() };
}

describe('a reading that was applied before', () => {
  it('changes nothing but the moment of the check', () => {
    const { read, first } = startReading(factsOf('a'), factsOf('b'));
    const second = read(first, undefined, NOW + MINUTE_MS);
    expect(second).toEqual({ ...first, check: { state: 'fresh', at: NOW + MINUTE_MS } });
    expect(second.accounts).toBe(first.accounts);
  });

  it('still lets an account come near its end', () => {
    const { read, first } = startReading(
      factsOf('a', 'active', { expiresAt: NOW + 14 * DAY_MS + MINUTE_MS }),
    );
    expect(first.accounts).toMatchObject([{ health: 'healthy' }]);
    expect(read(first, undefined, NOW + 2 * MINUTE_MS).accounts).toMatchObject([{ health: 'expiring' }]);
  });

  it('confirms the bad news that it brought at first', () => {
    const { read, first } = startReading(factsOf('a', 'expired'));
    expect(first.accounts).toMatchObject([{ health: 'unknown', suspected: 'expired' }]);
    expect(read(first).accounts).toMatchObject([{ health: 'expired', suspected: null }]);
  });

  it('lets go an account that it lacks for the second time', () => {
    const { read, first, reading } = startReading(factsOf('a'));
    const both = read(first, readingOf(factsOf('a'), factsOf('b')));
    const once = read(both, reading);
    expect(once.missing).toEqual(['b']);
    expect(read(once, reading).accounts.map(({ id }) => id)).toEqual(['a']);
  });

  it('ends a check that was failing', () => {
    const { read, first } = startReading(factsOf('a'));
    const failing = locationOf('L', first.accounts, {
      check: { state: 'failing', failure: { kind: 'offline' }, since: NOW, lastGoodAt: NOW, attempts: 3 },
    });
    expect(read(failing).check).toEqual({ state: 'fresh', at: NOW });
  });
});

describe('another reading', () => {
  it('leaves the accounts that it does not change the very same', () => {
    const { read, first } = startReading(factsOf('a'), factsOf('b'));
    const next = read(first, readingOf(factsOf('a'), factsOf('b', 'active', { name: 'Another name' })));
    expect(next.accounts[0]).toBe(first.accounts[0]);
    expect(next.accounts[1]).toMatchObject({ name: 'Another name' });
  });

  it('that says the same leaves the whole list the very same', () => {
    const { read, first } = startReading(factsOf('a'), factsOf('b'));
    expect(read(first, readingOf(factsOf('a'), factsOf('b'))).accounts).toBe(first.accounts);
  });

  it('follows another order', () => {
    const { read, first } = startReading(factsOf('a'), factsOf('b'));
    const next = read(first, readingOf(factsOf('b'), factsOf('a')));
    expect(next.accounts.map(({ id }) => id)).toEqual([accountIdOf('b'), accountIdOf('a')]);
  });
});

it('an account from a file is made anew by the first read that lists it, and stays as it is while none does', () => {
  const remembered = [accountOf('a'), accountOf('b')];
  const { read } = startReading(factsOf('a'));
  const next = read(locationOf('L', remembered));
  expect(next.accounts[0]).not.toBe(remembered[0]);
  expect(next.accounts[1]).toBe(remembered[1]);
});
