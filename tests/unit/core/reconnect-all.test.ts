import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOfWalk, type Deed, placeOf, type ReconnectAll } from '../../../src/core/reconnect-all.ts';
import { NOW, refOf } from '../sample-snapshot.ts';
import { createWalkWorld, WAITING, type WalkWorld } from './walk-world.ts';

const namesOf = (logins: ReconnectAll['healed']): string =>
  logins.map(({ accounts }) => accounts.map(({ accountId }) => accountId).join('+')).join(' ');

/** Where the walk stands in a line: "a running, waiting: b c, healed: , skipped: ". */
function lineOf(state: ReconnectAll | null): string {
  if (!state) return 'none';
  const had = `healed: ${namesOf(state.healed)}; skipped: ${namesOf(state.skipped)}`;
  if (state.phase === 'finished') return `finished; ${had}`;
  const hold = state.turn.step === 'held' ? `held (${state.turn.hold.kind})` : state.turn.step;
  return `${namesOf([state.turn.login])} ${hold}; waiting: ${namesOf(state.waiting)}; ${had}`;
}

function walk(broken: readonly string[], logins: Readonly<Record<string, string>> = {}): WalkWorld {
  const world = createWalkWorld(broken, { logins });
  world.begin();
  return world;
}

describe('a walk through all broken logins', () => {
  it('there is none without a broken login', () => {
    const world = walk([]);
    expect([lineOf(world.state()), world.deeds()]).toEqual(['none', []]);
  });

  it.each<[string, (world: WalkWorld) => void, string, readonly string[]]>([
    ['begins with the first', () => {}, 'a running; waiting: b c; healed: ; skipped: ', []],
    [
      'stays while the person is in the browser',
      (w) => w.show('a', WAITING),
      'a running; waiting: b c; healed: ; skipped: ',
      [],
    ],
    [
      'stays while the account is not known to be healthy',
      (w) => w.show('a', { step: 'verifying', deadline: NOW + 1 }),
      'a running; waiting: b c; healed: ; skipped: ',
      [],
    ],
    [
      'goes on by itself once the current one is healed',
      (w) => w.heal('a'),
      'b running; waiting: c; healed: a; skipped: ',
      ['reconnect b'],
    ],
    [
      'waits after a decline, and opens nothing',
      (w) => w.decline('a'),
      'a held (gave-up); waiting: b c; healed: ; skipped: ',
      [],
    ],
    [
      'goes on with the same one when the person tries it again',
      (w) => {
        w.decline('a');
        w.show('a', WAITING);
      },
      'a running; waiting: b c; healed: ; skipped: ',
      [],
    ],
    [
      'goes on when what was tried again is healed',
      (w) => {
        w.decline('a');
        w.show('a', WAITING);
        w.heal('a');
      },
      'b running; waiting: c; healed: a; skipped: ',
      ['reconnect b'],
    ],
    [
      'cancels and leaves out what is skipped',
      (w) => w.tell({ type: 'skip' }),
      'b running; waiting: c; healed: ; skipped: a',
      ['cancel a', 'reconnect b'],
    ],
    [
      'leaves out what is skipped after it was declined',
      (w) => {
        w.decline('a');
        w.tell({ type: 'skip' });
      },
      'b running; waiting: c; healed: ; skipped: a',
      ['reconnect b'],
    ],
    [
      'drops one that works again before its turn',
      (w) => w.see({ b: 'healthy' }),
      'a running; waiting: c; healed: ; skipped: ',
      [],
    ],
    [
      'drops one that is listed no more',
      (w) => w.see({ c: null }),
      'a running; waiting: b; healed: ; skipped: ',
      [],
    ],
    [
      'takes one that breaks meanwhile as the last',
      (w) => w.see({ 0: 'disconnected' }),
      'a running; waiting: b c 0; healed: ; skipped: ',
      [],
    ],
    [
      'does not take up again what was skipped or healed',
      (w) => {
        w.heal('a');
        w.tell({ type: 'skip' });
        w.see({ a: 'expired' });
      },
      'c running; waiting: ; healed: a; skipped: b',
      ['reconnect b', 'cancel b', 'reconnect c'],
    ],
    [
      'waits when the current one, having been declined, works again by itself',
      (w) => {
        w.decline('a');
        w.see({ a: 'healthy' });
      },
      'b held (pause); waiting: c; healed: ; skipped: ',
      [],
    ],
    [
      'waits when the current one is listed no more',
      (w) => {
        w.see({ a: null });
        w.show('a', { step: 'gave-up', at: NOW, reason: { why: 'removed' } });
      },
      'b held (pause); waiting: c; healed: ; skipped: ',
      [],
    ],
    [
      'finishes after the last',
      (w) => {
        w.heal('a');
        w.tell({ type: 'skip' });
        w.heal('c');
      },
      'finished; healed: a c; skipped: b',
      ['reconnect b', 'cancel b', 'reconnect c'],
    ],
    [
      'stays finished whatever breaks afterwards',
      (w) => {
        w.heal('a');
        w.heal('b');
        w.heal('c');
        w.see({ d: 'expired' });
      },
      'finished; healed: a b c; skipped: ',
      ['reconnect b', 'reconnect c'],
    ],
    ['cancels the current one when it is stopped', (w) => w.tell({ type: 'stop' }), 'none', ['cancel a']],
    [
      'does not open again what the person has begun already',
      (w) => {
        w.show('b', WAITING);
        w.heal('a');
      },
      'b running; waiting: c; healed: a; skipped: ',
      [],
    ],
  ])('%s', (_, act, line, deeds) => {
    const world = walk(['a', 'b', 'c']);
    act(world);
    expect([lineOf(world.state()), world.deeds().slice(1)]).toEqual([line, deeds]);
  });

  it('says why it waits', () => {
    const world = walk(['a', 'b']);
    world.decline('a');
    const state = world.state();
    expect(state?.phase === 'walking' && state.turn).toMatchObject({
      hold: { kind: 'gave-up', reason: { why: 'declined' } },
    });
  });

  it('takes the accounts of one login as one, and goes on though some of them lag behind', () => {
    const world = walk(['a', 'b', 'c'], { a: 'x', c: 'x' });
    expect(lineOf(world.state())).toBe('a+c running; waiting: b; healed: ; skipped: ');
    world.heal('a');
    expect(lineOf(world.state())).toBe('b running; waiting: ; healed: a+c; skipped: ');
    world.heal('b');
    const finished = world.state();
    expect(finished && countsOfWalk(finished, world.snapshot())).toEqual({
      healed: 1,
      skipped: 0,
      notYet: 1,
    });
    world.see({ c: 'healthy' });
    expect(finished && countsOfWalk(finished, world.snapshot())).toEqual({
      healed: 2,
      skipped: 0,
      notYet: 0,
    });
  });

  it('does not take the end of an earlier reconnect of a login for that of this one', () => {
    const world = createWalkWorld(['a', 'b', 'c'], { logins: { a: 'x', c: 'x' } });
    world.show('c', { step: 'healed', at: NOW - 1 });
    world.begin();
    world.decline('a');
    expect(lineOf(world.state())).toBe('a+c held (gave-up); waiting: b; healed: ; skipped: ');
  });

  it('counts the turns', () => {
    const world = walk(['a', 'b', 'c']);
    const place = () => {
      const state = world.state();
      return state?.phase === 'walking' ? placeOf(state) : null;
    };
    expect(place()).toEqual({ place: 1, total: 3 });
    world.tell({ type: 'skip' });
    expect(place()).toEqual({ place: 2, total: 3 });
    world.see({ c: 'healthy' });
    expect(place()).toEqual({ place: 2, total: 2 });
  });

  it('does not count a skipped one that works all the same', () => {
    const world = walk(['a', 'b']);
    world.tell({ type: 'skip' });
    world.heal('b');
    world.see({ a: 'healthy' });
    const finished = world.state();
    expect(finished && countsOfWalk(finished, world.snapshot())).toEqual({
      healed: 1,
      skipped: 0,
      notYet: 0,
    });
  });

  it('publishes nothing new when nothing has changed', () => {
    const world = walk(['a', 'b']);
    const before = world.state();
    world.show('a', WAITING);
    world.see({ h: 'healthy' });
    expect(world.state()).toBe(before);
  });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const happenings = fc.array(
  fc.record({
    what: fc.constantFrom('heal', 'skip', 'wait', 'decline', 'again', 'breaks', 'works', 'gone'),
    /** Of the account that breaks, works or is gone; the others happen to the current one. */
    id: ids,
  }),
  { maxLength: 40 },
);
type What = 'heal' | 'skip' | 'wait' | 'decline' | 'again' | 'breaks' | 'works' | 'gone';

function letHappen(world: WalkWorld, what: What, id: string): void {
  if (what === 'breaks') world.see({ [id]: 'expired' });
  if (what === 'works') world.see({ [id]: 'healthy' });
  if (what === 'gone') world.see({ [id]: null });
  const state = world.state();
  if (state?.phase !== 'walking') return;
  const current = state.turn.login.accounts[0].accountId;
  const isRunning = world.running().includes(current);
  if (what === 'skip') world.tell({ type: 'skip' });
  if (what === 'wait' && isRunning) world.show(current, WAITING);
  if (what === 'heal' && isRunning) world.heal(current);
  if (what === 'decline' && isRunning) world.decline(current);
  if (what === 'again' && !isRunning) world.show(current, WAITING);
}

describe('whatever happens', () => {
  it('there is never more than one at a time, nor the next before the last is verified or skipped', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids), happenings, (broken, all) => {
        const opened = new Set<string>();
        let mayOpen = true;
        const onDeed = ({ type, account }: Deed): void => {
          if (type !== 'reconnect') return;
          expect(mayOpen).toBe(true);
          expect(world.running()).toEqual([]);
          expect(opened).not.toContain(account.accountId);
          opened.add(account.accountId);
        };
        const world = createWalkWorld(broken, { onDeed });
        world.begin();
        for (const { what, id } of all) {
          mayOpen = what === 'heal' || what === 'skip';
          letHappen(world, what, id);
          // What is broken no more has had its turn; should it break anew, that is another one.
          if (what === 'gone' || what === 'works') opened.delete(id);
        }
        mayOpen = false;
        world.tell({ type: 'stop' });
        expect([world.state(), world.running()]).toEqual([null, []]);
      }),
    );
  });

  it('every login that stays broken has its turn, and ends as healed or skipped', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(ids, { minLength: 1 }),
        fc.array(fc.constantFrom('heal', 'skip', 'decline'), { maxLength: 20 }),
        (broken, acts) => {
          const world = createWalkWorld(broken);
          world.begin();
          for (const what of [...acts, ...broken.map(() => 'skip' as const)]) letHappen(world, what, '');
          const state = world.state();
          expect(state?.phase).toBe('finished');
          const had = [...(state?.healed ?? []), ...(state?.skipped ?? [])];
          expect(had.map(({ accounts }) => accounts[0].accountId).sort()).toEqual([...broken].sort());
          const opened = world.deeds().filter((deed) => deed.startsWith('reconnect'));
          expect(opened).toEqual(broken.map((id) => `reconnect ${id}`));
        },
      ),
    );
  });
});

describe('a reconnect that has yet to begin', () => {
  it('is not ended by one from before, nor led by another account meanwhile', () => {
    const world = createWalkWorld(['a', 'b', 'c'], { isSlow: true, logins: { a: 'x', b: 'x' } });
    world.decline('a');
    world.begin();
    world.see({ a: 'healthy' });
    expect(lineOf(world.state())).toBe('a+b beginning; waiting: c; healed: ; skipped: ');
  });

  it('makes way for the next when its account works again by itself', () => {
    const world = createWalkWorld(['a', 'b'], { isSlow: true });
    world.begin();
    world.see({ a: 'healthy' });
    expect(lineOf(world.state())).toBe('b beginning; waiting: ; healed: ; skipped: ');
    expect(world.deeds()).toEqual(['reconnect a', 'reconnect b']);
  });

  it.each([
    ['is refused', { type: 'refused', account: refOf('L', 'a'), sentence: 'No.' } as const, 'refused'],
    ['needs an answer', { type: 'asked', account: refOf('L', 'a') } as const, 'question'],
  ])('waits for the person when it %s', (_, event, hold) => {
    const world = createWalkWorld(['a', 'b'], { isSlow: true });
    world.begin();
    expect(lineOf(world.state())).toBe('a beginning; waiting: b; healed: ; skipped: ');
    world.tell({ ...event, account: refOf('L', 'b') });
    expect(lineOf(world.state())).toBe('a beginning; waiting: b; healed: ; skipped: ');
    world.tell(event);
    expect(lineOf(world.state())).toBe(`a held (${hold}); waiting: b; healed: ; skipped: `);
  });
});
