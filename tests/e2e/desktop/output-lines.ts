import type { ChildProcess } from 'node:child_process';
import { EventEmitter, on } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** How long a test waits for a line unless it says otherwise. */
const LINE_TIMEOUT_MS = 20_000;

/** What a process has written so far, line by line, from its very first byte. */
export interface OutputLines {
  /** Standard output and standard error in the order in which they arrived. */
  readonly all: () => readonly string[];
  readonly stdout: () => readonly string[];
  readonly stderr: () => readonly string[];
  /**
   * Resolves with the first line on either stream that matches, also one that came before the call.
   *
   * @throws Error that holds all output when the process ends or the time is up without such a line.
   */
  readonly waitForLine: (pattern: RegExp, timeoutMs?: number) => Promise<string>;
}

/** Listens to a child's output. Call it in the tick in which the child was spawned, before anything is lost. */
export function outputLinesOf(child: ChildProcess): OutputLines {
  const all: string[] = [];
  const arrivals = new EventEmitter();
  arrivals.on('line', (line: string) => all.push(line));
  child.once('close', () => arrivals.emit('end'));
  const stdout = collectLines(child.stdout, arrivals);
  const stderr = collectLines(child.stderr, arrivals);
  return {
    all: () => [...all],
    stdout: () => [...stdout],
    stderr: () => [...stderr],
    waitForLine: async (pattern, timeoutMs = LINE_TIMEOUT_MS) => {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      const line =
        all.find((seen) => pattern.test(seen)) ??
        (hasEnded ? undefined : await nextLine(arrivals, pattern, timeoutMs));
      if (line === undefined)
        throw new Error(`No line matched ${pattern} in this output:\n${all.join('\n')}`);
      return line;
    },
  };
}

function collectLines(stream: Readable | null, arrivals: EventEmitter): readonly string[] {
  const own: string[] = [];
  if (stream === null) return own;
  createInterface({ input: stream }).on('line', (line) => {
    own.push(line);
    arrivals.emit('line', line);
  });
  return own;
}

async function nextLine(
  arrivals: EventEmitter,
  pattern: RegExp,
  timeoutMs: number,
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const lines: AsyncIterable<readonly string[]> = on(arrivals, 'line', { close: ['end'], signal });
    for await (const [line] of lines) {
      if (line !== undefined && pattern.test(line)) return line;
    }
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
  return undefined;
}
