import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appEnvironment, chromiumSwitchesOf } from '../../scripts/foreground.mjs';
import { ensureDisplay } from '../../scripts/setup/display.mjs';
import { ensureElectron } from '../../scripts/setup/electron-runtime.mjs';
import { ROOT } from '../../scripts/setup/places.mjs';
import { stderrProgress as progress } from '../../scripts/setup/progress.mjs';

/**
 * @typedef {{ readonly cpuMs: number, readonly wallMs: number, readonly delayP99Ms: number, readonly delayMaxMs: number,
 *   readonly rssMb: number, readonly heapMb: number }} Measured of the app's main process
 * @typedef {Measured & { readonly requests: number }} Sweep
 * @typedef {{ readonly first: Sweep, readonly quiet: Sweep }} Sweeps
 */

const FIRST_SWEEP_DEADLINE_MS = 120_000;
const SETTLE_MS = 3_000;

/**
 * Runs the app hidden against a simulator in another process, and measures its main process over the first sweep (from
 * the icon in the tray until every location was read and the app has come to rest) and over one that brings no news.
 * @param {{ readonly executable: string, readonly switches: readonly string[], readonly env: NodeJS.ProcessEnv,
 *   readonly locations: number, readonly accounts: number, readonly dialect?: string, readonly pollSeconds?: number,
 *   readonly profile?: string | undefined }} options `profile`: where CPU profiles are written
 * @returns {Promise<Sweeps>}
 */
export async function measureSweep({ executable, switches, env, locations, accounts, ...options }) {
  const { dialect = '2021-07-28', pollSeconds = 20, profile } = options;
  const userData = mkdtempSync(join(tmpdir(), 'relink-user-data-'));
  const agency = await startAgency(locations, accounts, dialect);
  writeSettings(userData, agency.locations, pollSeconds);
  const app = spawn(
    executable,
    [
      ...switches,
      ROOT,
      '--hidden',
      `--poll-seconds=${pollSeconds}`,
      `--api-base-url=${agency.baseUrl}`,
      `--user-data-dir=${userData}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: appEnvironment({
        ...env,
        NODE_OPTIONS: `--require=${fileURLToPath(new URL('probe.cjs', import.meta.url))}`,
      }),
    },
  );
  const ended = new Promise((resolve) => app.once('close', resolve));
  try {
    const done = waitForLine(app, 'first check done');
    await waitForLine(app, 'tray ready');
    app.send({ ask: 'start', file: profile });
    await done;
    await sleep(SETTLE_MS);
    const first = {
      ...(await read(app, profile && `${profile}-first.cpuprofile`)),
      requests: await agency.requests(),
    };
    app.send({ ask: 'start', file: profile });
    await sleep(pollSeconds * 1000);
    const all = await agency.requests();
    const quiet = {
      ...(await read(app, profile && `${profile}-quiet.cpuprofile`)),
      requests: all - first.requests,
    };
    return { first, quiet };
  } finally {
    app.kill('SIGTERM');
    const forceEnd = setTimeout(() => app.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(forceEnd);
    agency.stop();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @param {string | undefined} file
 * @returns {Promise<Measured>}
 */
function read(app, file) {
  return new Promise((resolve) => {
    app.once('message', (message) => resolve(/** @type {{ measured: Measured }} */ (message).measured));
    app.send({ ask: 'read', file });
  });
}

/**
 * @param {number} count
 * @param {number} accounts
 * @param {string} dialect
 */
async function startAgency(count, accounts, dialect) {
  const child = fork(fileURLToPath(new URL('agency-process.mjs', import.meta.url)), [
    String(count),
    String(accounts),
    dialect,
  ]);
  /** @returns {Promise<any>} */
  const nextMessage = () => new Promise((resolve) => child.once('message', resolve));
  const { baseUrl, locations } = await nextMessage();
  return {
    baseUrl: /** @type {string} */ (baseUrl),
    locations:
      /** @type {readonly { readonly id: string, readonly name: string, readonly pit: string }[]} */ (
        locations
      ),
    requests: async () => {
      child.send('requests');
      return /** @type {number} */ ((await nextMessage()).requests);
    },
    stop: () => void child.kill(),
  };
}

/**
 * @param {string} folder
 * @param {readonly { readonly id: string, readonly name: string, readonly pit: string }[]} locations
 * @param {number} pollSeconds
 */
function writeSettings(folder, locations, pollSeconds) {
  const watched = locations.map(({ id, name, pit }) => ({
    id,
    name,
    token: { last4: pit.slice(-4), addedAt: Date.now(), keptIn: 'keychain' },
    dialect: null,
    userId: null,
  }));
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ version: 1, locations: watched, pollSeconds }),
  );
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @param {string} text
 * @returns {Promise<void>}
 */
function waitForLine(app, text) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The app did not print "${text}". It printed:\n${output}`));
    const deadline = setTimeout(fail, FIRST_SWEEP_DEADLINE_MS);
    app.once('close', fail);
    for (const stream of [app.stdout, app.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        output += `${line}\n`;
        if (!line.includes(text)) return;
        clearTimeout(deadline);
        resolve();
      });
    }
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      locations: { type: 'string', default: '1000' },
      accounts: { type: 'string', default: '10' },
      dialect: { type: 'string', default: '2021-07-28' },
      'poll-seconds': { type: 'string', default: '20' },
      profile: { type: 'string' },
    },
  });
  const electron = await ensureElectron(progress);
  const display = await ensureDisplay(progress);
  try {
    const sweeps = await measureSweep({
      executable: electron.executable,
      switches: chromiumSwitchesOf(display),
      env: display.env,
      locations: Number(values.locations),
      accounts: Number(values.accounts),
      dialect: values.dialect,
      pollSeconds: Number(values['poll-seconds']),
      profile: values.profile,
    });
    console.log(
      JSON.stringify(
        sweeps,
        (_key, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value),
        2,
      ),
    );
  } finally {
    display.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
