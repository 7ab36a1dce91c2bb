import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seed } from '../../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import type { Keyring } from '../e2e/desktop/keyring.ts';
import { agencyOfSize } from './agency.ts';
import { type Bench, REPOSITORY } from './bench-desktop.ts';
import { withApp } from './measured-app.ts';

/** Settings, tokens and a first check's results of an agency, ready for an app to start with. */
export interface WatchedAgency {
  readonly simulator: Simulator;
  readonly userDataDir: string;
  /** What Relink is started with, its own folder first. */
  readonly args: readonly string[];
}

interface AgencySize {
  readonly locations: number;
  readonly accountsEach: number;
  /** How many of them are expired; none when left out. */
  readonly expiredEach?: number;
}

/** Long enough for ten thousand locations on a busy computer. */
const FIRST_CHECK_MS = 600_000;

/**
 * Makes Relink know an agency of a size: its tokens lie in the keyring, and the app has checked all of it once.
 * The simulator runs in this process.
 */
export async function watchAgency(
  bench: Omit<Bench, 'keyring'> & { readonly keyring: Pick<Keyring, 'lend'> },
  { locations, accountsEach, expiredEach = 0 }: AgencySize,
): Promise<WatchedAgency> {
  const seed = agencyOfSize(locations, accountsEach, expiredEach);
  const simulator = await startSimulator({ seed });
  const userDataDir = join(bench.folder, `agency-${locations}-${accountsEach}-${expiredEach}`);
  await mkdir(userDataDir);
  await writeSettings(userDataDir, seed);
  await lendTokens(bench.keyring, seed);
  const args = [REPOSITORY, '--hidden', '--user-data-dir', userDataDir, '--api-base-url', simulator.baseUrl];
  await withApp(bench, args, ({ output }) => output.waitForLine(/first check done/, FIRST_CHECK_MS));
  return { simulator, userDataDir, args };
}

/** @param pollSeconds left out: the usual interval */
export const writeSettings = (userDataDir: string, seed: Seed, pollSeconds?: number): Promise<void> =>
  writeFile(
    join(userDataDir, 'settings.json'),
    JSON.stringify({
      pollSeconds,
      locations: seed.map(({ id, name }) => ({
        id,
        name,
        token: { last4: '0000', addedAt: Date.now(), keptIn: 'keychain' },
        dialect: { name: 'quick-start', isPinned: false },
        userId: null,
      })),
    }),
  );

export const lendTokens = (keyring: Pick<Keyring, 'lend'>, seed: Seed): Promise<void> =>
  keyring.lend(
    'Relink',
    seed.map(({ id, pit }) => ({ account: id, secret: pit })),
  );
