import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { statusReportOf } from '../../../src/cli/status-report.ts';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { healthyAgency } from '../../../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { accountOf, DAY_MS, locationOf, NOW } from '../../unit/sample-snapshot.ts';
import { locationAt } from '../simulator/requests.ts';
import { type CliRun, type Computer, createComputer } from './cli-run.ts';

let simulator: Simulator;
let computer: Computer;
let bakery: SimulatedLocation;
let dentist: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator({ seed: healthyAgency });
  computer = createComputer(simulator.baseUrl, () => NOW);
  bakery = locationAt(simulator, 0);
  dentist = locationAt(simulator, 1);
});
afterEach(async () => {
  computer.clear();
  await simulator.stop();
});

const add = (
  location: SimulatedLocation,
  pit = location.pit,
  name: readonly string[] = [],
): Promise<CliRun> => computer.run(['location', 'add', '--id', location.id, '--pit-stdin', ...name], pit);
const statusJson = async () => {
  const { status, stdout } = await computer.run(['status', '--json']);
  return { status, report: JSON.parse(stdout) as ReturnType<typeof statusReportOf> };
};
const named = ['--name', 'Blue Door'];

describe('location add', () => {
  it.each([
    ['as it is', ''],
    ['with the newline of Windows', '\r\n'],
    ['with many newlines', '\n\n'],
  ])('takes the token from standard input, %s', async (_, end) => {
    const { status, stdout, stderr } = await add(bakery, `${bakery.pit}${end}`, named);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('Relink now watches Blue Door.');
    expect([...computer.keytar.entries]).toEqual([[`Relink/${bakery.id}`, bakery.pit]]);
  });

  it.each([
    ['nonsense', 'hello', /not a Private Integration token/],
    ['nothing', '', /empty/],
    ['half a token', 'pit-25c9b0a0', /not complete/],
    ['two lines', 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963\nmore', /not complete/],
  ])('refuses %s with a sentence, and asks nobody about it', async (_, input, sentence) => {
    const { status, stdout, stderr } = await add(bakery, input);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(sentence);
    expect(simulator.requests()).toEqual([]);
    expect(computer.keytar.entries.size).toBe(0);
  });

  it('refuses an ID of another form', async () => {
    const { status, stderr } = await computer.run(
      ['location', 'add', '--id', 'a b', '--pit-stdin'],
      bakery.pit,
    );
    expect(status).toBe(64);
    expect(stderr).toContain('not a location ID');
  });

  it.each([
    ['that nobody knows', 'pit-00000000-0000-4000-8000-000000000000', /no longer accepts the token/],
    ['of another location', 'pit-2e98e58a-32bf-4d34-b9aa-baf1d71e422a', /belongs to another location/],
  ])('does not save a token %s', async (_, pit, sentence) => {
    const { status, stderr } = await add(bakery, pit);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(computer.keytar.entries.size).toBe(0);
    expect((await computer.run(['location', 'list', '--json'])).stdout).toBe('[]');
  });

  it('says so when there is no keychain, and saves nothing', async () => {
    computer.keytar.become('missing');
    const { status, stderr } = await add(bakery);
    expect(status).toBe(2);
    expect(stderr).toContain('no keychain');
    expect((await computer.run(['location', 'list', '--json'])).stdout).toBe('[]');
  });
});

describe('location list', () => {
  it('says what is watched, and of each token no more than its end', async () => {
    await add(bakery, bakery.pit, named);
    const { status, stdout } = await computer.run(['location', 'list', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: bakery.id,
        name: 'Blue Door',
        hasToken: true,
        last4: '5963',
        addedAt: new Date(NOW).toISOString(),
        dialect: 'quick-start',
        userId: null,
      },
    ]);
    const text = await computer.run(['location', 'list']);
    expect(text.stdout).toBe(`${bakery.id}  Blue Door  (token …5963, added just now)`);
  });

  it('says so when nothing is watched', async () => {
    expect(await computer.run(['location', 'list'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No location yet'),
    });
  });
});

describe('location remove', () => {
  it('forgets location and token', async () => {
    await add(bakery, bakery.pit, named);
    expect(await computer.run(['location', 'remove', '--id', bakery.id])).toMatchObject({
      status: 0,
      stdout: 'Relink no longer watches Blue Door.',
    });
    expect(computer.keytar.entries.size).toBe(0);
    expect((await computer.run(['location', 'list', '--json'])).stdout).toBe('[]');
  });

  it('says so when the location is not watched', async () => {
    const { status, stderr } = await computer.run(['location', 'remove', '--id', bakery.id]);
    expect(status).toBe(2);
    expect(stderr).toContain(`does not watch a location with the ID ${bakery.id}`);
  });
});

describe('status', () => {
  it('ends with 0 when all accounts are healthy', async () => {
    await add(bakery);
    await add(dentist);
    const { status, report } = await statusJson();
    expect([status, report.health]).toEqual([0, 'healthy']);
    expect(report.locations.map(({ id }) => id)).toEqual([bakery.id, dentist.id]);
  });

  it.each(['expired', 'disconnected'] as const)('ends with 1 when an account is %s', async (standing) => {
    await add(bakery);
    simulator.control.setStatus('acct-104', standing);
    const { status, report } = await statusJson();
    expect([status, report.health]).toEqual([1, standing]);
  });

  it('ends with 2 when the health of an account is unknown', async () => {
    await add(bakery);
    simulator.control.setStatus('acct-104', 'pondering');
    const { status, report } = await statusJson();
    expect([status, report.health]).toEqual([2, 'unknown']);
  });

  it('ends with 2 when a location could not be checked, and says why', async () => {
    await add(bakery);
    await add(dentist);
    simulator.control.fault({ kind: 'html', locationId: dentist.id });
    const { status, report } = await statusJson();
    expect([status, report.health]).toEqual([2, 'unknown']);
    expect(report.locations).toMatchObject([
      { check: { state: 'fresh' } },
      { check: { state: 'failing', reason: 'unreadable-reply', lastGoodAt: null }, accounts: [] },
    ]);
  });

  it('ends with 1 when an account is expired, also where something else could not be checked', async () => {
    await add(bakery);
    await add(dentist);
    simulator.control.expire('acct-101');
    simulator.control.fault({ kind: 'html', locationId: dentist.id });
    expect((await statusJson()).status).toBe(1);
  });

  it('ends with 2 when nothing is watched yet', async () => {
    const { status, stderr } = await computer.run(['status']);
    expect(status).toBe(2);
    expect(stderr).toContain('No location yet');
  });

  it('prints exactly what scripts rely on', async () => {
    await add(bakery, bakery.pit, named);
    const { report } = await statusJson();
    expect(Object.keys(report)).toEqual(['checkedAt', 'health', 'locations']);
    expect(report.checkedAt).toBe(new Date(NOW).toISOString());
    const [location] = report.locations;
    expect(Object.keys(location ?? {})).toEqual(['id', 'name', 'check', 'accounts']);
    expect(location).toMatchObject({ id: bakery.id, name: 'Blue Door', check: { state: 'fresh' } });
    expect(location?.accounts.find(({ id }) => id === 'acct-104')).toEqual({
      id: 'acct-104',
      platform: 'google',
      name: 'Blue Door Bakery, 14 Chapel Lane',
      health: 'healthy',
      since: new Date(NOW).toISOString(),
      expiresAt: null,
    });
  });

  it('takes "since when" from what the app last knew', async () => {
    await add(bakery);
    simulator.control.expire('acct-101');
    const account = accountOf('acct-101', 'expired', { since: NOW - DAY_MS });
    computer.rememberLocations([locationOf(bakery.id, [account])]);
    const { report } = await statusJson();
    expect(report.locations[0]?.accounts[0]).toMatchObject({
      health: 'expired',
      since: new Date(NOW - DAY_MS).toISOString(),
    });
  });

  it('keeps what the app last knew when it can not check', async () => {
    await add(bakery);
    computer.rememberLocations([locationOf(bakery.id, [accountOf('acct-101')])]);
    simulator.control.fault({ kind: 'html' });
    const { status, report } = await statusJson();
    expect(status).toBe(2);
    expect(report.locations[0]?.accounts).toMatchObject([{ id: 'acct-101', health: 'healthy' }]);
  });

  it('prints a table for people', async () => {
    await add(bakery, bakery.pit, named);
    simulator.control.expire('acct-101');
    const { status, stdout } = await computer.run(['status']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Blue Door \(.*\) · checked just now\n {2}expired +Facebook +Blue Door Bakery/);
  });

  it.each([
    ['locked', 'keychain-locked'],
    ['missing', 'keychain-missing'],
  ] as const)('tells a keychain that is %s from a token that is gone', async (mood, reason) => {
    await add(bakery);
    computer.keytar.become(mood);
    const { status, report } = await statusJson();
    expect(status).toBe(2);
    expect(report.locations[0]?.check).toMatchObject({ state: 'failing', reason });
    computer.keytar.become('working');
    await computer.keytar.deletePassword('Relink', bakery.id);
    expect((await statusJson()).report.locations[0]?.check).toMatchObject({ reason: 'token-missing' });
  });
});

describe('check', () => {
  const check = () => computer.run(['check', '--id', bakery.id]);

  it("goes through the quick-start's own list", async () => {
    await add(bakery);
    const { status, stdout } = await check();
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('✓ List all accounts: 6 accounts');
    expect(lines.slice(1, 7).map((line) => line.replace(/:.*/, ''))).toEqual([
      '✓ Filter Facebook',
      '✓ Filter Instagram',
      '✓ Filter X (Twitter)',
      '✓ Filter LinkedIn',
      '✓ Filter Google Business Profile',
      '✓ Filter TikTok',
    ]);
    expect(lines.filter((line) => line.endsWith(': healthy'))).toHaveLength(6);
    expect(stdout).toContain('✓ Start OAuth for Facebook: HighLevel answers a sign-in address');
    expect(lines.at(-1)).toContain(`https://app.gohighlevel.com/v2/location/${bakery.id}/`);
  });

  it('ends with 1 when an account is expired', async () => {
    await add(bakery);
    simulator.control.expire('acct-103');
    const { status, stdout } = await check();
    expect(status).toBe(1);
    expect(stdout).toContain('✗ Instagram · @bluedoor.bakes: expired');
  });

  it.each([
    ['the list', '/social-media-posting/accounts', '✗ List all accounts'],
    ['a filter', '/social-media-posting/accounts/tiktok', '✗ Filter TikTok'],
    ['the sign-in', '/social-media-posting/oauth/start', '✗ Start OAuth'],
  ])('ends with 2 when %s does not work', async (_, path, line) => {
    await add(bakery);
    simulator.control.fault({ kind: 'html', path });
    const { status, stdout } = await check();
    expect(status).toBe(2);
    expect(stdout).toContain(line);
  });

  it('ends with 2 for a location that is not watched', async () => {
    expect(await check()).toMatchObject({ status: 2, stderr: expect.stringContaining('does not watch') });
  });

  it('prints no control characters, whatever the names hold', async () => {
    await add(bakery);
    simulator.control.add({
      locationId: bakery.id,
      platform: '\u001b[2Jx',
      name: 'A\u001b]0;owned\u0007\r\nB',
    });
    const { stdout } = await check();
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

it.each([
  [[]],
  [['nonsense']],
  [['status', '--sideways']],
  [['check']],
  [['location', 'add', '--id', 'abc']],
  [['location', 'add', '--id', 'abc', '--pit', 'pit-25c9']],
  [['location', 'add', '--id', 'abc', '--pit-stdin', '--dialect', 'nonsense']],
  [['status', '--dialect', 'v3']],
])('%j is wrong usage, with a sentence and 64', async (words) => {
  const { status, stdout, stderr } = await computer.run(words);
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/\w+.*\./);
});

it('the token is in the keychain and nowhere else: not printed, not in a file, not in an address', async () => {
  const secret = bakery.pit.slice('pit-'.length, -4);
  simulator.control.expire('acct-101');
  const runs = [
    await add(bakery, `${bakery.pit}\r\n`),
    await add(bakery, `${bakery.pit}x`),
    await computer.run(['location', 'list']),
    await computer.run(['location', 'list', '--json']),
    await computer.run(['status']),
    await computer.run(['status', '--json']),
    await computer.run(['check', '--id', bakery.id]),
  ];
  expect(computer.keytar.entries.get(`Relink/${bakery.id}`)).toBe(bakery.pit);
  expect(JSON.stringify(runs)).not.toContain(secret);
  expect(computer.files()).not.toContain(secret);
  for (const { path, query, body } of simulator.requests()) {
    expect(JSON.stringify([path, [...query], body])).not.toContain(secret);
  }
});
