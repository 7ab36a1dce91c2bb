import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as v from 'valibot';
import { type OutputLines, outputLinesOf } from './output-lines.ts';

const CHANNEL = 'child_process';
const Announcement = v.object({ process: v.instance(ChildProcess) });

/** The output of processes that a library spawns and hands out only after they have written something. */
export interface SpawnedOutput {
  /** @throws Error when the process was not spawned while this was watching. */
  readonly of: (child: ChildProcess) => OutputLines;
  readonly stop: () => void;
}

/** Listens to every process that is spawned from now on, until stopped. */
export function watchSpawnedOutput(): SpawnedOutput {
  const outputs = new WeakMap<ChildProcess, OutputLines>();
  const listen = (message: unknown): void => {
    const { process: child } = v.parse(Announcement, message);
    // The announcement comes before the child has its streams.
    child.once('spawn', () => outputs.set(child, outputLinesOf(child)));
  };
  subscribe(CHANNEL, listen);
  return {
    of: (child) => {
      const output = outputs.get(child);
      if (output === undefined) throw new Error(`Nobody listened when process ${child.pid} was spawned.`);
      return output;
    },
    stop: () => {
      unsubscribe(CHANNEL, listen);
    },
  };
}
