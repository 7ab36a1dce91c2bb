import { describe, expect, it } from 'vitest';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../../src/core/alerts.ts';
import {
  type Account,
  applyFailure,
  EMPTY_SNAPSHOT,
  type LocationState,
} from '../../../../src/core/snapshot.ts';
import type { DatedToken } from '../../../../src/core/token-age.ts';
import { startAnnouncer } from '../../../../src/main/monitor/announcer.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { createFakeClock } from '../../fake-clock.ts';
import { accountOf, DAY_MS, locationOf, NOW, refOf } from '../../sample-snapshot.ts';

/** An announcer whose memory lives in `file`, and everything that it does in the order in which it does it. */
function startWith(
  file: { memory: AlertMemory; isFull?: boolean },
  tokens: readonly DatedToken[] = [],
  locations: readonly LocationState[] = [],
) {
  const clock = createFakeClock();
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations });
  const deeds: string[] = [];
  const stop = startAnnouncer({
    store,
    clock,
    memory: {
      read: () => file.memory,
      write: (memory) => {
        deeds.push(`remember ${memory.announcedAccounts.length}`);
        if (!file.isFull) file.memory = memory;
        return !file.isFull;
      },
    },
    saveSnapshot: () => deeds.push('save snapshot'),
    tokens: () => tokens,
    show: ({ kind }) => deeds.push(kind),
  });
  const publish = (...locations: readonly LocationState[]): void =>
    store.update((snapshot) => ({ ...snapshot, locations }));
  return {
    clock,
    store,
    deeds,
    stop,
    publish,
    see: (...accounts: readonly Account[]) => publish(locationOf('L', accounts)),
  };
}

const startFresh = () => startWith({ memory: EMPTY_ALERT_MEMORY });

describe('an expiry', () => {
  it('is saved with the snapshot, then remembered, and shown last', async () => {
    const { clock, deeds, see } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(1_000);
    expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect']);
  });

  it('is shown once, however often it is published', async () => {
    const { clock, deeds, see } = startFresh();
    for (let round = 0; round < 5; round += 1) {
      see(accountOf('a', 'expired', { since: round }));
      await clock.advance(DAY_MS);
    }
    expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect']);
  });

  it('is not shown again after a restart', async () => {
    const file = { memory: EMPTY_ALERT_MEMORY };
    const first = startWith(file);
    first.see(accountOf('a', 'expired'));
    await first.clock.advance(1_000);
    first.stop();
    const second = startWith(file);
    second.see(accountOf('a', 'expired'));
    await second.clock.advance(1_000);
    expect(second.deeds).toEqual([]);
  });

  it('that ended during a restart is told as a recovery', async () => {
    const { clock, deeds, see } = startWith({
      memory: { ...EMPTY_ALERT_MEMORY, announcedAccounts: [refOf('L', 'a')] },
    });
    see(accountOf('a'));
    await clock.advance(1_000);
    expect(deeds).toEqual(['save snapshot', 'remember 0', 'recovered']);
  });
});

describe('what is only remembered from the last run', () => {
  const startRemembering = (memory: AlertMemory, ...accounts: readonly Account[]) =>
    startWith({ memory }, [], [locationOf('L', accounts)]);
  const ANNOUNCED: AlertMemory = { ...EMPTY_ALERT_MEMORY, announcedAccounts: [refOf('L', 'a')] };

  it.each<[string, AlertMemory, Account]>([
    ['an expiry', EMPTY_ALERT_MEMORY, accountOf('a', 'expired')],
    ['a recovery', ANNOUNCED, accountOf('a')],
  ])('is not told, though the snapshot shows %s that the memory lacks', async (_, memory, account) => {
    const { clock, deeds, store } = startRemembering(memory, account);
    store.update((snapshot) => ({
      ...snapshot,
      locations: snapshot.locations.map((location) => applyFailure(location, { kind: 'offline' }, NOW)),
    }));
    await clock.advance(DAY_MS);
    expect(deeds).toEqual([]);
  });

  it('is told once it has been read again', async () => {
    const { clock, deeds, see } = startRemembering(EMPTY_ALERT_MEMORY, accountOf('a', 'expired'));
    see(accountOf('a', 'expired'));
    await clock.advance(1_000);
    expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect']);
  });

  it('is not forgotten either, though the snapshot does not list it', async () => {
    const { clock, deeds, store } = startRemembering(ANNOUNCED);
    store.update((snapshot) => ({ ...snapshot, isPaused: true }));
    await clock.advance(DAY_MS);
    expect(deeds).toEqual([]);
  });
});

it('a memory that could not be saved is saved later, and nothing told again', async () => {
  const file = { memory: EMPTY_ALERT_MEMORY, isFull: true };
  const { clock, deeds, see } = startWith(file);
  see(accountOf('a', 'expired'));
  await clock.advance(1_000);
  file.isFull = false;
  see(accountOf('a', 'expired'), accountOf('b'));
  await clock.advance(1_000);
  expect(file.memory.announcedAccounts).toEqual([refOf('L', 'a')]);
  see(accountOf('a', 'expired'));
  await clock.advance(1_000);
  expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect', 'save snapshot', 'remember 1']);
});

describe('what happens within a second', () => {
  it('becomes one notice', async () => {
    const { clock, deeds, publish } = startFresh();
    publish(locationOf('L', [accountOf('a', 'expired')]), locationOf('M', [accountOf('a')]));
    await clock.advance(900);
    publish(locationOf('L', [accountOf('a', 'expired')]), locationOf('M', [accountOf('a', 'expired')]));
    await clock.advance(100);
    expect(deeds).toEqual(['save snapshot', 'remember 2', 'several-need-reconnect']);
  });

  it('and is undone again is not worth a word', async () => {
    const { clock, deeds, see } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(500);
    see(accountOf('a'));
    await clock.advance(1_000);
    expect(deeds).toEqual([]);
  });

  it('is not put off by what happens later', async () => {
    const { clock, deeds, see } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(600);
    see(accountOf('a', 'expired'), accountOf('b'));
    await clock.advance(400);
    expect(deeds).toContain('needs-reconnect');
  });
});

describe('a token that comes of age', () => {
  /** Added so long before the clock starts. */
  const tokenOf = (days: number): DatedToken => ({
    locationId: locationOf('L').id,
    name: 'Location L',
    addedAt: NOW - days * DAY_MS,
  });

  it('is told of at 80 and at 90 days, though nothing else happens', async () => {
    const { clock, deeds } = startWith({ memory: EMPTY_ALERT_MEMORY }, [tokenOf(79)]);
    await clock.advance(DAY_MS / 2);
    expect(deeds).toEqual([]);
    await clock.advance(DAY_MS);
    expect(deeds).toEqual(['save snapshot', 'remember 0', 'rotate-token']);
    await clock.advance(9 * DAY_MS);
    expect(deeds).toEqual(['save snapshot', 'remember 0', 'rotate-token']);
    await clock.advance(DAY_MS);
    expect(deeds).toEqual([
      'save snapshot',
      'remember 0',
      'rotate-token',
      'save snapshot',
      'remember 0',
      'rotate-token',
    ]);
    await clock.advance(30 * DAY_MS);
    expect(deeds).toHaveLength(6);
  });

  it('is told of with the first check, and not again after a restart', async () => {
    const file = { memory: EMPTY_ALERT_MEMORY };
    const first = startWith(file, [tokenOf(85)]);
    first.see();
    await first.clock.advance(1_000);
    first.stop();
    expect(first.deeds).toEqual(['save snapshot', 'remember 0', 'rotate-token']);
    const second = startWith(file, [tokenOf(85)]);
    second.see();
    await second.clock.advance(DAY_MS);
    expect(second.deeds).toEqual([]);
  });
});

it('network trouble is not worth a word', async () => {
  const { clock, deeds, publish } = startFresh();
  let location = locationOf('L', [accountOf('a')]);
  for (let round = 0; round < 5; round += 1) {
    location = applyFailure(location, { kind: 'offline' }, NOW);
    publish(location);
    await clock.advance(1_000);
  }
  expect(deeds).toEqual([]);
});

it('what is not worth a notice is still forgotten', async () => {
  const file = { memory: { ...EMPTY_ALERT_MEMORY, announcedAccounts: [refOf('L', 'a')] } };
  const { clock, deeds, see } = startWith(file);
  see(accountOf('b'));
  await clock.advance(1_000);
  expect(deeds).toEqual(['save snapshot', 'remember 0']);
  expect(file.memory).toEqual(EMPTY_ALERT_MEMORY);
});

it('stopping leaves no timer, and says nothing any more', async () => {
  const { clock, deeds, see, stop } = startFresh();
  see(accountOf('a', 'expired'));
  stop();
  see(accountOf('a', 'expired'), accountOf('b', 'expired'));
  await clock.advance(DAY_MS);
  expect(deeds).toEqual([]);
  expect(clock.pending()).toBe(0);
});
