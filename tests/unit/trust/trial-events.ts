import fc from 'fast-check';
import { accountIdOf, locationIdOf, type Standing } from '../../../src/core/account.ts';
import type { AccountRef } from '../../../src/core/alerts.ts';
import { failed, succeeded } from '../../../src/core/failure.ts';
import type { QuietTime } from '../../../src/core/quiet-time.ts';
import type { SnoozeLength } from '../../../src/core/snooze.ts';
import { DAY_MS, factsOf, HOUR_MS, MINUTE_MS, NOW } from '../sample-snapshot.ts';
import { ALL_FAULTS } from './faults.ts';
import type { DeathPoint } from './trial.ts';
import type { Answer } from './trial-process.ts';

export const IDS = [locationIdOf('L'), locationIdOf('M')] as const;
export const ACCOUNT_IDS = ['a', 'b', 'c'] as const;
export const INTERVAL_MS = 5 * MINUTE_MS;
export const LONGEST_ANSWER_MS = 10_000;

/** One thing that happens to the watching app; a location is named by its index. */
export type TrialEvent =
  | { readonly type: 'answers'; readonly location: number; readonly answer: Answer }
  | { readonly type: 'waits'; readonly ms: number }
  | { readonly type: 'checks'; readonly location: number }
  | { readonly type: 'rechecks'; readonly location: number }
  | { readonly type: 'pauses'; readonly isPaused: boolean }
  | { readonly type: 'sleeps'; readonly ms: number; readonly isTold: boolean }
  | { readonly type: 'sets-clock'; readonly ms: number }
  | { readonly type: 'watches'; readonly locations: readonly number[] }
  | { readonly type: 'restarts'; readonly end: 'quit' | 'crash' }
  | { readonly type: 'dies'; readonly point: DeathPoint }
  | { readonly type: 'fills-disk'; readonly isFull: boolean }
  /** One account of the location is found to be expired, or all to be well. */
  | { readonly type: 'breaks' | 'heals'; readonly location: number }
  | { readonly type: 'snoozes'; readonly account: AccountRef; readonly length: SnoozeLength }
  | { readonly type: 'unsnoozes'; readonly account: AccountRef }
  | { readonly type: 'wants-quiet'; readonly quiet: QuietTime | null }
  | { readonly type: 'mutes'; readonly locations: readonly number[] };

const location = fc.nat(IDS.length - 1);

const standing = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Standing>('expired') },
  { weight: 4, arbitrary: fc.constant<Standing>('active') },
  { weight: 3, arbitrary: fc.constantFrom<Standing>('disconnected', 'unknown', 'unsupported') },
);

const facts = fc
  .record({
    id: fc.constantFrom(...ACCOUNT_IDS),
    standing,
    expiresAt: fc.constantFrom(null, NOW - DAY_MS, NOW + DAY_MS, NOW + 10 * DAY_MS),
  })
  .map((one) => factsOf(one.id, one.standing, { id: accountIdOf(one.id), expiresAt: one.expiresAt }));

const reading = fc.record({
  accounts: fc.oneof(
    { weight: 8, arbitrary: fc.array(facts, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  unreadable: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(2) }),
  groups: fc.constant([]),
});

const answer = fc.record<Answer>({
  attempt: fc.oneof(
    { weight: 3, arbitrary: reading.map(succeeded) },
    { weight: 1, arbitrary: fc.constantFrom(...ALL_FAULTS).map(failed) },
  ),
  delayMs: fc.constantFrom(0, 0, 0, 700, LONGEST_ANSWER_MS),
});

const wait = fc.constantFrom(300, 600, 1_000, 1_500, 11_000, 31_000, MINUTE_MS, 6 * MINUTE_MS);
const jump = fc.constantFrom(-DAY_MS, -HOUR_MS, 4_000, HOUR_MS, DAY_MS);

const account = fc.record({ location, accountId: fc.constantFrom('a', ...ACCOUNT_IDS) }).map(
  ({ location: index, accountId }): AccountRef => ({
    locationId: IDS[index] ?? IDS[0],
    accountId: accountIdOf(accountId),
  }),
);

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** Around the time at which the lives begin. */
const quiet = fc.constantFrom<(QuietTime | null)[]>(
  null,
  null,
  { from: '12:00', to: '12:03', days: [] },
  { from: '11:00', to: '15:00', days: [] },
  { from: '00:00', to: '00:00', days: EVERY_DAY },
);

const event: fc.Arbitrary<TrialEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('answers' as const), location, answer }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('waits' as const), ms: wait }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('checks' as const), location }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rechecks' as const), location }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('pauses' as const), isPaused: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('sleeps' as const),
      ms: fc.constantFrom(MINUTE_MS, HOUR_MS, DAY_MS, 3 * DAY_MS),
      isTold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sets-clock' as const), ms: jump }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('watches' as const),
      locations: fc.constantFrom([0, 1], [0, 1], [0], [1], []),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('restarts' as const),
      end: fc.constantFrom<('quit' | 'crash')[]>('quit', 'crash'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('dies' as const),
      point: fc.constantFrom<DeathPoint[]>('after-snapshot', 'after-memory', 'after-notice'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('fills-disk' as const), isFull: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('breaks' as const), location }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('heals' as const), location }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('snoozes' as const),
      account,
      length: fc.constantFrom<SnoozeLength[]>('hour', 'tomorrow', 'recovery'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('unsnoozes' as const), account }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('wants-quiet' as const), quiet }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('mutes' as const),
      locations: fc.constantFrom<(readonly number[])[]>([], [0], [1]),
    }),
  },
);

/** What may happen to the app, in any order. */
export const anyEvents: fc.Arbitrary<readonly TrialEvent[]> = fc.array(event, {
  minLength: 6,
  maxLength: 16,
  size: 'max',
});
