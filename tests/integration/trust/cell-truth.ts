import { expect } from 'vitest';
import type { DialectName } from '../../../src/core/dialect.ts';
import type { FailureKind } from '../../../src/core/failure.ts';
import type { IconState } from '../../../src/core/icon-face.ts';
import type { Cell } from './fault-cells.ts';
import { startWatchedWorld, type WatchedWorld } from './watched-world.ts';

const WELL = { 'acct-1': 'healthy', 'acct-2': 'healthy', 'acct-3': 'healthy' };

/** Words that only the sentence about this failure has. */
const WORDS: Readonly<Partial<Record<FailureKind, string>>> = {
  offline: 'seems to be offline',
  unreachable: 'could not be reached',
  'timed-out': 'did not answer in time',
  insecure: 'secure connection',
  'service-error': 'an error of its own',
  'rate-limited': 'asked Relink to slow down',
  'unreadable-reply': 'not one that HighLevel gives',
  'oversized-reply': 'far larger than HighLevel ever sends',
  'not-found': 'does not offer the social accounts API',
  'version-missing': 'did not accept the version',
  'daily-limit': 'daily limit of requests',
  'request-refused': 'refused the request. (It said: locationId must be a string)',
  'token-invalid': 'no longer accepts the token',
  'token-not-private': 'not a Private Integration token',
  'token-of-agency': 'agency token',
  'token-lacks-scope': 'lacks a permission',
  'token-of-other-location': 'belongs to another location',
  'token-refused': 'refused the token',
};

const isAboutToken = (check: Cell['check']): boolean => check.startsWith('token-');

function iconFor({ check, unsure = [] }: Cell): IconState {
  if (check === 'fresh') return unsure.length > 0 ? 'attention' : 'healthy';
  if (check === 'offline') return 'offline';
  return isAboutToken(check) ? 'attention' : 'cannot-check';
}

/** Where a redirect of this cell, and of no other, would lead. */
const pathOf = ({ dialect }: WatchedWorld, { name }: Cell): string =>
  `/${encodeURIComponent(`${dialect} ${name}`)}/`;

function expectNoAlarm(world: WatchedWorld, cell: Cell, visits: readonly string[]): void {
  const { check, leavesNone = false, unsure = [] } = cell;
  const unknown = Object.fromEntries(unsure.map((id) => [id, 'unknown']));
  expect(world.icons()).not.toContain('expired');
  expect(world.icon()).toBe(iconFor(cell));
  if (leavesNone) expect(WELL).toMatchObject(world.healths());
  else expect(world.healths()).toMatchObject({ ...WELL, ...unknown });
  expect(new Set(Object.values(world.healths()))).not.toContain('expired');
  expect(world.notices()).toEqual(isAboutToken(check) ? ['token-refused'] : []);
  const state = world.location().check;
  expect(state.state === 'failing' ? state.failure.kind : state.state).toBe(check);
  const words = check === 'fresh' ? [] : [expect.stringContaining(WORDS[check] ?? 'no words are expected')];
  expect(world.sentences()).toEqual(words);
  expect(visits.filter((path) => path.startsWith(pathOf(world, cell)))).toEqual([]);
}

/** A real expiry, and the end of whatever else was wrong. */
async function expectExpirySeen(world: WatchedWorld): Promise<void> {
  const before = world.notices().length;
  world.divert(null);
  world.simulator.control.clearFaults();
  world.simulator.control.expire('acct-1');
  await world.poll();
  await world.poll();
  expect(world.icon()).toBe('expired');
  expect(world.healths()).toEqual({ ...WELL, 'acct-1': 'expired' });
  expect(world.notices().slice(before)).toEqual(['needs-reconnect']);
  expect(world.sentences()).toEqual([]);
}

/** A server that nobody was sent to, except by the one that is watched. */
export interface OtherServer {
  readonly baseUrl: string;
  /** The paths of all requests so far. */
  readonly visits: readonly string[];
}

/** Lets one thing go wrong: no alarm may come of it, and an expiry that follows must be seen and told once. */
export async function expectTruth(
  dialect: DialectName,
  cell: Cell,
  { baseUrl, visits }: OtherServer = { baseUrl: 'http://relink-test.invalid', visits: [] },
): Promise<void> {
  const world = await startWatchedWorld(dialect);
  try {
    expect(world.healths()).toEqual(WELL);
    await cell.strike(world, `${baseUrl}${pathOf(world, cell)}`);
    await world.check(cell.times ?? 2);
    expectNoAlarm(world, cell, visits);
    await expectExpirySeen(world);
  } finally {
    await world.stop();
  }
}
