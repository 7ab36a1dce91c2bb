import type { FailureKind } from '../../../src/core/failure.ts';
import type { Fault } from '../../../src/simulator/faults.ts';
import { ACCOUNTS, type ListedAccount, listReplyOf } from './list-replies.ts';
import type { WatchedWorld } from './watched-world.ts';

/** One way in which the world can go wrong, and what it may look like. */
export interface Cell {
  readonly name: string;
  /** @param elsewhere an address at another server that no request may ever reach */
  readonly strike: (world: WatchedWorld, elsewhere: string) => void | Promise<void>;
  readonly check: FailureKind | 'fresh';
  /** How many checks meet the fault; two where it is not said, as many as confirm an expiry. */
  readonly times?: number;
  /** Whether it makes the known accounts leave the list. */
  readonly leavesNone?: boolean;
  /** The accounts of which nothing is known any more. */
  readonly unsure?: readonly string[];
}

const HTML = '<!doctype html><title>Sign in to the hotel</title><p>Your session has expired: expired.</p>';
const DAY_MS = 24 * 60 * 60 * 1000;
const FLOOD_BYTES = 128 * 1024 ** 2;
const LIMIT_BYTES = 5 * 1024 ** 2;
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const faulty = (name: string, check: Cell['check'], fault: Fault): Cell => ({
  name,
  check,
  strike: ({ simulator }) => simulator.control.fault(fault),
});
const answered = (name: string, check: Cell['check'], body: string, status = 200): Cell =>
  faulty(name, check, { kind: 'status', status, body });
const refused = (status: number, message: unknown, check: FailureKind): Cell =>
  faulty(`${status} with ${JSON.stringify(message)}`, check, {
    kind: 'status',
    status,
    body: { statusCode: status, message },
  });
const diverted = (name: string, check: FailureKind, to: (baseUrl: string) => string): Cell => ({
  name,
  check,
  strike: ({ divert, simulator }) => divert(to(simulator.baseUrl)),
});
const listed = (
  name: string,
  accountsOf: () => readonly ListedAccount[],
  more: Partial<Cell> = {},
): Cell => ({
  name,
  check: 'fresh',
  strike: ({ simulator, dialect }) =>
    simulator.control.fault({ kind: 'status', status: 200, body: listReplyOf(dialect, accountsOf()) }),
  ...more,
});
const slowedDown = (retryAfter: string): Cell =>
  faulty(`429 with "Retry-After: ${retryAfter}"`, 'rate-limited', {
    kind: 'status',
    status: 429,
    headers: { 'retry-after': retryAfter },
  });

const CONNECTIONS: readonly Cell[] = [
  // Nothing listens there: the port is too low to be given to anyone.
  diverted('connection refused', 'unreachable', () => 'http://127.0.0.1:2'),
  diverted('no such host', 'offline', () => 'http://relink-test.invalid'),
  diverted('TLS that the server does not speak', 'insecure', (url) => url.replace('http:', 'https:')),
  faulty('reset before the headers', 'unreachable', { kind: 'reset' }),
  faulty('reset after the headers', 'unreachable', { kind: 'reset-after-headers' }),
  faulty('hanging before the headers', 'timed-out', { kind: 'hang' }),
  faulty('hanging after the headers', 'timed-out', { kind: 'hang-after-headers' }),
  faulty('a byte a second', 'timed-out', { kind: 'slow-loris' }),
  ...[301, 302, 303, 307, 308].map(
    (status): Cell => ({
      name: `${status} to another host`,
      check: 'unreachable',
      strike: ({ simulator }, elsewhere) =>
        simulator.control.fault({ kind: 'status', status, headers: { location: elsewhere } }),
    }),
  ),
];

const BODIES: readonly Cell[] = [
  faulty('JSON cut off in the middle', 'unreadable-reply', { kind: 'cut-off-json' }),
  faulty('an empty body', 'unreadable-reply', { kind: 'empty-body' }),
  faulty('204', 'unreadable-reply', { kind: 'status', status: 204, body: '' }),
  answered('a web page with 200', 'unreadable-reply', HTML),
  answered('a web page with 401', 'unreadable-reply', HTML, 401),
  answered('a web page with 403', 'unreadable-reply', HTML, 403),
  answered('a web page with 503', 'service-error', HTML, 503),
  faulty('a body that claims to be packed', 'unreachable', {
    kind: 'status',
    status: 200,
    body: '{"accounts":[]}',
    headers: { 'content-encoding': 'gzip' },
  }),
  answered('100,000 levels', 'unreadable-reply', DEEP),
  answered('100,000 levels below the accounts', 'unreadable-reply', `{"accounts":{"a":${DEEP}}}`),
  answered('100,000 levels with 401', 'token-invalid', `{"message":${DEEP}}`, 401),
];

const STATUSES: readonly Cell[] = [
  faulty('429', 'rate-limited', { kind: 'status', status: 429 }),
  ...[
    '0',
    '1',
    '60',
    'Tue, 24 Nov 2026 12:01:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    '99999999999999999999',
    '1e12',
    '-5',
    'soon',
  ].map(slowedDown),
  ...[500, 501, 502, 503, 504, 599].map((status) =>
    faulty(String(status), 'service-error', { kind: 'status', status }),
  ),
  faulty('408', 'service-error', { kind: 'status', status: 408 }),
  refused(401, 'Invalid Private Integration token', 'token-invalid'),
  refused(401, 'Invalid JWT', 'token-not-private'),
  refused(401, 'The token is not authorized for this scope.', 'token-lacks-scope'),
  refused(401, 'This location is not accessible from this token!', 'token-of-other-location'),
  refused(401, ['This authClass type is not allowed to access this scope'], 'token-of-agency'),
  refused(401, 'Your token has expired', 'token-invalid'),
  refused(403, 'The token does not have access to this location.', 'token-of-other-location'),
  refused(403, 'The token is not authorized for this scope.', 'token-lacks-scope'),
  refused(403, 'Account expired', 'token-refused'),
  // Every surface is asked, and none is there.
  refused(401, 'version header was not found.', 'version-missing'),
  refused(404, 'Cannot GET /accounts', 'not-found'),
  answered('404 in a web page', 'not-found', HTML, 404),
  refused(422, ['locationId must be a string'], 'request-refused'),
];

const [FIRST, ...OTHERS] = ACCOUNTS;
const named = (what: string, name: unknown): Cell =>
  listed(`a name that is ${what}`, () => [{ ...FIRST, name }, ...OTHERS]);

const LISTS: readonly Cell[] = [
  listed('every account twice', () => [...ACCOUNTS, ...ACCOUNTS]),
  named('made of control characters', '\u0000\u0007\u001b[2J\r\n\u009b'),
  named('turned around', '\u202Eexpired\u2066\u2067'),
  named('of no width', '\u200B\u200D\uFEFF'),
  named('10 kB long', 'n'.repeat(10 * 1024)),
  named('emoji', '👩‍👩‍👧‍👦🏳️‍🌈🥐'),
  named('half an emoji', '\ud83e'),
  named('markup', '<img src=x onerror=alert(1)>&amp;"\'{{expired}}'),
  named('expired', 'expired'),
  named('no text', { expired: true }),
  listed('an empty list after a full one', () => [], { times: 1 }),
  listed('an empty list, twice', () => [], { leavesNone: true }),
  listed('a list without one of the accounts', () => OTHERS, { times: 1 }),
  listed('a list without one of the accounts, twice', () => OTHERS, { leavesNone: true }),
];

/** The monitor looks at its clocks once a minute, and then checks within ten seconds. */
const passMinute = ({ clock }: WatchedWorld): Promise<void> => clock.advance(75_000);
const jumping = (name: string, ms: number): Cell => ({
  name,
  check: 'fresh',
  async strike(world) {
    world.clock.jump(ms);
    await passMinute(world);
  },
});

const TIMES: readonly Cell[] = [
  jumping('the clock set a day ahead', DAY_MS),
  jumping('the clock set a day back', -DAY_MS),
  {
    name: 'waking up',
    check: 'fresh',
    strike: async (world) => {
      world.monitor.resume();
      await passMinute(world);
    },
  },
  {
    name: 'waking up without a network',
    check: 'offline',
    strike: async (world) => {
      world.divert('http://relink-test.invalid');
      world.clock.jump(DAY_MS);
      world.monitor.resume();
      await passMinute(world);
    },
  },
];

export const CELLS: readonly Cell[] = [...CONNECTIONS, ...BODIES, ...STATUSES, ...LISTS, ...TIMES];

/** What keeps a computer busy for a while. */
export const HEAVY_CELLS: readonly Cell[] = [
  answered('more than 5 MB', 'oversized-reply', 'x'.repeat(LIMIT_BYTES + 1)),
  faulty('128 MB', 'oversized-reply', { kind: 'large-body', bytes: FLOOD_BYTES }),
  faulty('128 MB, packed', 'oversized-reply', { kind: 'gzip-bomb', bytes: FLOOD_BYTES }),
  listed('10,000 accounts', () => [
    ...ACCOUNTS,
    ...Array.from({ length: 9_997 }, (_, n) => ({
      id: `more-${n}`,
      platform: 'facebook',
      name: `Page ${n}`,
    })),
  ]),
];
