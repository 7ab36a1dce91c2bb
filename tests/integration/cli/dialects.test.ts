import { afterEach, describe, expect, it } from 'vitest';
import { DIALECT_NAMES } from '../../../src/core/dialect.ts';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import type { PublishedConduct } from '../../../src/simulator/published/conduct.ts';
import { healthyAgency } from '../../../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { VERSIONS } from '../simulator/published-requests.ts';
import { locationAt } from '../simulator/requests.ts';
import { type Computer, createComputer } from './cli-run.ts';

let open: { readonly simulator: Simulator; readonly computer: Computer } | null = null;
afterEach(async () => {
  open?.computer.clear();
  await open?.simulator.stop();
});

async function serve(dialect: (typeof DIALECT_NAMES)[number], published: Partial<PublishedConduct> = {}) {
  const simulator = await startSimulator({ dialect, seed: healthyAgency, published });
  const computer = createComputer(simulator.baseUrl);
  open = { simulator, computer };
  const bakery = locationAt(simulator, 0);
  return {
    simulator,
    computer,
    bakery,
    add: (...more: readonly string[]) => addTo(computer, bakery, more),
    listed: async () => JSON.parse((await computer.run(['location', 'list', '--json'])).stdout),
  };
}

const addTo = (computer: Computer, { id, pit }: SimulatedLocation, more: readonly string[]) =>
  computer.run(['location', 'add', '--id', id, '--pit-stdin', ...more], pit);

describe.each(DIALECT_NAMES)('a server that speaks %s', (dialect) => {
  it('is found without being told, and remembered', async () => {
    const { simulator, computer, add, listed } = await serve(dialect);
    expect(await add()).toMatchObject({ status: 0, stderr: '' });
    expect(await listed()).toMatchObject([{ dialect, userId: null }]);
    const before = simulator.requests().length;
    expect((await computer.run(['status'])).status).toBe(0);
    expect(simulator.requests()).toHaveLength(before + 1);
  });

  it('can be named, which saves the search', async () => {
    const { simulator, add, listed } = await serve(dialect);
    expect((await add('--dialect', dialect, '--name', 'Bakery', '--user-id', 'u1')).status).toBe(0);
    expect(await listed()).toMatchObject([{ dialect, userId: 'u1' }]);
    expect(simulator.requests()).toHaveLength(1);
  });

  it('does not take a location by the name of another dialect', async () => {
    const other = DIALECT_NAMES.find((name) => name !== dialect) ?? '';
    const { add, listed } = await serve(dialect);
    const { status, stderr } = await add('--dialect', other);
    expect(status).toBe(2);
    expect(stderr).toMatch(/\w.*\./);
    expect(await listed()).toEqual([]);
  });

  it('ends the status with 1 when an account is expired', async () => {
    const { simulator, computer, add } = await serve(dialect);
    await add();
    simulator.control.expire('acct-104');
    const { status, stdout } = await computer.run(['status', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).locations[0].accounts).toContainEqual(
      expect.objectContaining({ id: 'acct-104', platform: 'google', health: 'expired' }),
    );
  });

  it('ends the status with 2 when the health of an account is unknown', async () => {
    const { simulator, computer, add } = await serve(dialect);
    await add();
    simulator.control.setStatus('acct-104', 'pondering');
    expect((await computer.run(['status'])).status).toBe(2);
  });

  it('passes the check', async () => {
    const { computer, bakery, add } = await serve(dialect);
    await add();
    const { status, stdout } = await computer.run(['check', '--id', bakery.id]);
    expect(stdout).toContain('✓ List all accounts: 6 accounts');
    expect(stdout).toContain('✓ Filter Google Business Profile: 1 account');
    const isTried = stdout.includes('✓ Start OAuth for Facebook: HighLevel answers a sign-in address');
    expect(isTried).toBe(dialect === 'quick-start');
    expect(stdout.includes('Start OAuth for Facebook: begins in the browser')).toBe(!isTried);
    expect(status).toBe(0);
  });

  it.each(DIALECT_NAMES.filter((name) => name !== dialect))(
    'may become one that speaks %s, which the next run follows',
    async (next) => {
      const { simulator, computer, add, listed } = await serve(dialect);
      await add();
      simulator.control.setDialect(next);
      expect((await computer.run(['status'])).status).toBe(0);
      expect(await listed()).toMatchObject([{ dialect: next }]);
    },
  );
});

describe.each(VERSIONS)('the name of a location in %s', (version) => {
  it("is HighLevel's own when the person gives none", async () => {
    const { add, listed } = await serve(version);
    expect((await add()).stdout).toBe('Relink now watches Blue Door Bakery.');
    expect(await listed()).toMatchObject([{ name: 'Blue Door Bakery' }]);
  });

  it('is the ID where the token may not read it', async () => {
    const { add, bakery, listed } = await serve(version, { lackingScopes: ['locations.readonly'] });
    expect((await add()).stdout).toBe(`Relink now watches ${bakery.id}.`);
    expect(await listed()).toMatchObject([{ name: bakery.id }]);
  });
});
