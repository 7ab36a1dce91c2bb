import { PNG } from 'pngjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DIALECT_NAMES, type DialectName } from '../../../src/core/dialect.ts';
import { startSimulator } from '../../../src/simulator/server.ts';
import { accessOf, createRealClient } from '../main/highlevel-access.ts';
import { locationAt } from './requests.ts';

const startIn = async (dialect: DialectName) => {
  const simulator = await startSimulator({ dialect });
  onTestFinished(simulator.stop);
  return simulator;
};

describe.each(DIALECT_NAMES)('in %s', (dialect) => {
  it('the seeded accounts have pictures, but for some', async () => {
    const simulator = await startIn(dialect);
    const client = createRealClient(simulator.baseUrl);
    const listed = await client.listAccounts(accessOf(locationAt(simulator, 0), dialect));
    const avatars = listed.ok ? listed.value.accounts.map(({ avatar }) => avatar) : [];
    expect(avatars.map((avatar) => avatar !== null)).toEqual([true, true, true, false, true, false]);
    expect(avatars[0]).toMatch(new RegExp(`^${simulator.baseUrl}/avatars/`));
    // One business looks the same everywhere.
    expect(avatars[2]).toBe(avatars[0]);
  });

  it('another address is given out as it is, however hostile', async () => {
    const simulator = await startIn(dialect);
    const location = locationAt(simulator, 0);
    const hostile = 'https://169.254.169.254/latest/meta-data/';
    simulator.control.add({
      locationId: location.id,
      platform: 'facebook',
      name: 'Hostile',
      avatar: hostile,
    });
    const listed = await createRealClient(simulator.baseUrl).listAccounts(accessOf(location, dialect));
    expect(listed.ok && listed.value.accounts.at(-1)?.avatar).toBe(hostile);
  });
});

it('a picture is a PNG without more, the same at every start', async () => {
  const first = await startIn('v3');
  const second = await startIn('quick-start');
  const [one, other, another] = await Promise.all(
    [`${first.baseUrl}/avatars/a`, `${second.baseUrl}/avatars/a`, `${first.baseUrl}/avatars/b`].map(
      async (address) => {
        const response = await fetch(address);
        expect(response.headers.get('content-type')).toBe('image/png');
        return Buffer.from(await response.arrayBuffer());
      },
    ),
  );
  expect(PNG.sync.read(one ?? Buffer.alloc(0))).toMatchObject({ width: 96, height: 96 });
  expect(other).toEqual(one);
  expect(another).not.toEqual(one);
});
