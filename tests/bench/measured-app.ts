import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pass } from 'node:timers/promises';
import { type OutputLines, outputLinesOf } from '../e2e/desktop/output-lines.ts';
import type { Bench } from './bench-desktop.ts';

/** An app that runs to be measured. */
export interface MeasuredApp {
  readonly pid: number;
  readonly output: OutputLines;
  /** Milliseconds from the start to the first line that matches. */
  readonly timeTo: (line: RegExp) => Promise<number>;
  /** Resolves so many milliseconds after the start. */
  readonly reachAge: (ms: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const DEADLINE_MS = 600_000;
const QUIT_GRACE_MS = 5_000;

/** Starts an app with the Electron of the bench. @param args begin with the app's folder */
export function startMeasured(
  { electron, env }: Pick<Bench, 'electron' | 'env'>,
  args: readonly string[],
): MeasuredApp {
  const startedAt = performance.now();
  const child = spawn(electron, ['--no-sandbox', '--disable-gpu', ...args], { env, stdio: 'pipe' });
  const output = outputLinesOf(child);
  const ended = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    output,
    timeTo: async (line) => {
      await output.waitForLine(line, DEADLINE_MS);
      return performance.now() - startedAt;
    },
    reachAge: (ms) => pass(Math.max(0, ms - (performance.now() - startedAt))),
    stop: async () => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), QUIT_GRACE_MS);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Starts an app, looks at it and ends it, whatever becomes of the look. */
export async function withApp<Seen>(
  bench: Pick<Bench, 'electron' | 'env'>,
  args: readonly string[],
  look: (app: MeasuredApp) => Promise<Seen>,
): Promise<Seen> {
  const app = startMeasured(bench, args);
  try {
    return await look(app);
  } finally {
    await app.stop();
  }
}
