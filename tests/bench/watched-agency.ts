import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
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

/** Long enough for a thousand locations on a busy computer. */
const FIRST_CHECK_MS = 120_000;

/** Saves each token as keytar does for the app. Runs as a process of its own: the keyring is found by environment. */
const SAVE_TOKENS = `
const keytar = require('keytar');
let input = '';
process.stdin.on('data', (chunk) => { input += chunk; }).on('end', async () => {
  for (const { id, pit } of JSON.parse(input)) await keytar.setPassword('Relink', id, pit);
});
`;

/**
 * Makes Relink know an agency of a size: its tokens lie in the keyring, and the app has checked all of it once.
 * The simulator runs in this process.
 */
export async function watchAgency(
  bench: Bench,
  { locations, accountsEach }: { readonly locations: number; readonly accountsEach: number },
): Promise<WatchedAgency> {
  const seed = agencyOfSize(locations, accountsEach);
  const simulator = await startSimulator({ seed });
  const userDataDir = join(bench.folder, `agency-${locations}-${accountsEach}`);
  await mkdir(userDataDir);
  await writeFile(join(userDataDir, 'settings.json'), settingsTextOf(seed));
  await saveTokens(bench, seed);
  const args = [REPOSITORY, '--hidden', '--user-data-dir', userDataDir, '--api-base-url', simulator.baseUrl];
  await withApp(bench, args, ({ output }) => output.waitForLine(/first check done/, FIRST_CHECK_MS));
  return { simulator, userDataDir, args };
}

const settingsTextOf = (seed: readonly { readonly id: string; readonly name: string }[]): string =>
  JSON.stringify({
    locations: seed.map(({ id, name }) => ({
      id,
      name,
      token: { last4: '0000', addedAt: Date.now(), keptIn: 'keychain' },
      dialect: { name: 'quick-start', isPinned: false },
      userId: null,
    })),
  });

async function saveTokens(
  { env }: Bench,
  seed: readonly { readonly id: string; readonly pit: string }[],
): Promise<void> {
  const child = spawn(process.execPath, ['-e', SAVE_TOKENS], {
    env,
    cwd: REPOSITORY,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(JSON.stringify(seed.map(({ id, pit }) => ({ id, pit }))));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error('The tokens could not be put into the keyring.');
}
