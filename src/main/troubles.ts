import { sentenceOfId } from '../core/failure-table.ts';
import type { Log } from './log.ts';

/** Trouble of the app itself, in plain sentences, for the window to show. */
export interface Troubles {
  readonly report: (sentence: string) => void;
  /** Takes a sentence back that is no longer true; it goes once all who reported it have done so. */
  readonly end: (sentence: string) => void;
  readonly current: () => readonly string[];
  readonly onChange: (listener: () => void) => void;
}

export function createTroubles(log: Pick<Log, 'info' | 'warn'>): Troubles {
  /** How many have reported each sentence. */
  const counts = new Map<string, number>();
  const listeners = new Set<() => void>();
  return {
    report(sentence) {
      const before = counts.get(sentence) ?? 0;
      counts.set(sentence, before + 1);
      if (before > 0) return;
      log.warn(sentence);
      for (const listener of listeners) listener();
    },
    end(sentence) {
      const before = counts.get(sentence) ?? 0;
      if (before > 1) counts.set(sentence, before - 1);
      if (before !== 1) return;
      counts.delete(sentence);
      log.info(`over: ${sentence}`);
      for (const listener of listeners) listener();
    },
    current: () => [...counts.keys()],
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

/** A fault in Relink itself is written down and shown, and does not stop the watch. */
export function watchUnexpected(troubles: Pick<Troubles, 'report'>, log: Pick<Log, 'warn'>): void {
  const report = (error: unknown): void => {
    log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    troubles.report(sentenceOfId('unexpected'));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
