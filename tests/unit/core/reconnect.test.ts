import { describe, expect, it } from 'vitest';
import {
  type GaveUp,
  nextReadAfterMs,
  type ReconnectEvent,
  type ReconnectState,
  sentenceOfGaveUp,
  stepReconnect,
  VERIFYING_LIMIT_MS,
  WAITING_LIMIT_MS,
} from '../../../src/core/reconnect.ts';
import { accountsOfLogin } from '../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { accountOf, locationOf, NOW } from '../sample-snapshot.ts';

const STARTING: ReconnectState = { step: 'starting' };
const WAITING: ReconnectState = { step: 'waiting', deadline: NOW + 1 };
const WAITING_TOO_LONG: ReconnectState = { step: 'waiting', deadline: NOW };
const VERIFYING: ReconnectState = { step: 'verifying', deadline: NOW + 1 };
const VERIFYING_TOO_LONG: ReconnectState = { step: 'verifying', deadline: NOW };
const HEALED: ReconnectState = { step: 'healed', at: NOW - 5 };
const CANCELLED: ReconnectState = { step: 'gave-up', at: NOW - 5, reason: { why: 'cancelled' } };

const EVENTS = {
  opened: { type: 'browser-opened' },
  approved: { type: 'callback', outcome: 'approved' },
  declined: { type: 'callback', outcome: 'declined' },
  'read healthy': { type: 'read', finding: 'healthy' },
  'read broken': { type: 'read', finding: 'broken' },
  'read gone': { type: 'read', finding: 'gone' },
  failed: { type: 'failed', reason: { why: 'no-browser' } },
  tick: { type: 'tick' },
} as const satisfies Record<string, ReconnectEvent>;
type EventName = keyof typeof EVENTS;

const OPENED: ReconnectState = { step: 'waiting', deadline: NOW + WAITING_LIMIT_MS };
const CALLED_BACK: ReconnectState = { step: 'verifying', deadline: NOW + VERIFYING_LIMIT_MS };
const NOW_HEALED: ReconnectState = { step: 'healed', at: NOW };
const gaveUp = (why: Exclude<GaveUp['why'], 'could-not-start'>): ReconnectState => ({
  step: 'gave-up',
  at: NOW,
  reason: { why },
});

/** What each event makes of each state; an event that is not named leaves it as it is. */
const TABLE: readonly (readonly [string, ReconnectState, Partial<Record<EventName, ReconnectState>>])[] = [
  [
    'starting',
    STARTING,
    {
      opened: OPENED,
      approved: CALLED_BACK,
      declined: gaveUp('declined'),
      'read healthy': NOW_HEALED,
      'read gone': gaveUp('removed'),
      failed: gaveUp('no-browser'),
    },
  ],
  [
    'waiting',
    WAITING,
    {
      approved: CALLED_BACK,
      declined: gaveUp('declined'),
      'read healthy': NOW_HEALED,
      'read gone': gaveUp('removed'),
      failed: gaveUp('no-browser'),
    },
  ],
  [
    'waiting past its deadline',
    WAITING_TOO_LONG,
    {
      approved: CALLED_BACK,
      declined: gaveUp('declined'),
      'read healthy': NOW_HEALED,
      'read broken': gaveUp('timed-out'),
      'read gone': gaveUp('removed'),
      failed: gaveUp('no-browser'),
      tick: gaveUp('timed-out'),
    },
  ],
  [
    'verifying',
    VERIFYING,
    {
      declined: gaveUp('declined'),
      'read healthy': NOW_HEALED,
      'read gone': gaveUp('removed'),
      failed: gaveUp('no-browser'),
    },
  ],
  [
    'verifying past its deadline',
    VERIFYING_TOO_LONG,
    {
      declined: gaveUp('declined'),
      'read healthy': NOW_HEALED,
      'read broken': gaveUp('still-broken'),
      'read gone': gaveUp('removed'),
      failed: gaveUp('no-browser'),
      tick: gaveUp('still-broken'),
    },
  ],
  ['healed', HEALED, {}],
  ['given up', CANCELLED, {}],
];

describe.each(TABLE)('a reconnect that is %s', (_, state, outcomes) => {
  it.each(Object.keys(EVENTS) as EventName[])('on "%s" goes where the table says', (name) => {
    expect(stepReconnect(state, EVENTS[name], NOW)).toEqual(outcomes[name] ?? state);
  });
});

describe('a reconnect that has ended', () => {
  it.each([HEALED, CANCELLED])('stays the very same value: $step', (state) => {
    for (const event of Object.values(EVENTS)) expect(stepReconnect(state, event, NOW)).toBe(state);
  });
});

it('the person has 10 minutes in the browser, and the list 5 minutes to follow', () => {
  expect([WAITING_LIMIT_MS, VERIFYING_LIMIT_MS]).toEqual([600_000, 300_000]);
});

describe('the reads of the list', () => {
  it('are fast after the browser came back, then calm', () => {
    const waits = Array.from({ length: 9 }, (_, reads) => nextReadAfterMs(VERIFYING, reads));
    expect(waits).toEqual([0, 1_000, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000, 20_000]);
  });

  it('are calm while the person is in the browser', () => {
    expect([0, 5, 100].map((reads) => nextReadAfterMs(WAITING, reads))).toEqual([15_000, 15_000, 15_000]);
  });
});

describe('every end without healing has a plain sentence', () => {
  const REASONS: readonly GaveUp[] = [
    { why: 'could-not-start', failure: { kind: 'offline' } },
    { why: 'unsafe-address' },
    { why: 'no-browser' },
    { why: 'no-loopback' },
    { why: 'declined' },
    { why: 'cancelled' },
    { why: 'timed-out' },
    { why: 'still-broken' },
    { why: 'removed' },
  ];

  it.each(REASONS)('$why', (reason) => {
    expect(sentenceOfGaveUp(reason, sayInEnglish)).toMatch(/^[A-Z].+\. .+\.$/);
  });

  it('which differ from each other', () => {
    expect(new Set(REASONS.map((reason) => sentenceOfGaveUp(reason, sayInEnglish))).size).toBe(
      REASONS.length,
    );
  });

  it('and name the failure behind them', () => {
    expect(
      sentenceOfGaveUp({ why: 'could-not-start', failure: { kind: 'offline' } }, sayInEnglish),
    ).toContain('offline');
  });

  it('and after 5 minutes of verifying name the likely causes in their order, never deleting', () => {
    const sentence = sentenceOfGaveUp({ why: 'still-broken' }, sayInEnglish);
    expect(sentence).toMatch(
      /another person's login.*sign in as the owner.*unticked.*tick every.*role.*admins/,
    );
    for (const reason of REASONS)
      expect(sentenceOfGaveUp(reason, sayInEnglish)).not.toMatch(/delet|remov(e|ing) |disconnect/i);
  });
});

describe('one sign-in', () => {
  const ofLogin = (id: string, loginId: string | null) => accountOf(id, 'expired', { loginId });
  const location = locationOf('L', [
    ofLogin('a', 'one'),
    ofLogin('b', 'two'),
    ofLogin('c', 'one'),
    ofLogin('d', null),
    ofLogin('e', null),
  ]);
  const idsHealedWith = (id: string) =>
    location.accounts
      .filter((account) => account.id === id)
      .flatMap((account) => accountsOfLogin(location, account).map((other) => other.id));

  it.each([
    ['a', ['a', 'c']],
    ['b', ['b']],
    ['d', ['d']],
  ])('can heal all accounts of the login: %s', (id, healed) => {
    expect(idsHealedWith(id)).toEqual(healed);
  });
});
