import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setTimeout as pass } from 'node:timers/promises';
import { type OutputLines, outputLinesOf } from './output-lines.ts';

/** How long a process may take to end by itself after SIGTERM before it is killed. */
const GRACE_MS = 5_000;
/** What a killed process has started may outlive it and hold its output open. */
const ORPHANS_MS = 1_000;

export interface ProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Written to standard input, which is then closed. */
  readonly input?: string;
}

export interface OwnedProcess {
  readonly output: OutputLines;
  /** Resolves with the exit status, or null after a signal, once all output has arrived. */
  readonly exited: Promise<number | null>;
  /** Ends the process, by force when it does not obey; harmless when it has ended already. */
  readonly stop: () => Promise<void>;
  /** Ends the process without letting it do anything more, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts a process that never outlives its owner: on Linux the kernel kills it when the test process dies,
 * however that happens. There `setpriv` starts it, so a missing executable shows as exit status 127 and a line
 * on standard error.
 *
 * @throws Error when the executable (on Linux `setpriv`) is missing.
 */
export async function startProcess(
  executable: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<OwnedProcess> {
  const [command, ...rest] = commandOf(executable, args);
  const child = spawn(command, rest, { env: options.env, cwd: options.cwd, stdio: 'pipe' });
  const output = outputLinesOf(child);
  const exited = once(child, 'close').then(([status]: readonly (number | null)[]) => status ?? null);
  // A failed start is reported by the next wait; nobody else needs to hear of it.
  exited.catch(() => undefined);
  const left = once(child, 'exit');
  left.catch(() => undefined);
  await once(child, 'spawn');
  writeInput(child.stdin, options.input ?? '');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await Promise.race([exited, left.then(() => pass(ORPHANS_MS))]);
    child.stdout.destroy();
    child.stderr.destroy();
    await exited;
  };
  return { output, exited, stop: () => endProcess(child, exited), kill };
}

function commandOf(executable: string, args: readonly string[]): readonly [string, ...string[]] {
  if (process.platform !== 'linux') return [executable, ...args];
  return ['setpriv', '--pdeathsig', 'KILL', '--', executable, ...args];
}

/** A process that ends without reading its input breaks the pipe, which is its own business. */
function writeInput(stdin: Writable, input: string): void {
  stdin.on('error', () => undefined);
  stdin.end(input);
}

async function endProcess(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await exited.finally(() => clearTimeout(force));
}
