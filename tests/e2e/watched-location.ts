import { resolve } from 'node:path';
import type { Seed } from '../../src/simulator/seed.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/server.ts';
import { type Canary, startCanary } from './canary/canary.ts';
import { type Desktop, type DesktopOptions, startDesktop } from './desktop/desktop.ts';
import { startProcess } from './desktop/owned-process.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

export const LOCATION_ID = 've9EPM428h8vShlRW1KT';
export const PIT = 'pit-0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9';

/** One location with three healthy accounts. */
export const HEALTHY_SEED: Seed = [
  {
    id: LOCATION_ID,
    name: 'Blue Door Bakery',
    pit: PIT,
    accounts: [
      { id: 'acct-fb', platform: 'facebook', name: 'Blue Door & Sons' },
      { id: 'acct-ig', platform: 'instagram', name: '@bluedoor' },
      { id: 'acct-gmb', platform: 'google', name: 'Blue Door, 14 Chapel Lane' },
    ],
  },
];

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A desktop with a simulated HighLevel beside it. */
export interface World extends Desktop {
  readonly simulator: Simulator;
  readonly canary: Canary;
  /** What the app and the command line are started with, to meet each other and the simulator. */
  readonly args: readonly string[];
  readonly userDataDir: string;
  /** Runs the command line as a person does. */
  readonly runCli: (args: readonly string[], input?: string) => Promise<CommandResult>;
  /** Makes the location known through the command line. */
  readonly addLocation: () => Promise<void>;
}

const FULL_DESKTOP: DesktopOptions = { keyring: 'unlocked', trayHost: true, notifications: true };

/** Starts a desktop and a simulator that end together. */
export async function startWorld(
  options: Partial<DesktopOptions> = {},
  highLevel: SimulatorOptions = {},
): Promise<World> {
  const desktop = await startDesktop({ ...FULL_DESKTOP, ...options });
  const simulator = await startSimulator({ seed: HEALTHY_SEED, ...highLevel });
  desktop.atStop(simulator.stop);
  const tokens = (highLevel.seed ?? HEALTHY_SEED).map(({ pit }) => pit);
  const canary = await startCanary({ desktop, tokens, requests: simulator.requests });
  desktop.atStop(canary.conclude);
  const userDataDir = resolve(desktop.folder, 'config', 'Relink');
  const folders = ['--user-data-dir', userDataDir, '--api-base-url', simulator.baseUrl];

  const runCli: World['runCli'] = async (args, input) => {
    const script = resolve(REPOSITORY, 'dist/cli/index.cjs');
    const cli = await startProcess(process.execPath, [script, ...args, ...folders], {
      env: desktop.env,
      ...(input === undefined ? {} : { input }),
    });
    canary.hear('the command line', cli.output);
    const status = await cli.exited;
    return { status, stdout: cli.output.stdout().join('\n'), stderr: cli.output.stderr().join('\n') };
  };
  const addLocation = async (): Promise<void> => {
    const added = await runCli(
      ['location', 'add', '--id', LOCATION_ID, '--name', 'Blue Door Bakery', '--pit-stdin'],
      PIT,
    );
    if (added.status !== 0) throw new Error(`The location could not be added: ${added.stderr}`);
  };
  return {
    ...desktop,
    simulator,
    canary,
    userDataDir,
    runCli,
    addLocation,
    args: [...folders, '--poll-seconds', '1'],
  };
}
