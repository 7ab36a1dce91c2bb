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
const SEED = agencyOfSize(LOCATIONS, ACCOUNTS_EACH);
const POLL_SECONDS = 20;
/** After the last reply, until everything that follows from it has been done. */
const REST_MS = 3_000;
const FIRST_SWEEP_MS = 120_000;

const Requests = v.object({ arrived: v.number(), inAll: v.number(), ofOneLocation: v.number() });
const Cpu = v.object({ cpuSeconds: v.number() });
const Delays = v.object({ p99Ms: v.number(), maxMs: v.number() });
type Delays = v.InferOutput<typeof Delays>;

/** A thousand locations in a process of their own. */
interface Agency {
  readonly baseUrl: string;
  /** Does what is asked, and tells how many requests there have been. */
  readonly ask: (what: 'requests' | 'expire' | 'move away') => Promise<v.InferOutput<typeof Requests>>;
}

/**
 * What it costs the main process to check a thousand locations: when all is new, when nothing is, and when an account of
 * each has expired. CPU and delays are measured in runs of their own, for the meter of the delays uses CPU itself.
 */
export async function measureSweep(bench: Bench, runs: number): Promise<readonly Figure[]> {
  await lendTokens(bench.keyring, SEED);
  return withAgency(async (agency) => {
    const cpu = [];
    for (let run = 0; run < runs; run += 1) cpu.push(await measureCpu(bench, agency, `sweep-${run}`));
    await agency.ask('move away');
    const { first, quiet, news } = await measureDelays(bench, agency);
    const { inAll, ofOneLocation } = await agency.ask('requests');
    const mostInAll = checksAtOnce(LOCATIONS, POLL_SECONDS * 1_000);
    return [
      cpuFigure(
        'First sweep, 1,000 × 10',
        cpu.map((one) => one.first),
      ),
      ...delayFigures('First sweep, 1,000 × 10', first),
      cpuFigure(
        'Sweep without news, 1,000 × 10',
        cpu.map((one) => one.quiet),
      ),
      ...delayFigures('Sweep without news, 1,000 × 10', quiet),
      ...delayFigures('Finding and telling 1,000 expiries, two sweeps', news),
      figureOf(
        { name: 'Requests of the sweep without news', unit: '', target: ONLY_TOLD },
        cpu.map(({ requests }) => requests),
      ),
      figureOf({ name: 'Requests at once, in all', unit: '', target: atMost(mostInAll) }, [inAll]),
      figureOf({ name: 'Requests at once, for one location', unit: '', target: atMost(1) }, [ofOneLocation]),
    ];
  });
}

const cpuFigure = (name: string, seconds: readonly number[]): Figure =>
  figureOf({ name: `${name}: CPU of main`, unit: 's', target: atMost(1.5) }, seconds);

const delayFigures = (name: string, { p99Ms, maxMs }: Delays): readonly Figure[] => [
  figureOf({ name: `${name}: event loop delay, p99`, unit: 'ms', target: atMost(20) }, [p99Ms]),
  figureOf({ name: `${name}: event loop delay, most`, unit: 'ms', target: atMost(50) }, [maxMs]),
];

async function withAgency<Seen>(look: (agency: Agency) => Promise<Seen>): Promise<Seen> {
  const bundle = await bundleProgram(join(import.meta.dirname, 'agency-process.ts'));
  const agency = fork(bundle.path, [String(LOCATIONS), String(ACCOUNTS_EACH)]);
  try {
    const baseUrl = v.parse(v.string(), await nextMessage(agency));
    return await look({ baseUrl, ask: async (what) => v.parse(Requests, await ask(agency, what)) });
  } finally {
    agency.kill();
    bundle.remove();
  }
}

const measureCpu = (bench: Bench, agency: Agency, folder: string) =>
  withProbedApp(bench, agency, folder, async (app, waitForFirstSweep) => {
    const readCpu = async (): Promise<number> => v.parse(Cpu, await ask(app, 'cpu')).cpuSeconds;
    app.send('start cpu');
    await waitForFirstSweep();
    const first = await readCpu();
    const before = await agency.ask('requests');
    app.send('start cpu');
    await pass(POLL_SECONDS * 1_000);
    const quiet = await readCpu();
    const { arrived } = await agency.ask('requests');
    return { first, quiet, requests: arrived - before.arrived };
  });

const measureDelays = (bench: Bench, agency: Agency) =>
  withProbedApp(bench, agency, 'sweep-delays', async (app, waitForFirstSweep) => {
    const readDelays = async (): Promise<Delays> => v.parse(Delays, await ask(app, 'delays'));
    app.send('start delays');
    await waitForFirstSweep();
    const first = await readDelays();
    app.send('start delays');
    await pass(POLL_SECONDS * 1_000);
    const quiet = await readDelays();
    await agency.ask('expire');
    app.send('start delays');
    // What one sweep finds the next one confirms.
    await pass(2 * POLL_SECONDS * 1_000 + REST_MS);
    return { first, quiet, news: await readDelays() };
  });

/** Starts Relink, with nothing remembered, and looks at it once its icon stands. */
async function withProbedApp<Seen>(
  { electron, env, folder }: Bench,
  { baseUrl }: Agency,
  name: string,
  look: (app: ChildProcess, waitForFirstSweep: () => Promise<void>) => Promise<Seen>,
): Promise<Seen> {
  const userDataDir = join(folder, name);
  await mkdir(userDataDir);
  await writeSettings(userDataDir, SEED, POLL_SECONDS);
  const args = ['--hidden', '--user-data-dir', userDataDir, '--api-base-url', baseUrl];
  const app = spawn(electron, ['--no-sandbox', '--disable-gpu', REPOSITORY, ...args], {
    env: { ...env, NODE_OPTIONS: `--require=${join(import.meta.dirname, 'probe.cjs')}` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  try {
    const output = outputLinesOf(app);
    await output.waitForLine(/tray ready/);
    return await look(app, async () => {
      await output.waitForLine(/first check done/, FIRST_SWEEP_MS);
      await pass(REST_MS);
    });
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
