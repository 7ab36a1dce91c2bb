import { readdir, readFile } from 'node:fs/promises';
import type { TokenSearch } from './token-search.ts';

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly arguments: Buffer;
  readonly environment: Buffer;
}

/** What can be seen of the processes that a test has started, from outside. */
export interface ProcessTraces {
  /** How many there were. */
  readonly count: number;
  /** Each process that holds a token in its arguments or its environment. */
  readonly holding: readonly string[];
}

/**
 * Looks at the arguments and the environment of all that descends from this process, or lives in the home although it
 * has left its parent.
 */
export async function readProcessTraces(home: string, hasToken: TokenSearch): Promise<ProcessTraces> {
  const processes = await readProcesses();
  const descendants = descendantsOf(process.pid, processes);
  const watched = processes.filter(
    ({ pid, environment }) => descendants.has(pid) || (pid !== process.pid && environment.includes(home)),
  );
  const holding = watched
    .filter((running) => hasToken(running.arguments) || hasToken(running.environment))
    .map(({ pid, arguments: args }) => `${pid} (${args.toString('utf8').split('\0', 1)[0]})`);
  return { count: watched.length, holding };
}

async function readProcesses(): Promise<readonly RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      // One that has ended meanwhile has nothing left to read.
      const read = (file: string) => readFile(`/proc/${pid}/${file}`).catch(() => Buffer.alloc(0));
      const [stat, args, environment] = await Promise.all([read('stat'), read('cmdline'), read('environ')]);
      return { pid: Number(pid), parent: parentIn(stat), arguments: args, environment };
    }),
  );
}

/** The name of the program stands in brackets before it and may hold anything. */
function parentIn(stat: Buffer): number {
  const [, parent] = stat.toString('latin1').split(') ').at(-1)?.split(' ') ?? [];
  return Number(parent);
}

function descendantsOf(ancestor: number, processes: readonly RunningProcess[]): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (parent: number): void => {
    for (const { pid } of processes.filter(
      (running) => running.parent === parent && !found.has(running.pid),
    )) {
      found.add(pid);
      add(pid);
    }
  };
  add(ancestor);
  return found;
}
