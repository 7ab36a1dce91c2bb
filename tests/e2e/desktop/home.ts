import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Variables that a person's session would set too; everything else of the test's own environment stays out. */
const INHERITED = [
  'PATH',
  'DISPLAY',
  'XAUTHORITY',
  'USER',
  'LOGNAME',
  'SystemRoot',
  'windir',
  'ComSpec',
  'PATHEXT',
];

/** Programs that have just ended may still hold or write a file for a moment. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5 } as const;

export type Environment = Readonly<Record<string, string>>;

/** A home folder of a test's own, and the list of what must be ended with it. */
export interface Home {
  readonly folder: string;
  /** The environment for whatever runs here. Every folder it names lies inside `folder`. */
  readonly env: Environment;
  /** Registers what has to end when the home is given up; the last one registered ends first. */
  readonly atStop: (end: () => Promise<void>) => void;
  /**
   * Ends everything and removes the folder. Safe to call twice.
   *
   * @throws AggregateError when something could not be ended; the rest is ended nevertheless.
   */
  readonly stop: () => Promise<void>;
}

/** Creates an empty home: no settings, no session bus, no keychain. */
export async function startHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'relink-home-'));
  // A run that is broken off, by Ctrl+C for one, never gets to `stop`.
  const removeAtExit = (): void => rmSync(folder, REMOVAL);
  process.once('exit', removeAtExit);
  const env = environmentOf(folder);
  await Promise.all(['bin', 'config', 'data', 'cache', 'tmp'].map((name) => mkdir(join(folder, name))));
  // Programs refuse a runtime folder that others can read.
  await mkdir(join(folder, 'run'), { mode: 0o700 });
  const ends: (() => Promise<void>)[] = [];
  return {
    folder,
    env,
    atStop: (end) => {
      ends.push(end);
    },
    stop: async () => {
      await giveUp(folder, ends);
      process.off('exit', removeAtExit);
    },
  };
}

function environmentOf(folder: string): Environment {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    LANG: 'C.UTF-8',
    HOME: folder,
    USERPROFILE: folder,
    APPDATA: join(folder, 'config'),
    LOCALAPPDATA: join(folder, 'data'),
    TMPDIR: join(folder, 'tmp'),
    TEMP: join(folder, 'tmp'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    // Without it GTK looks for an accessibility bus and complains that there is none.
    NO_AT_BRIDGE: '1',
  };
}

async function giveUp(folder: string, ends: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    await end().catch((failure: unknown) => failures.push(failure));
  }
  await rm(folder, REMOVAL);
  if (failures.length > 0)
    throw new AggregateError(failures, 'Parts of the test desktop could not be ended.');
}
