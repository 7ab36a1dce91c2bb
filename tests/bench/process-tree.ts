import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it has started use, as Linux tells it. */
export interface TreeUse {
  /** Memory in megabytes (10^6 bytes); what processes share is counted once, in shares (PSS). */
  readonly pssMb: number;
  /** What of it stands in no file: without the pages of Electron's own code. */
  readonly anonymousMb: number;
}

/** Ticks of `/proc/…/stat` in a second: the same on every Linux that Electron runs on. */
const TICKS_PER_SECOND = 100;
const BYTES_PER_KIB = 1024;
const NANOSECONDS_PER_SECOND = 1e9;
/** Fields of `/proc/PID/stat` behind the name of the program, in the order of proc(5). */
const PARENT = 1;
const FIRST_OF_CPU = 11;

/** @throws Error on systems other than Linux */
export function readTree(root: number): TreeUse {
  const members = membersOf(root);
  const sum = (read: (pid: number) => number): number => members.reduce((all, pid) => all + read(pid), 0);
  return {
    pssMb: sum((pid) => readRollupKib(pid, 'Pss')) * (BYTES_PER_KIB / 1e6),
    anonymousMb: sum((pid) => readRollupKib(pid, 'Pss_Anon')) * (BYTES_PER_KIB / 1e6),
  };
}

/**
 * CPU seconds of all threads that run now, to the nanosecond: at rest a process needs less in a minute than a few of the
 * ticks that `/proc/…/stat` counts in.
 */
export const readRunSeconds = (root: number): number =>
  membersOf(root).reduce((sum, pid) => sum + runNanosecondsOf(pid), 0) / NANOSECONDS_PER_SECOND;

function runNanosecondsOf(pid: number): number {
  const threads = namesIn(`/proc/${pid}/task`);
  return threads.reduce(
    (sum, thread) => sum + Number(readProc(pid, `task/${thread}/schedstat`)?.split(' ')[0] ?? 0),
    0,
  );
}

/** CPU seconds of one process alone, without what it has started. */
export const readCpuSeconds = (pid: number): number => {
  const fields = readStat(pid);
  return (Number(fields?.[FIRST_OF_CPU] ?? 0) + Number(fields?.[FIRST_OF_CPU + 1] ?? 0)) / TICKS_PER_SECOND;
};

function membersOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? readStat(pid)?.[PARENT] : undefined;
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const isOfTree = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && isOfTree(parent);
  };
  return [...parents.keys()].filter(isOfTree);
}

function readRollupKib(pid: number, field: 'Pss' | 'Pss_Anon'): number {
  const rollup = readProc(pid, 'smaps_rollup');
  return Number(rollup?.match(new RegExp(`^${field}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
}

/** The name of the program stands in brackets and may hold anything. */
function readStat(pid: number): readonly string[] | null {
  const stat = readProc(pid, 'stat');
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** None when the process has ended meanwhile. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Null when the process has ended meanwhile. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
