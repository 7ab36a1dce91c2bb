import { describe, expect, it } from 'vitest';
import { HELP, parseCliArguments, type Verb } from '../../../src/cli/arguments.ts';
import { DEFAULT_API_BASE_URL } from '../../../src/core/arguments.ts';

const ID = 'K83W5f03EFph2rlg5N1L';
const parse = (line: string, env: Readonly<Record<string, string>> = {}) =>
  parseCliArguments(
    line.split(' ').filter((word) => word !== ''),
    env,
  );

describe('a line that is understood', () => {
  it.each<[string, Verb]>([
    [
      `location add --id ${ID} --pit-stdin`,
      { verb: 'location add', id: ID, name: '', dialect: null, userId: null },
    ],
    [
      `location add --name Bakery --pit-stdin --id=${ID}`,
      { verb: 'location add', id: ID, name: 'Bakery', dialect: null, userId: null },
    ],
    [
      `location add --id ${ID} --pit-stdin --dialect quick-start --user-id u1`,
      { verb: 'location add', id: ID, name: '', dialect: 'quick-start', userId: 'u1' },
    ],
    [
      `location add --id ${ID} --pit-stdin --dialect=2021-07-28`,
      { verb: 'location add', id: ID, name: '', dialect: '2021-07-28', userId: null },
    ],
    [
      `location add --id ${ID} --pit-stdin --dialect=v3`,
      { verb: 'location add', id: ID, name: '', dialect: 'v3', userId: null },
    ],
    ['location list', { verb: 'location list', json: false }],
    ['location list --json', { verb: 'location list', json: true }],
    [`location remove --id ${ID}`, { verb: 'location remove', id: ID }],
    ['status', { verb: 'status', json: false }],
    ['--json status', { verb: 'status', json: true }],
    [`check --id ${ID}`, { verb: 'check', id: ID }],
    ['--help', { verb: 'help' }],
    ['status --help', { verb: 'help' }],
    ['nonsense --help', { verb: 'help' }],
  ])('%s', (line, ask) => {
    expect(parse(line)).toEqual({
      ok: true,
      value: { ask, userDataDir: null, apiBaseUrl: DEFAULT_API_BASE_URL, isVerbose: false },
    });
  });

  it('takes the options of the app too', () => {
    expect(parse('status --user-data-dir /tmp/x --api-base-url http://127.0.0.1:4000/')).toMatchObject({
      ok: true,
      value: { userDataDir: '/tmp/x', apiBaseUrl: 'http://127.0.0.1:4000' },
    });
  });

  it('takes --verbose with every verb', () => {
    expect(parse('status --verbose')).toMatchObject({ ok: true, value: { isVerbose: true } });
    expect(parse('--verbose location list')).toMatchObject({ ok: true, value: { isVerbose: true } });
  });

  it('takes an empty folder for none, as the app does', () => {
    expect(parse('status --user-data-dir=')).toMatchObject({ ok: true, value: { userDataDir: null } });
  });

  it('takes the address of the API from the environment too', () => {
    const env = { RELINK_API_BASE_URL: 'http://127.0.0.1:4000' };
    expect(parse('status', env)).toMatchObject({ ok: true, value: { apiBaseUrl: 'http://127.0.0.1:4000' } });
    expect(parse('status --api-base-url https://a.example', env)).toMatchObject({
      ok: true,
      value: { apiBaseUrl: 'https://a.example' },
    });
  });
});

describe('a line that is refused', () => {
  it.each([
    ['', /Say what to do/],
    ['locations', /no verb "locations"/],
    ['location', /no verb "location"/],
    ['location add more', /no verb "location add more"/],
    ['toString', /no verb/],
    ['status --id x', /takes no --id/],
    ['check --json --id x', /takes no --json/],
    ['location list --pit-stdin', /takes no --pit-stdin/],
    ['check', /needs --id/],
    ['check --id=', /needs --id/],
    ['location remove', /needs --id/],
    ['location add --pit-stdin', /needs --id/],
    [`location add --id ${ID}`, /needs --pit-stdin.*standard input only/],
    [`location add --id ${ID} --pit pit-25c9`, /--pit/],
    [`location add --id ${ID} --pit-stdin --dialect v4`, /--dialect is one of 2021-07-28, v3, quick-start/],
    [`location add --id ${ID} --pit-stdin --dialect V3`, /not "V3"/],
    [`location add --id ${ID} --pit-stdin --dialect=`, /--dialect is one of/],
    [`location add --id ${ID} --pit-stdin --dialect`, /--dialect/],
    ['status --dialect v3', /takes no --dialect/],
    ['check --id x --user-id u1', /takes no --user-id/],
    ['status --sideways', /--sideways/],
    ['status --json=yes', /json/],
    ['check --id', /--id/],
    ['status --api-base-url http://api.example.com', /https address/],
  ])('"%s" gets a sentence', (line, sentence) => {
    expect(parse(line)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });
});

it.each([
  'location add',
  'location list',
  'location remove',
  'status',
  'check',
  '--user-data-dir',
  '--api-base-url',
  '--pit-stdin',
  '--dialect',
  '2021-07-28, v3, quick-start',
  '--user-id',
  '64',
])('the help explains %s', (word) => {
  expect(HELP).toContain(word);
});
