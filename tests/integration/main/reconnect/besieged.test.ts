import { afterEach, describe, expect, it } from 'vitest';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { startLoopback } from '../../../../src/main/reconnect/loopback-server.ts';
import { startOpener } from '../../../../src/main/reconnect/opener-server.ts';
import { resultPage } from '../../../../src/main/reconnect/pages.ts';
import { dial, sendRaw } from './raw-visit.ts';

/** One of the two servers that a sign-in can have, with the one path that it knows. */
interface Besieged {
  readonly port: number;
  readonly host: string;
  readonly path: string;
  /** What the browser or its page has brought about so far. */
  readonly effects: () => number;
  readonly close: () => void;
}

const standing = new Set<Besieged>();
afterEach(() => {
  for (const { close } of standing) close();
  standing.clear();
});

async function besiegeCallback(): Promise<Besieged> {
  let effects = 0;
  const { callbackUrl, close } = await startLoopback({
    resultPage: (outcome) => resultPage(outcome, 'Bakery', sayInEnglish),
    onCallback: () => {
      effects += 1;
    },
  });
  return besiegedAt(callbackUrl, () => effects, close);
}

async function besiegeOpener(): Promise<Besieged> {
  let effects = 0;
  const { pageUrl, close } = await startOpener({
    clock: systemClock,
    say: sayInEnglish,
    content: {
      topic: 'Reconnect',
      aside: null,
      button: 'Log in',
      whenClosed: 'Open it again.',
      steps: ['You log in', 'HighLevel confirms', 'It works'],
      startAddress: 'https://x.example/start',
    },
    progress: { phase: 'sign-in', title: 'Log in', text: 'As the owner.' },
    onMessage: () => {
      effects += 1;
      return true;
    },
  });
  return besiegedAt(pageUrl, () => effects, close);
}

function besiegedAt(url: string, effects: () => number, close: () => void): Besieged {
  const { host, port, pathname } = new URL(url);
  const besieged = { port: Number(port), host, path: pathname, effects, close };
  standing.add(besieged);
  return besieged;
}

const SERVERS = [
  ['the callback server', besiegeCallback],
  ['the opener server', besiegeOpener],
] as const;

const getOf = ({ host, path }: Besieged, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`;

/** The rightful visit: it must work whatever went before. */
const visitRightly = (besieged: Besieged): Promise<string> => sendRaw(besieged.port, getOf(besieged));

const REFUSAL = [
  'HTTP/1.1 404 Not Found',
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
  'Cache-Control: no-store',
  'Referrer-Policy: no-referrer',
  'X-Content-Type-Options: nosniff',
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n');

const ask = (line: string, headers: readonly string[], body = ''): string =>
  [line, ...headers, '', body].join('\r\n');

type Attack = readonly [string, (besieged: Besieged) => string];
const withHost = (name: string, ...hosts: readonly ((besieged: Besieged) => string)[]): Attack => [
  name,
  (b) =>
    ask(
      `GET ${b.path} HTTP/1.1`,
      hosts.map((host) => `Host: ${host(b)}`),
    ),
];
const withTarget = (name: string, target: (besieged: Besieged) => string): Attack => [
  name,
  (b) => ask(`GET ${target(b)} HTTP/1.1`, [`Host: ${b.host}`]),
];
const withMethod = (method: string, version = '1.1'): Attack => [
  `${method} over HTTP/${version}`,
  (b) => ask(`${method} ${b.path} HTTP/${version}`, [`Host: ${b.host}`, 'Content-Length: 0']),
];
const withHeader = (header: string, line?: string): Attack => [
  `"${header}"`,
  (b) => ask(line ?? `GET ${b.path}x HTTP/1.1`, [`Host: ${b.host}`, header]),
];

const ATTACKS: readonly Attack[] = [
  withHost('no host'),
  withHost('an empty host', () => ''),
  withHost('a foreign host', () => 'evil.example'),
  withHost('a foreign host at the right port', ({ port }) => `evil.example:${port}`),
  withHost('another name of this computer', ({ port }) => `localhost:${port}`),
  withHost('this computer by IPv6', ({ port }) => `[::1]:${port}`),
  withHost('another spelling of the address', ({ port }) => `127.1:${port}`),
  withHost('the host without its port', () => '127.0.0.1'),
  withHost('the host with another port', ({ port }) => `127.0.0.1:${port + 1}`),
  withHost('the host with more behind it', ({ host }) => `${host}.evil.example`),
  withHost('credentials before the host', ({ host }) => `x@${host}`),
  withHost(
    'two hosts',
    ({ host }) => host,
    () => 'evil.example',
  ),
  withHost(
    'two hosts, the foreign one first',
    () => 'evil.example',
    ({ host }) => host,
  ),
  ['HTTP/1.0 without a host', ({ path }) => ask(`GET ${path} HTTP/1.0`, [])],
  withTarget('an address in place of a path', ({ host, path }) => `http://${host}${path}`),
  withTarget('a foreign address in place of a path', ({ path }) => `http://evil.example${path}`),
  withTarget('the root', () => '/'),
  withTarget('an asterisk', () => '*'),
  withTarget('a way up', ({ path }) => `/x/..${path}`),
  withTarget('a way up, encoded', ({ path }) => `/x/%2e%2e${path}`),
  withTarget('a way to files', () => '/../../../../etc/passwd'),
  withTarget('a double slash', ({ path }) => `/${path}`),
  withTarget('an encoded slash', ({ path }) => path.replace(/\/(?=[^/]+$)/, '%2f')),
  withTarget('a backslash', ({ path }) => path.replaceAll('/', '\\')),
  withTarget('a letter, encoded', ({ path }) =>
    path.replace(/.$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
  ),
  withTarget('a null behind it', ({ path }) => `${path}%00`),
  withTarget('a parameter behind it', ({ path }) => `${path};x=1`),
  withTarget('a path with one letter more', ({ path }) => `${path}A`),
  withTarget('a path with one letter less', ({ path }) => path.slice(0, -1)),
  withTarget('a path in capitals', ({ path }) => path.toUpperCase()),
  withTarget('a guess with a query', () => '/callback?success=true'),
  withTarget('a line break in the query', () => '/?x=%0d%0aSet-Cookie:%20a=b'),
  withTarget('a very long path', () => `/${'a'.repeat(12_000)}`),
  ...['HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map((m) => withMethod(m)),
  withMethod('POST', '1.0'),
  withHeader('Origin: https://evil.example'),
  withHeader('Access-Control-Request-Private-Network: true'),
  withHeader('Upgrade: websocket'),
  withHeader('Expect: 100-continue'),
  withHeader('Expect: anything'),
  [
    'what is expected on the right path',
    (b) => ask(`GET ${b.path} HTTP/1.1`, [`Host: ${b.host}`, 'Expect: 100-continue']),
  ],
  ['a header with no name', (b) => ask(`GET ${b.path} HTTP/1.1`, [`Host: ${b.host}`, ': x'])],
  [
    'two lengths',
    (b) => ask(`GET ${b.path} HTTP/1.1`, [`Host: ${b.host}`, 'Content-Length: 1', 'Content-Length: 2']),
  ],
  ['another protocol', () => 'SSH-2.0-OpenSSH\r\n\r\n'],
  ['a TLS hello', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n'],
];

describe.each(SERVERS)('%s', (_, besiege) => {
  it.each(ATTACKS)('refuses in the same words: %s', async (_name, attack) => {
    const besieged = await besiege();
    expect(await sendRaw(besieged.port, attack(besieged))).toBe(REFUSAL);
    expect(besieged.effects()).toBe(0);
    expect(await visitRightly(besieged)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it.each<Attack>([
    [
      'a header without an end',
      (b) => `GET ${b.path} HTTP/1.1\r\nHost: ${b.host}\r\nX: ${'x'.repeat(100_000)}`,
    ],
    ['an address without an end', () => `GET /${'a'.repeat(100_000)}`],
    [
      'a thousand headers',
      (b) => `GET ${b.path}x HTTP/1.1\r\nHost: ${b.host}\r\n${'X: y\r\n'.repeat(5_000)}\r\n`,
    ],
    ['a tunnel', ({ host }) => ask('CONNECT evil.example:443 HTTP/1.1', [`Host: ${host}`])],
    [
      'a large body',
      (b) =>
        ask(`POST ${b.path} HTTP/1.1`, [`Host: ${b.host}`, 'Content-Length: 9000000'], 'x'.repeat(1_000_000)),
    ],
  ])('says nothing else to %s', async (_name, attack) => {
    const besieged = await besiege();
    // Whoever sends more than is read may be cut off before the refusal arrives.
    const heard = await sendRaw(besieged.port, attack(besieged)).catch(() => '');
    expect(['', REFUSAL]).toContain(heard);
    expect(besieged.effects()).toBe(0);
    expect(await visitRightly(besieged)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it('does not wait for long for who says nothing, or never ends', async () => {
    const besieged = await besiege();
    const unfinished = [
      '',
      `GET ${besieged.path} HTTP/1.1\r\nHost: ${besieged.host}\r\n`,
      ask(`POST ${besieged.path} HTTP/1.1`, [`Host: ${besieged.host}`, 'Content-Length: 5'], 'x'),
    ];
    const heard = await Promise.all(unfinished.map((text) => sendRaw(besieged.port, text)));
    expect(['', REFUSAL]).toEqual(expect.arrayContaining(heard));
    expect(besieged.effects()).toBe(0);
  });

  it('answers the browser while 1,000 connections are held, and holds no more than 64', async () => {
    const besieged = await besiege();
    const dialed = await Promise.allSettled(Array.from({ length: 1_000 }, () => dial(besieged.port)));
    const sockets = dialed.flatMap((line) => (line.status === 'fulfilled' ? [line.value.socket] : []));
    sockets.forEach((socket, index) => {
      socket.on('error', () => {});
      if (index % 2 === 0) socket.write('GET / HTTP/1.1\r\nX: ');
    });
    expect(await visitRightly(besieged)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    await expect.poll(() => sockets.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(64);
    for (const socket of sockets) socket.destroy();
  });

  it('reveals nothing but the page to its rightful visitor, and lets no other origin read it', async () => {
    const besieged = await besiege();
    const [head = ''] = (
      await sendRaw(besieged.port, getOf(besieged, 'Origin: https://evil.example\r\n'))
    ).split('\r\n\r\n');
    expect(head).not.toMatch(/^(access-control|server|x-powered-by|set-cookie|location)/im);
    expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(head).toMatch(/^cache-control: no-store/im);
    expect(head).toMatch(/^referrer-policy: no-referrer/im);
    expect(head).toMatch(/^x-content-type-options: nosniff/im);
  });
});

it('what stands in the query of the callback comes back neither in a header nor in the page', async () => {
  const besieged = await besiegeCallback();
  const query = '?error=%0d%0aSet-Cookie:%20stolen=1&accountId=<script>stolen</script>&success=%00';
  const heard = await sendRaw(besieged.port, getOf({ ...besieged, path: `${besieged.path}${query}` }));
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(heard).not.toContain('stolen');
});

it('1,000 guesses at once find nothing', { timeout: 60_000 }, async () => {
  const besieged = await besiegeCallback();
  const guess = (n: number) => ask(`GET /callback/${n} HTTP/1.1`, [`Host: ${besieged.host}`]);
  const heard = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) => sendRaw(besieged.port, guess(n)).catch(() => '')),
  );
  expect([...new Set(heard)].filter((text) => text !== '' && text !== REFUSAL)).toEqual([]);
  expect(besieged.effects()).toBe(0);
  expect(await visitRightly(besieged)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});
