import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import type { Canary } from '../canary/canary.ts';
import type { Environment, Home } from './home.ts';
import type { OutputLines } from './output-lines.ts';
import { type OwnedProcess, startProcess } from './owned-process.ts';
import { watchSpawnedOutput } from './spawned-output.ts';

/** How long the app may take to quit before it is killed. */
const QUIT_TIMEOUT_MS = 10_000;

/** V8 cuts the texts in a heap snapshot to 1,024 characters, behind which a token could hide. */
const WHOLE_TEXTS = '--js-flags=--heap-snapshot-string-limit=100000000';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** Where an app lives and what it sees, and who looks for tokens in all that it leaves behind. */
export interface AppHome extends Pick<Home, 'env' | 'atStop'> {
  readonly canary: Canary;
}

export interface LaunchOptions {
  /** Arguments after the app's own folder. */
  readonly args?: readonly string[];
  /** Added to the environment of the home. */
  readonly env?: Environment;
  /** What starts Electron in its place. */
  readonly executable?: string;
}

/** Relink in a real Electron, under the hands of Playwright. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly output: OutputLines;
  /**
   * Quits the app; harmless when it has ended already.
   *
   * @throws Error when the app did not obey and had to be killed.
   */
  readonly stop: () => Promise<void>;
}

/**
 * Launches Relink under Playwright. It ends with the home.
 *
 * @throws Error when `RELINK_TEST_ELECTRON` names no Electron, or the app ends before Playwright has reached it.
 */
export async function launchRelink(home: AppHome, options: LaunchOptions = {}): Promise<RunningApp> {
  const spawned = watchSpawnedOutput();
  const electron = await _electron
    .launch({
      executablePath: electronPath(),
      // Playwright adds --no-sandbox by itself where it is needed.
      args: argumentsOf(options),
      env: environmentOf(home, options),
      cwd: REPOSITORY,
    })
    .finally(spawned.stop);
  // Playwright forgets the process once it has ended, so it is taken now.
  const child = electron.process();
  const output = spawned.of(child);
  home.canary.hear('the app', output);
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    try {
      if (!hasEnded()) await home.canary.examine(electron);
    } finally {
      await quit(electron, child);
    }
  };
  home.atStop(stop);
  await home.canary.watch(electron);
  return { electron, output, stop };
}

/**
 * Starts Relink as its users do, without Playwright: for what only shows from outside, such as a second launch
 * that hands over to the first. It ends with the home.
 *
 * @throws Error when `RELINK_TEST_ELECTRON` names no Electron.
 */
export async function spawnRelink(home: AppHome, options: LaunchOptions = {}): Promise<OwnedProcess> {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const env = environmentOf(home, options);
  const app = await startProcess(
    options.executable ?? electronPath(),
    [...sandbox, ...argumentsOf(options)],
    {
      env,
      cwd: REPOSITORY,
    },
  );
  home.canary.hear('the app', app.output);
  const afterALook = (end: () => Promise<void>) => async (): Promise<void> => {
    try {
      await home.canary.examineProcesses();
    } finally {
      await end();
    }
  };
  const stop = afterALook(app.stop);
  home.atStop(stop);
  return { ...app, stop, kill: afterALook(app.kill) };
}

function argumentsOf(options: LaunchOptions): string[] {
  return ['--disable-gpu', WHOLE_TEXTS, REPOSITORY, ...(options.args ?? [])];
}

function environmentOf(home: AppHome, options: LaunchOptions): Record<string, string> {
  return { ...home.env, ...options.env };
}

/** @throws Error when `RELINK_TEST_ELECTRON` names no Electron */
export function electronPath(): string {
  const path = process.env.RELINK_TEST_ELECTRON;
  if (path === undefined || path === '') {
    throw new Error(
      'RELINK_TEST_ELECTRON names no Electron executable: `npm test` provides one and sets it.',
    );
  }
  return path;
}

async function quit(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  let wasKilled = false;
  const force = setTimeout(() => {
    wasKilled = true;
    killWithChildren(child);
  }, QUIT_TIMEOUT_MS);
  await electron.close().finally(() => clearTimeout(force));
  if (wasKilled) throw new Error(`Relink did not quit within ${QUIT_TIMEOUT_MS / 1000} s and was killed.`);
}

/** Playwright makes the app the leader of a process group, so that one signal reaches its renderers too. */
function killWithChildren(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill('SIGKILL');
    return;
  }
  process.kill(-child.pid, 'SIGKILL');
}
