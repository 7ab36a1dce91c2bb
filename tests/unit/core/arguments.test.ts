import { describe, expect, it } from 'vitest';
import {
  type AppArguments,
  DEFAULT_API_BASE_URL,
  HELP,
  parseApiBaseUrl,
  parseAppArguments,
} from '../../../src/core/arguments.ts';

const DEFAULTS: AppArguments = {
  userDataDir: null,
  apiBaseUrl: DEFAULT_API_BASE_URL,
  pollSeconds: null,
  isDemo: false,
  isHidden: false,
  isVerbose: false,
  wantsHelp: false,
};

describe('the command line of the app', () => {
  it.each<[string, readonly string[], Partial<AppArguments>]>([
    ['nothing', [], {}],
    ['--demo', ['--demo'], { isDemo: true }],
    ['--hidden', ['--hidden'], { isHidden: true }],
    ['--verbose', ['--verbose'], { isVerbose: true }],
    ['--help', ['--help'], { wantsHelp: true }],
    ['a folder', ['--user-data-dir', '/tmp/a b'], { userDataDir: '/tmp/a b' }],
    ['a folder behind an equals sign', ['--user-data-dir=/tmp/a=b'], { userDataDir: '/tmp/a=b' }],
    ['an empty folder', ['--user-data-dir='], {}],
    ['an interval', ['--poll-seconds', '30'], { pollSeconds: 30 }],
    ['the shortest interval', ['--poll-seconds=1'], { pollSeconds: 1 }],
    ['the same option twice', ['--poll-seconds=5', '--poll-seconds', '7'], { pollSeconds: 7 }],
    ["an option of Chromium's", ['--no-sandbox', '--lang=de', '.'], {}],
  ])('understands %s', (_, argv, expected) => {
    expect(parseAppArguments(argv, {})).toEqual({ ok: true, value: { ...DEFAULTS, ...expected } });
  });

  it.each([['0'], ['0.5'], ['-1'], ['86401'], ['abc'], ['NaN'], ['Infinity'], [''], ['5s']])(
    'refuses %j as an interval',
    (text) => {
      expect(parseAppArguments([`--poll-seconds=${text}`], {})).toEqual({
        ok: false,
        sentence: expect.stringContaining('--poll-seconds must be a number from 1 to 86400'),
      });
    },
  );

  it('refuses an option whose value is missing', () => {
    expect(parseAppArguments(['--poll-seconds'], {}).ok).toBe(false);
    expect(parseAppArguments(['--api-base-url'], {}).ok).toBe(false);
  });

  it('takes from the environment what the command line leaves open', () => {
    const env = { RELINK_POLL_SECONDS: '9', RELINK_API_BASE_URL: 'http://127.0.0.1:4000/' };
    expect(parseAppArguments([], env)).toMatchObject({
      ok: true,
      value: { pollSeconds: 9, apiBaseUrl: 'http://127.0.0.1:4000' },
    });
    expect(parseAppArguments(['--poll-seconds=3'], env)).toMatchObject({
      ok: true,
      value: { pollSeconds: 3 },
    });
  });

  it('refuses nonsense in the environment', () => {
    expect(parseAppArguments([], { RELINK_POLL_SECONDS: 'often' }).ok).toBe(false);
    expect(parseAppArguments([], { RELINK_API_BASE_URL: 'nowhere' }).ok).toBe(false);
  });

  it.each([
    '--user-data-dir',
    '--api-base-url',
    '--poll-seconds',
    '--demo',
    '--hidden',
    '--verbose',
    '--help',
  ])('explains %s in its help', (option) => {
    expect(HELP).toContain(option);
  });
});

describe('the address of the API', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/', 'https://api.example.com'],
    ['https://api.example.com/v1//', 'https://api.example.com/v1'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s is taken as %s', (text, url) => {
    expect(parseApiBaseUrl(text)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['plain http, for the token travels there', 'http://api.example.com'],
    ['another scheme', 'ftp://127.0.0.1'],
    ['a user name', 'https://me@api.example.com'],
    ['a password alone', 'https://:secret@api.example.com'],
    ['a query', 'https://api.example.com/?a=b'],
    ['an empty query', 'https://api.example.com/?'],
    ['a fragment', 'https://api.example.com/#a'],
    ['no scheme', 'api.example.com'],
    ['nothing', ''],
  ])('is refused when it has %s', (_, text) => {
    expect(parseApiBaseUrl(text)).toEqual({ ok: false, sentence: expect.stringContaining('https address') });
  });
});
