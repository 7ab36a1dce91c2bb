import { describe, expect, it } from 'vitest';
import type { AccountRef } from '../../../../src/core/alerts.ts';
import type { Outcome, SignInOutcome } from '../../../../src/core/bridge.ts';
import type { ReconnectState } from '../../../../src/core/reconnect.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import {
  createReconnectAll,
  type ReconnectAllOptions,
} from '../../../../src/main/reconnect/reconnect-all.ts';
import { createFakeClock, settle } from '../../fake-clock.ts';
import { accountOf, locationOf, MINUTE_MS, NOW, snapshotOf } from '../../sample-snapshot.ts';

const DONE: Outcome = { result: 'done' };

type Obstacle = Exclude<SignInOutcome, { result: 'done' }> | null;

interface Wishes {
  readonly broken?: readonly string[];
  readonly findUser?: ReconnectAllOptions['findUser'];
  readonly start?: Outcome;
}

/** A walk on a location with broken accounts, and what it brought about. */
function openWalk({ broken = ['a', 'b'], findUser = async () => null, start = DONE }: Wishes = {}) {
  const clock = createFakeClock();
  const store = createSnapshotStore(
    snapshotOf(
      locationOf(
        'L',
        broken.map((id) => accountOf(id, 'expired')),
      ),
    ),
  );
  const deeds: string[] = [];
  const show = ({ locationId, accountId }: AccountRef, state: ReconnectState): void =>
    store.update((snapshot) => ({
      ...snapshot,
      reconnects: [
        ...snapshot.reconnects.filter((other) => other.accountId !== accountId),
        { locationId, accountId, state },
      ],
    }));
  const heal = (id: string): void => {
    store.update((snapshot) => ({
      ...snapshot,
      locations: snapshot.locations.map((location) => ({
        ...location,
        accounts: location.accounts.map((account) => (account.id === id ? accountOf(id) : account)),
      })),
      reconnects: snapshot.reconnects.map((reconnect) =>
        reconnect.accountId === id ? { ...reconnect, state: { step: 'healed', at: NOW } } : reconnect,
      ),
    }));
  };
  const walk = createReconnectAll({
    store,
    clock,
    say: sayInEnglish,
    findUser,
    reconnects: {
      async start(account) {
        deeds.push(`start ${account.accountId}`);
        if (start.result === 'done') show(account, { step: 'starting' });
        return start;
      },
      cancel(account) {
        deeds.push(`cancel ${account.accountId}`);
        show(account, { step: 'gave-up', at: NOW, reason: { why: 'cancelled' } });
        return DONE;
      },
    },
    onQuestion: ({ accountId }) => deeds.push(`ask about ${accountId}`),
    onRefused: ({ accountId }, sentence) => deeds.push(`tell about ${accountId}: ${sentence}`),
    onChange: () => deeds.push('changed'),
  });
  const told = (): readonly string[] => deeds.filter((deed) => deed !== 'changed');
  return { walk, clock, heal, told, deeds };
}

describe('reconnecting all', () => {
  it('opens the next one within a moment after the current one is healed, and tells of the finish', async () => {
    const { walk, heal, told } = openWalk();
    expect(walk.start()).toEqual(DONE);
    await settle();
    expect(told()).toEqual(['start a']);
    heal('a');
    await settle();
    expect(told()).toEqual(['start a', 'start b']);
    heal('b');
    expect(walk.current()).toMatchObject({ phase: 'finished' });
  });

  it('is one walk, however often it is asked for', async () => {
    const { walk, told } = openWalk();
    walk.start();
    await settle();
    const underWay = walk.current();
    expect(walk.start()).toEqual(DONE);
    await settle();
    expect(walk.current()).toBe(underWay);
    expect(told()).toEqual(['start a']);
  });

  it('is refused with a sentence when nothing is broken', () => {
    const { walk } = openWalk({ broken: [] });
    expect(walk.start()).toEqual({ result: 'refused', sentence: 'No account needs reconnecting.' });
    expect(walk.current()).toBeNull();
  });

  it.each(['skip', 'stop'] as const)('can not %s when it is not running, and says so', (act) => {
    expect(openWalk().walk[act]()).toMatchObject({
      result: 'refused',
      sentence: expect.stringMatching(/any more/),
    });
  });

  it('asks the person in whose name, where that is not known', async () => {
    const { walk, told } = openWalk({ findUser: async () => ({ result: 'needs-user', users: [] }) });
    walk.start();
    await settle();
    expect(told()).toEqual(['ask about a']);
    expect(walk.current()).toMatchObject({ turn: { step: 'held', hold: { kind: 'question' } } });
  });

  it('waits and tells why when a reconnect can not begin', async () => {
    const { walk, told } = openWalk({ start: { result: 'refused', sentence: 'No browser.' } });
    walk.start();
    await settle();
    expect(told()).toEqual(['start a', 'tell about a: No browser.']);
    expect(walk.current()).toMatchObject({
      turn: { step: 'held', hold: { kind: 'refused', sentence: 'No browser.' } },
    });
  });

  it.each(['skip', 'stop'] as const)('opens nothing after a %s while it was still asking', async (act) => {
    const answers: ((obstacle: Obstacle) => void)[] = [];
    const findUser = () => new Promise<Obstacle>((resolve) => answers.push(resolve));
    const { walk, told } = openWalk({ broken: ['a'], findUser });
    walk.start();
    walk[act]();
    for (const answer of answers) answer(null);
    await settle();
    expect(told()).toEqual([]);
  });

  it('cancels the one under way when it is stopped', async () => {
    const { walk, told } = openWalk();
    walk.start();
    await settle();
    expect(walk.stop()).toEqual(DONE);
    expect([walk.current(), told()]).toEqual([null, ['start a', 'cancel a']]);
  });

  it('puts the finish out of sight after five minutes', async () => {
    const { walk, clock, heal, deeds } = openWalk({ broken: ['a'] });
    walk.start();
    await settle();
    heal('a');
    await clock.advance(5 * MINUTE_MS - 1);
    expect(walk.current()).toMatchObject({ phase: 'finished' });
    deeds.length = 0;
    await clock.advance(1);
    expect([walk.current(), deeds]).toEqual([null, ['changed']]);
  });
});
