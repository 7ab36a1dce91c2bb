import { describe, expect, it } from 'vitest';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../../src/core/alert-memory.ts';
import type { Mutes } from '../../../../src/core/mutes.ts';
import type { NoticePolicy } from '../../../../src/core/notice-policy.ts';
import type { LocalTimeOf, QuietTime } from '../../../../src/core/quiet-time.ts';
import {
  type Account,
  applyFailure,
  EMPTY_SNAPSHOT,
  type LocationState,
} from '../../../../src/core/snapshot.ts';
import type { DatedToken } from '../../../../src/core/token-age.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { startAnnouncer } from '../../../../src/main/monitor/announcer.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { createFakeClock } from '../../fake-clock.ts';
import {
  accountOf,
  announcedOf,
  DAY_MS,
  HOUR_MS,
  locationOf,
  MINUTE_MS,
  NOW,
  refOf,
} from '../../sample-snapshot.ts';

interface World {
  readonly tokens?: readonly DatedToken[];
  readonly quiet?: QuietTime;
  readonly mutes?: Mutes;
  /** What an earlier run has left in the file of the snapshot. */
  readonly locations?: readonly LocationState[];
  /** Takes what finishes each saving of the snapshot, which takes no time without it. */
  readonly savings?: (() => void)[];
}

/** The wall clock of the tests is that of Greenwich. */
const localTimeOf: LocalTimeOf = (moment) => {
  const date = new Date(moment);
  return { day: date.getUTCDay(), minute: date.getUTCHours() * 60 + date.getUTCMinutes() };
};

/** An announcer whose memory lives in `file`, and everything that it does in the order in which it does it. */
function startWith(file: { memory: AlertMemory; isFull?: boolean }, world: World = {}) {
  const clock = createFakeClock();
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations: world.locations ?? [] });
  const deeds: string[] = [];
  let policy: NoticePolicy = {
    quiet: world.quiet ?? null,
    mutes: world.mutes ?? { platforms: [], locations: [] },
  };
  const announcer = startAnnouncer({
    store,
    clock,
    localTimeOf,
    memory: {
      read: () => file.memory,
      write: (memory) => {
        deeds.push(`remember ${memory.announcedAccounts.length}`);
        if (!file.isFull) file.memory = memory;
        return !file.isFull;
      },
    },
    saveSnapshot: () => deeds.push('save snapshot'),
    afterSaving: (act) => {
      const finish = (): void => {
        deeds.push('save snapshot');
        act();
      };
      if (world.savings) world.savings.push(finish);
      else finish();
    },
    policy: () => policy,
    tokens: () => world.tokens ?? [],
    show: ({ kind }) => deeds.push(kind),
    say: sayInEnglish,
    onSnoozesChange: () => deeds.push(`${announcer.snoozes().length} snoozed`),
  });
  const publish = (...locations: readonly LocationState[]): void =>
    store.update((snapshot) => ({ ...snapshot, locations }));
  return {
    ...announcer,
    clock,
    store,
    deeds,
    /** What was told, without what was remembered for it. */
    told: () =>
      deeds.filter(
        (deed) => !deed.startsWith('remember') && !deed.startsWith('save') && !deed.endsWith('snoozed'),
      ),
    publish,
    see: (...accounts: readonly Account[]) => publish(locationOf('L', accounts)),
    choose: (changes: Partial<NoticePolicy>) => {
      policy = { ...policy, ...changes };
      announcer.look();
    },
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
      await clock.advance(HOUR_MS);
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
      memory: { ...EMPTY_ALERT_MEMORY, announcedAccounts: [announcedOf('L', 'a')] },
    });
    see(accountOf('a'));
    await clock.advance(1_000);
    expect(deeds).toEqual(['save snapshot', 'remember 0', 'recovered']);
  });
});

describe('what is only remembered from the last run', () => {
  const startRemembering = (memory: AlertMemory, ...accounts: readonly Account[]) =>
    startWith({ memory }, { locations: [locationOf('L', accounts)] });
  const ANNOUNCED: AlertMemory = { ...EMPTY_ALERT_MEMORY, announcedAccounts: [announcedOf('L', 'a')] };

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
  expect(file.memory.announcedAccounts).toMatchObject([refOf('L', 'a')]);
  see(accountOf('a', 'expired'));
  await clock.advance(1_000);
  expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect', 'save snapshot', 'remember 1']);
});

describe('while the snapshot is saved', () => {
  const startSaving = async () => {
    const savings: (() => void)[] = [];
    const started = startWith({ memory: EMPTY_ALERT_MEMORY }, { savings });
    started.see(accountOf('a', 'expired'));
    await started.clock.advance(1_000);
    return { ...started, finishSaving: () => savings.shift()?.() };
  };

  it('nothing is told', async () => {
    const { clock, deeds } = await startSaving();
    await clock.advance(10_000);
    expect(deeds).toEqual([]);
  });

  it('what is learned waits for its own turn', async () => {
    const { clock, deeds, see, finishSaving } = await startSaving();
    see(accountOf('a', 'expired'), accountOf('b', 'expired'));
    finishSaving();
    expect(deeds).toEqual(['save snapshot', 'remember 1', 'needs-reconnect']);
    await clock.advance(1_000);
    finishSaving();
    expect(deeds.slice(3)).toEqual(['save snapshot', 'remember 2', 'needs-reconnect']);
  });

  it('an end leaves it untold and not remembered', async () => {
    const { deeds, stop, finishSaving } = await startSaving();
    stop();
    finishSaving();
    expect(deeds).toEqual(['save snapshot']);
  });
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
    expect(deeds).toEqual(['save snapshot']);
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
    const { clock, deeds } = startWith({ memory: EMPTY_ALERT_MEMORY }, { tokens: [tokenOf(79)] });
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
    const first = startWith(file, { tokens: [tokenOf(85)] });
    first.see();
    await first.clock.advance(1_000);
    first.stop();
    expect(first.deeds).toEqual(['save snapshot', 'remember 0', 'rotate-token']);
    const second = startWith(file, { tokens: [tokenOf(85)] });
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
  const file = { memory: { ...EMPTY_ALERT_MEMORY, announcedAccounts: [announcedOf('L', 'a')] } };
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

const A = refOf('L', 'a');

describe('a snooze', () => {
  async function startBroken(world: World = {}) {
    const file = { memory: EMPTY_ALERT_MEMORY };
    const announcer = startWith(file, world);
    announcer.see(accountOf('a', 'expired'));
    await announcer.clock.advance(MINUTE_MS);
    return { ...announcer, file };
  }

  it('of an hour ends in one reminder, at its minute and though nothing else happens', async () => {
    const { clock, told, snooze, snoozes, deeds } = await startBroken();
    expect(snooze(A, 'hour')).toEqual({ result: 'done' });
    expect(snoozes()).toEqual([{ ...A, until: clock.now() + HOUR_MS }]);
    await clock.advance(HOUR_MS - 1);
    expect(told()).toEqual(['needs-reconnect']);
    await clock.advance(2_000);
    expect(told()).toEqual(['needs-reconnect', 'still-broken']);
    expect(deeds.filter((deed) => deed.endsWith('snoozed'))).toEqual(['1 snoozed', '0 snoozed']);
    await clock.advance(DAY_MS);
    expect(told()).toHaveLength(2);
  });

  it('until tomorrow ends at 08:00', async () => {
    const { clock, told, snooze, snoozes } = await startBroken();
    snooze(A, 'tomorrow');
    expect(snoozes()).toEqual([{ ...A, until: NOW + 20 * HOUR_MS }]);
    await clock.advance(21 * HOUR_MS);
    expect(told()).toEqual(['needs-reconnect', 'still-broken']);
  });

  it('until the recovery hears no reminder, and ends with it', async () => {
    const { clock, told, see, snooze, snoozes } = await startBroken();
    snooze(A, 'recovery');
    await clock.advance(40 * DAY_MS);
    expect(told()).toEqual(['needs-reconnect']);
    see(accountOf('a'));
    await clock.advance(MINUTE_MS);
    expect(snoozes()).toEqual([]);
    see(accountOf('a', 'expired'));
    await clock.advance(MINUTE_MS);
    expect(told()).toEqual(['needs-reconnect', 'recovered', 'needs-reconnect']);
  });

  it('survives a restart and ends while the computer sleeps, without waiting longer', async () => {
    const { clock, file, snooze, stop } = await startBroken();
    snooze(A, 'hour');
    stop();
    const second = startWith(file);
    second.see(accountOf('a', 'expired'));
    await second.clock.advance(MINUTE_MS);
    expect(second.snoozes()).toEqual([{ ...A, until: clock.now() + HOUR_MS }]);
    expect(second.told()).toEqual([]);
    second.clock.jump(2 * HOUR_MS);
    second.resume();
    await second.clock.advance(MINUTE_MS);
    expect(second.told()).toEqual(['still-broken']);
  });

  it('that is taken back is over without a word', async () => {
    const { clock, told, snooze, unsnooze, snoozes } = await startBroken();
    snooze(A, 'hour');
    expect(unsnooze(A)).toEqual({ result: 'done' });
    expect(snoozes()).toEqual([]);
    await clock.advance(2 * HOUR_MS);
    expect(told()).toEqual(['needs-reconnect']);
  });

  it('that is taken back before the expiry was told lets it be told at once', async () => {
    const { clock, told, see, snooze, unsnooze } = startWith({ memory: EMPTY_ALERT_MEMORY });
    see(accountOf('a', 'expired'));
    snooze(A, 'hour');
    await clock.advance(MINUTE_MS);
    expect(told()).toEqual([]);
    unsnooze(A);
    await clock.advance(1_000);
    expect(told()).toEqual(['needs-reconnect']);
  });

  it('of an account that works is refused, in a sentence', async () => {
    const { see, snooze } = await startBroken();
    see(accountOf('a'));
    expect(snooze(A, 'hour')).toMatchObject({ sentence: expect.stringContaining('nothing to snooze') });
    expect(snooze(refOf('L', 'gone'), 'hour')).toMatchObject({ result: 'refused' });
  });

  it('that ends in quiet time is told of after it', async () => {
    const { clock, told, snooze } = await startBroken({ quiet: { from: '12:30', to: '18:00', days: [] } });
    snooze(A, 'hour');
    await clock.advance(5 * HOUR_MS);
    expect(told()).toEqual(['needs-reconnect']);
    await clock.advance(2 * HOUR_MS);
    expect(told()).toEqual(['needs-reconnect', 'still-broken']);
  });
});

describe('reminders', () => {
  it('come after 2 days and then every 5, six in all', async () => {
    const { clock, see, told } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(MINUTE_MS);
    const days: number[] = [];
    for (let day = 1; day <= 60; day += 1) {
      const before = told().length;
      await clock.advance(DAY_MS);
      if (told().length > before) days.push(day);
    }
    expect(days).toEqual([2, 7, 12, 17, 22, 27]);
  });

  it('of several accounts that are due after a long sleep are one notification, after they were read anew', async () => {
    const { clock, see, told, resume } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(HOUR_MS);
    see(accountOf('a', 'expired'), accountOf('b', 'expired'), accountOf('c', 'expired'));
    await clock.advance(HOUR_MS);
    expect(told()).toEqual(['needs-reconnect', 'several-need-reconnect']);
    clock.jump(20 * DAY_MS);
    resume();
    await clock.advance(5_000);
    see(accountOf('a', 'expired'), accountOf('b', 'expired'), accountOf('c'));
    await clock.advance(5_000);
    expect(told().slice(2)).toEqual(['recovered']);
    await clock.advance(MINUTE_MS);
    expect(told().slice(2)).toEqual(['recovered', 'several-still-broken']);
  });

  it('wait for the news after a sleep that nobody announced', async () => {
    const { clock, see, told } = startFresh();
    see(accountOf('a', 'expired'));
    await clock.advance(HOUR_MS);
    clock.jump(3 * DAY_MS);
    see(accountOf('a', 'expired'), accountOf('b'));
    await clock.advance(5_000);
    expect(told()).toEqual(['needs-reconnect']);
    see(accountOf('a'), accountOf('b'));
    await clock.advance(MINUTE_MS);
    expect(told()).toEqual(['needs-reconnect', 'recovered']);
  });
});

describe('quiet time', () => {
  const AFTERNOON: QuietTime = { from: '11:00', to: '18:00', days: [] };
  const startQuiet = () => startWith({ memory: EMPTY_ALERT_MEMORY }, { quiet: AFTERNOON });

  it('hears nothing, and one digest at its end of what is still true', async () => {
    const { clock, publish, told } = startQuiet();
    const healed = locationOf('L', [accountOf('a'), accountOf('b', 'expired')]);
    publish(locationOf('L', [accountOf('a', 'expired'), accountOf('b', 'expired')]));
    await clock.advance(HOUR_MS);
    publish(healed, locationOf('M', [accountOf('a', 'disconnected')]));
    await clock.advance(5 * HOUR_MS - 1);
    expect(told()).toEqual([]);
    await clock.advance(2_000);
    expect(told()).toEqual(['several-need-reconnect']);
    await clock.advance(DAY_MS);
    expect(told()).toHaveLength(1);
  });

  it('of which all has ended hears nothing afterwards', async () => {
    const { clock, see, told } = startQuiet();
    see(accountOf('a', 'expired'));
    await clock.advance(HOUR_MS);
    see(accountOf('a'));
    await clock.advance(DAY_MS);
    expect(told()).toEqual([]);
  });

  it('gathers news of several kinds in one digest, also over a restart', async () => {
    const file = { memory: EMPTY_ALERT_MEMORY };
    const world = { quiet: AFTERNOON, tokens: [{ locationId: locationOf('L').id, name: 'L', addedAt: 0 }] };
    const first = startWith(file, world);
    first.see(accountOf('a', 'expired'));
    await first.clock.advance(HOUR_MS);
    first.stop();
    const second = startWith(file, world);
    second.see(accountOf('a', 'expired'));
    await second.clock.advance(7 * HOUR_MS);
    expect([first.told(), second.told()]).toEqual([[], ['digest']]);
  });

  it('that is switched off ends at once, and what is chosen holds at once', async () => {
    const { clock, see, told, choose } = startQuiet();
    see(accountOf('a', 'expired'));
    await clock.advance(HOUR_MS);
    choose({ quiet: null });
    await clock.advance(2_000);
    expect(told()).toEqual(['needs-reconnect']);
    choose({ quiet: AFTERNOON });
    see(accountOf('a', 'expired'), accountOf('b', 'expired'));
    await clock.advance(HOUR_MS);
    expect(told()).toHaveLength(1);
  });
});

it('the end of a forecast comes nearer in four notices, though nothing else happens', async () => {
  const { clock, see, told } = startFresh();
  see(accountOf('a', 'expiring', { expiresAt: NOW + 14 * DAY_MS }));
  const days: number[] = [];
  for (let day = 14; day > 0; day -= 1) {
    const before = told().length;
    await clock.advance(MINUTE_MS);
    if (told().length > before) days.push(day);
    await clock.advance(DAY_MS - MINUTE_MS);
  }
  expect(told()).toEqual(Array.from({ length: 4 }, () => 'expires-soon'));
  expect(days).toEqual([14, 7, 3, 1]);
});

it('forgets a forecast as soon as its login is renewed, so that the next one is told', async () => {
  const file = { memory: EMPTY_ALERT_MEMORY };
  const { clock, see, told } = startWith(file);
  const expiring = accountOf('a', 'expiring', { expiresAt: NOW + 14 * DAY_MS });
  see(expiring);
  await clock.advance(MINUTE_MS);
  expect(file.memory.announcedForecasts).toHaveLength(1);
  see(accountOf('a'));
  await clock.advance(MINUTE_MS);
  expect(file.memory.announcedForecasts).toEqual([]);
  see(expiring);
  await clock.advance(MINUTE_MS);
  expect(told()).toEqual(['expires-soon', 'expires-soon']);
});

it('time alone wakes it no more than once in 10 seconds', async () => {
  const forecasts = Array.from({ length: 200 }, (_, n) =>
    accountOf(`a${n}`, 'expiring', { expiresAt: NOW + 3 * DAY_MS + MINUTE_MS + n * 100 }),
  );
  const { clock, see, deeds } = startFresh();
  see(...forecasts);
  await clock.advance(MINUTE_MS - 1);
  const before = deeds.length;
  await clock.advance(20_000);
  // One for the first of them; one, or two, for all that followed it.
  expect(deeds.slice(before).filter((deed) => deed.endsWith('soon')).length).toBeLessThanOrEqual(3);
});
