import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Numbers, openNumberedFiles } from './record.ts';

/** Several rounds of writing, each of which takes a few milliseconds. */
const LONGEST_LIFE_MS = 40;

export interface KillOptions {
  /** The bundled `write-until-killed`. */
  readonly program: string;
  readonly folder: string;
  readonly kills: number;
}

/** What a kill left behind, beside what had been acknowledged until then. */
export interface Aftermath {
  readonly lifeMs: number;
  readonly acknowledged: number;
  readonly left: Numbers;
}

/**
 * Starts a process that writes without end and kills it at a random moment, again and again, in one folder.
 *
 * @throws Error when a kill left a file that cannot be read, or a location is missing
 */
export async function killRepeatedly({ program, folder, kills }: KillOptions): Promise<readonly Aftermath[]> {
  const aftermaths: Aftermath[] = [];
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const lifeMs = Math.random() * LONGEST_LIFE_MS;
    acknowledged = Math.max(acknowledged, await runUntilKilled(program, folder, lifeMs));
    aftermaths.push({ lifeMs, acknowledged, left: openNumberedFiles(folder).read() });
  }
  return aftermaths;
}

/** @returns the last number that the process acknowledged; 0 when it came to none */
async function runUntilKilled(program: string, folder: string, lifeMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  const complaints: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => complaints.push(chunk));
  const closed = once(child, 'close');
  // Starting Node takes longer than many writes: the life is counted from the first word.
  await Promise.race([once(child.stdout, 'data'), closed]);
  await wait(lifeMs);
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The writing process failed: ${complaints.join('')}`);
  const lines = chunks.join('').split('\n').slice(0, -1);
  return Number(lines.at(-1) ?? 0);
}
