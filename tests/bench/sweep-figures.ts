import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import * as v from 'valibot';
import { checksAtOnce } from '../../src/core/schedule.ts';
import { bundleProgram } from '../bundled-program.ts';
import { outputLinesOf } from '../e2e/desktop/output-lines.ts';
import { agencyOfSize } from './agency.ts';
import { type Bench, REPOSITORY } from './bench-desktop.ts';
import { atMost, type Figure, figureOf, ONLY_TOLD } from './figures.ts';
import { lendTokens, writeSettings } from './watched-agency.ts';

const LOCATIONS = 1_000;
const ACCOUNTS_EACH = 10;
const POLL_SECONDS = 20;
/** After the last reply, until everything that follows from it has been done. */
const REST_MS = 3_000;
const FIRST_SWEEP_MS = 120_000;

const Requests = v.object({ arrived: v.number(), inAll: v.number(), ofOneLocation: v.number() });
type Requests = v.InferOutput<typeof Requests>;
const Meters = v.object({ cpuSeconds: v.number(), delayP99Ms: v.number(), delayMaxMs: v.number() });
type Meters = v.InferOutput<typeof Meters>;

interface Agency {
  readonly readRequests: () => Promise<Requests>;
  /** Lets an account of each location expire. */
  readonly expire: () => Promise<void>;
}

/**
 * What it costs the main process to check a thousand locations: when all is new, when nothing is, and when an account of
 * each has expired. The simulator runs in a process of its own.
 */
export async function measureSweep(bench: Bench): Promise<readonly Figure[]> {
  const bundle = await bundleProgram(join(import.meta.dirname, 'agency-process.ts'));
  const agency = fork(bundle.path, [String(LOCATIONS), String(ACCOUNTS_EACH)]);
  try {
    const baseUrl = v.parse(v.string(), await nextMessage(agency));
    const readRequests = async (): Promise<Requests> => v.parse(Requests, await ask(agency, 'requests'));
    const expire = async (): Promise<void> => void (await ask(agency, 'expire'));
    const { first, quiet, news, requests } = await sweepThrice(bench, baseUrl, { readRequests, expire });
    const mostInAll = checksAtOnce(LOCATIONS, POLL_SECONDS * 1_000);
    const { inAll, ofOneLocation } = await readRequests();
    return [
      ...figuresOf('First sweep, 1,000 × 10', first),
      ...figuresOf('Sweep without news, 1,000 × 10', quiet),
      ...figuresOf('Finding and telling 1,000 expiries, two sweeps', news, ONLY_TOLD),
      figureOf({ name: 'Requests of the sweep without news', unit: '', target: ONLY_TOLD }, [requests]),
      figureOf({ name: 'Requests at once, in all', unit: '', target: atMost(mostInAll) }, [inAll]),
      figureOf({ name: 'Requests at once, for one location', unit: '', target: atMost(1) }, [ofOneLocation]),
    ];
  } finally {
    agency.kill();
    bundle.remove();
  }
}

const figuresOf = (
  name: string,
  { cpuSeconds, delayP99Ms, delayMaxMs }: Meters,
  cpuTarget = atMost(1.5),
): readonly Figure[] => [
  figureOf({ name: `${name}: CPU of main`, unit: 's', target: cpuTarget }, [cpuSeconds]),
  figureOf({ name: `${name}: event loop delay, p99`, unit: 'ms', target: atMost(20) }, [delayP99Ms]),
  figureOf({ name: `${name}: event loop delay, most`, unit: 'ms', target: atMost(50) }, [delayMaxMs]),
];

async function sweepThrice(
  { electron, env, folder, keyring }: Bench,
  baseUrl: string,
  { readRequests, expire }: Agency,
) {
  const seed = agencyOfSize(LOCATIONS, ACCOUNTS_EACH);
  const userDataDir = join(folder, 'sweep');
  await mkdir(userDataDir);
  await writeSettings(userDataDir, seed, POLL_SECONDS);
  await lendTokens(keyring, seed);
  const args = ['--hidden', '--user-data-dir', userDataDir, '--api-base-url', baseUrl];
  const app = spawn(electron, ['--no-sandbox', '--disable-gpu', REPOSITORY, ...args], {
    env: { ...env, NODE_OPTIONS: `--require=${join(import.meta.dirname, 'probe.cjs')}` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  try {
    const output = outputLinesOf(app);
    await output.waitForLine(/tray ready/);
    app.send('start');
    await output.waitForLine(/first check done/, FIRST_SWEEP_MS);
    await pass(REST_MS);
    const first = v.parse(Meters, await ask(app, 'read'));
    const before = await readRequests();
    app.send('start');
    await pass(POLL_SECONDS * 1_000);
    const quiet = v.parse(Meters, await ask(app, 'read'));
    const requests = (await readRequests()).arrived - before.arrived;
    await expire();
    app.send('start');
    // What one sweep finds the next one confirms.
    await pass(2 * POLL_SECONDS * 1_000 + REST_MS);
    const news = v.parse(Meters, await ask(app, 'read'));
    return { first, quiet, news, requests };
  } finally {
    app.kill('SIGTERM');
    await once(app, 'close');
  }
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message]: readonly unknown[] = await once(child, 'message');
  return message;
}

async function ask(child: ChildProcess, question: string): Promise<unknown> {
  const answer = nextMessage(child);
  child.send(question);
  return answer;
}
