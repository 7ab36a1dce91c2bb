import { afterEach, beforeEach, expect, it } from 'vitest';
import { KEPT_MS, withoutRepeats } from '../../../src/core/timeline.ts';
import { createAccountRequests } from '../../../src/main/account-requests.ts';
import {
  DEMO_POLL_SECONDS,
  demoPast,
  demoSettings,
  playDemo,
  startDemoSimulator,
} from '../../../src/main/demo.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { openSettings } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import type { Simulator } from '../../../src/simulator/server.ts';
import { createMemoryKeytar } from '../../unit/main/storage/memory-keytar.ts';
import { makeTempFolder } from '../../unit/temp-folder.ts';
import { createRealClient } from './highlevel-access.ts';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startDemoSimulator();
});
afterEach(() => simulator.stop());

const brokenCount = (): number =>
  simulator.control.accounts().filter(({ status }) => status !== 'active').length;

it('the demo watches the made-up locations, with tokens that touch no keychain', async () => {
  const keytar = createMemoryKeytar();
  const tokens = createTokens(
    openKeychain(async () => keytar),
    Date.now,
  );
  const chosen = await demoSettings(simulator, tokens);
  const { locations, pollSeconds } = chosen;
  expect(pollSeconds).toBe(DEMO_POLL_SECONDS);
  expect(locations.map(({ name }) => name)).toEqual(simulator.locations.map(({ name }) => name));
  const client = createRealClient(simulator.baseUrl);
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  settings.change(() => chosen);
  const requests = createAccountRequests({ client, settings, tokens });
  for (const { id } of locations) expect(await requests.read(id)).toMatchObject({ ok: true });
  expect([keytar.entries.size, keytar.lookups()]).toEqual([0, 0]);
});

it('a person can let accounts expire one by one, and heal all of them', () => {
  const before = brokenCount();
  playDemo(simulator, 'expire');
  playDemo(simulator, 'expire');
  expect(brokenCount()).toBe(before + 2);
  playDemo(simulator, 'heal');
  expect(brokenCount()).toBe(0);
});

it('letting accounts expire ends when all of them are', () => {
  const all = simulator.control.accounts().length;
  for (let round = 0; round < all + 2; round += 1) playDemo(simulator, 'expire');
  expect(brokenCount()).toBe(all);
});

it('the demo begins with a made-up past that ends in what the first check finds', () => {
  const now = Date.now();
  const past = demoPast(simulator, now);
  expect(withoutRepeats(past)).toEqual(past);
  expect(past.map(({ at }) => at)).toEqual(past.map(({ at }) => at).sort((a, b) => a - b));
  expect(past.every(({ at }) => at < now && at > now - KEPT_MS)).toBe(true);
  const last = new Map(past.map(({ accountId, event }) => [accountId as string, event]));
  const toldBroken = [...last].flatMap(([id, { what }]) => (what === 'broke' ? [id] : []));
  const broken = simulator.control.accounts().filter(({ status }) => status !== 'active');
  expect(toldBroken.sort()).toEqual(broken.map(({ id }) => id).sort());
});
