import { brotliCompressSync, deflateSync } from 'node:zlib';
import type { DialectName } from '../../../src/core/dialect.ts';
import type { FailureKind } from '../../../src/core/failure.ts';
import type { Cell } from './fault-cells.ts';
import { ACCOUNTS, listReplyOf } from './list-replies.ts';
import { repeat, type Speech, say } from './raw-server.ts';
import type { WatchedWorld } from './watched-world.ts';

/** A fault that only takes the place of the API. */
export interface OddCell extends Omit<Cell, 'strike'> {
  readonly strike: (world: Pick<WatchedWorld, 'dialect' | 'divertTo' | 'simulator'>) => void | Promise<void>;
}

const goodText = (dialect: DialectName): string => JSON.stringify(listReplyOf(dialect, ACCOUNTS));
const OK = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

const spoken = (name: string, check: Cell['check'], speech: (dialect: DialectName) => Speech): OddCell => ({
  name,
  check,
  strike: ({ dialect, divertTo }) => divertTo(speech(dialect)),
});
const said = (name: string, check: FailureKind, ...parts: readonly string[]): OddCell =>
  spoken(name, check, () => say(...parts));
/** A complete reply with a body of its own making. */
const packed = (
  name: string,
  check: Cell['check'],
  pack: (text: string) => string | Uint8Array,
  headers = '',
): OddCell =>
  spoken(name, check, (dialect) => {
    const body = Buffer.from(pack(goodText(dialect)));
    return say(`${OK}${headers}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`, body);
  });
const status = (line: string, check: Cell['check'], headers = ''): OddCell =>
  spoken(line, check, (dialect) =>
    say(`HTTP/1.1 ${line}\r\n${headers}Connection: close\r\n\r\n${goodText(dialect)}`),
  );

/** What goes wrong beneath or within HTTP itself. */
const WIRE: readonly OddCell[] = [
  spoken('a reply of HTTP/1.0 without a length', 'fresh', (dialect) =>
    say(`HTTP/1.0 200 OK\r\n\r\n${goodText(dialect)}`),
  ),
  spoken('a reply of HTTP/1.0, cut off', 'unreadable-reply', (dialect) =>
    say(`HTTP/1.0 200 OK\r\n\r\n${goodText(dialect).slice(0, -9)}`),
  ),
  spoken('a hang-up without a word', 'unreachable', () => say()),
  said('another protocol', 'unreachable', 'SSH-2.0-OpenSSH_9.2\r\n'),
  said('nonsense', 'unreachable', '\u0000\u0001\u0002\r\n\r\n'),
  said('chunks that are none', 'unreachable', `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n{"accounts":[]}`),
  spoken('chunks without an end', 'unreachable', (dialect) => {
    const text = goodText(dialect);
    return say(`${OK}Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n`);
  }),
  spoken('less than the stated length', 'unreachable', (dialect) =>
    say(`${OK}Content-Length: 99999\r\n\r\n${goodText(dialect)}`),
  ),
  spoken('two lengths', 'unreachable', (dialect) =>
    say(`${OK}Content-Length: 2\r\nContent-Length: 900\r\n\r\n${goodText(dialect)}`),
  ),
  said('a length that is none', 'unreachable', `${OK}Content-Length: -1\r\n\r\n{}`),
  said(
    'a change of protocol',
    'unreachable',
    'HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ),
  said('an endless header', 'unreachable', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1024 ** 2)}\r\n\r\n{}`),
  spoken('hints without an end', 'timed-out', () => repeat('', 'HTTP/1.1 103 Early Hints\r\n\r\n', 5)),
  spoken('a header that drips', 'timed-out', () => repeat('HTTP/1.1 200 OK\r\nX: ', 'x', 100)),
  spoken('chunks that drip', 'timed-out', () =>
    repeat(`${OK}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n', 100),
  ),
  spoken('a redirection to itself', 'unreachable', () =>
    say('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'),
  ),
];

const STATUSES: readonly OddCell[] = [
  status('203 Non-Authoritative Information', 'fresh'),
  status('206 Partial Content', 'unreadable-reply', 'Content-Range: bytes 0-99/900\r\n'),
  status('205 Reset Content', 'unreadable-reply'),
  status('300 Multiple Choices', 'unreadable-reply'),
  status('304 Not Modified', 'unreadable-reply'),
  status('407 Proxy Authentication Required', 'unreachable', 'Proxy-Authenticate: Basic\r\n'),
  status('401 Unauthorized', 'token-invalid', 'WWW-Authenticate: Basic realm="x"\r\n'),
  status('511 Network Authentication Required', 'unreadable-reply'),
  status('999 Request denied', 'service-error'),
  status('200 OK', 'fresh', 'X-RateLimit-Remaining: many\r\nX-RateLimit-Daily-Remaining: soon\r\n'),
];

const ENCODINGS: readonly OddCell[] = [
  packed('a byte order mark', 'fresh', (text) => `\uFEFF${text}`),
  packed('UTF-16', 'unreadable-reply', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  packed('NaN', 'unreadable-reply', (text) => text.replace(/"id":"[^"]*"/, '"id":NaN')),
  packed('comments', 'unreadable-reply', (text) => `/* expired */ ${text}`),
  packed('two replies in one', 'unreadable-reply', (text) => text + text),
  packed('bytes that are no text', 'fresh', (text) =>
    Buffer.from(text.replace('bakery', '\u00ff'), 'latin1'),
  ),
  packed('Brotli', 'fresh', (text) => brotliCompressSync(text), 'Content-Encoding: br\r\n'),
  packed(
    'deflate, cut off',
    'unreachable',
    (text) => deflateSync(text).subarray(0, 20),
    'Content-Encoding: deflate\r\n',
  ),
  packed('plain text called Brotli', 'unreachable', (text) => text, 'Content-Encoding: br\r\n'),
  packed('an unknown packing', 'fresh', (text) => text, 'Content-Encoding: relink\r\n'),
  packed('the wrong type', 'fresh', (text) => text, 'Content-Type: text/html\r\n'),
];

type Row = Readonly<Record<string, unknown>>;
type Reply = Readonly<Record<string, unknown>>;

const replied = (name: string, change: (reply: Reply) => unknown, more: Partial<OddCell> = {}): OddCell => ({
  name,
  check: 'unreadable-reply',
  strike: ({ simulator, dialect }) =>
    simulator.control.fault({
      kind: 'status',
      status: 200,
      body: change({ ...listReplyOf(dialect, ACCOUNTS) }),
    }),
  ...more,
});
const withRows = (reply: Reply, rows: unknown): Reply =>
  'accounts' in reply ? { ...reply, accounts: rows } : { ...reply, results: { accounts: rows } };
const rowsOf = (reply: Reply): readonly Row[] => {
  const { accounts } = 'accounts' in reply ? reply : Object(reply.results);
  return Array.isArray(accounts) ? accounts : [];
};
/** Changes the row of one account, or of all of them. */
const rowed = (
  name: string,
  change: (row: Row, index: number) => unknown,
  more: Partial<OddCell> = {},
): OddCell =>
  replied(name, (reply) => withRows(reply, rowsOf(reply).map(change)), { check: 'fresh', ...more });
const BROKEN = { status: 'expired', isExpired: true };
const first = (change: (row: Row) => unknown) => (row: Row, index: number) =>
  index === 0 ? change(row) : row;
const ALL_IDS = ACCOUNTS.map(({ id }) => id);

/** What an API in trouble, or somebody in its place, says in the form of a list. */
const REPLIES: readonly OddCell[] = [
  replied('an error with 200', () => ({ statusCode: 401, message: 'Your account expired' })),
  replied('an error with 200 and an empty list', (reply) => ({
    ...withRows(reply, []),
    success: false,
    statusCode: 500,
  })),
  replied('a list that is called a failure', (reply) => ({ ...reply, success: false })),
  replied('a list of broken accounts that is called an error', (reply) => ({
    ...withRows(
      reply,
      rowsOf(reply).map((row) => ({ ...row, ...BROKEN })),
    ),
    statusCode: 502,
  })),
  replied('an object in place of the list', (reply) => withRows(reply, { 'acct-1': BROKEN })),
  replied('the list within a list', (reply) => [reply]),
  replied('the rows alone', (reply) => rowsOf(reply)),
  replied('a text with JSON in it', (reply) => JSON.stringify(JSON.stringify(reply))),
  replied('rows that are texts', (reply) => withRows(reply, ALL_IDS), { check: 'fresh' }),
  rowed('another location, all of it broken', (row, index) => ({
    ...row,
    ...BROKEN,
    id: `foreign-${index}`,
    locationId: 'another-location',
  })),
  replied(
    'an account once well and once broken',
    (reply) => withRows(reply, [...rowsOf(reply), { ...rowsOf(reply)[0], ...BROKEN }]),
    { check: 'fresh', unsure: ['acct-1'] },
  ),
  rowed(
    'the word "true" for an expiry',
    first((row) => ({ ...row, status: 'true', isExpired: 'true' })),
    {
      unsure: ['acct-1'],
    },
  ),
  rowed(
    'a number for an expiry',
    first((row) => ({ ...row, status: 1, isExpired: 1 })),
    { unsure: ['acct-1'] },
  ),
  rowed('no word about an expiry', ({ id, name, platform }) => ({ id, name, platform }), { unsure: ALL_IDS }),
  rowed('other words for an expiry', (row) => ({ ...row, expired: true, deleted: true, error: 'expired' })),
  rowed('an end long past', (row) => ({
    ...row,
    expire: '1970-01-01T00:00:00Z',
    connectionDate: '1970-01-01',
  })),
  rowed('an end that is no date', (row) => ({ ...row, expire: 'expired', connectionDate: 'expired' })),
];

/** Those that a time-out need not be waited for, and that are about HTTP. */
export const QUICK_WIRE_CELLS: readonly OddCell[] = [...WIRE, ...STATUSES].filter(
  ({ check }) => check !== 'timed-out',
);

export const ODD_CELLS: readonly OddCell[] = [...WIRE, ...STATUSES, ...ENCODINGS, ...REPLIES];
