import { useState } from 'preact/hooks';
import type { AsyncCommands, ExportOutcome } from '../../core/bridge.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';

export interface Export {
  readonly isBusy: boolean;
  /** Whether the last one was saved; it was neither refused nor given up. */
  readonly isSaved: boolean;
  /** A refusal is told by a toast. */
  readonly save: (command: (bridge: AsyncCommands) => Promise<ExportOutcome>) => void;
}

/** Writes something to a file that the person picks. */
export function useExport(): Export {
  const { ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const [isSaved, setSaved] = useState(false);
  const save: Export['save'] = (command) =>
    void run(async () => {
      setSaved(false);
      let isCancelled = false;
      const isDone = await ask(async (bridge) => {
        const outcome = await command(bridge);
        if (outcome.result !== 'cancelled') return outcome;
        isCancelled = true;
        return { result: 'done' };
      });
      setSaved(isDone && !isCancelled);
    });
  return { isBusy, isSaved, save };
}
