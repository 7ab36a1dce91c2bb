import { sentenceOfTrouble, type Trouble, troubleOf } from '../core/failure-table.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import type { Log } from './log.ts';

/** Trouble of the app itself, for the window to show in the language that is spoken by then. */
export interface Troubles {
  readonly report: (trouble: Trouble) => void;
  /** Takes a trouble back that is over; it goes once all who reported it have done so. */
  readonly end: (trouble: Trouble) => void;
  readonly current: () => readonly Trouble[];
  readonly onChange: (listener: () => void) => void;
}

interface Reported {
  readonly trouble: Trouble;
  /** How many have reported it. */
  readonly count: number;
}

export function createTroubles(log: Pick<Log, 'info' | 'warn'>): Troubles {
  /** By the sentence in the log: what reads the same is the same trouble. */
  const reported = new Map<string, Reported>();
  const listeners = new Set<() => void>();
  return {
    report(trouble) {
      const sentence = sentenceOfTrouble(trouble, sayInEnglish);
      const before = reported.get(sentence)?.count ?? 0;
      reported.set(sentence, { trouble, count: before + 1 });
      if (before > 0) return;
      log.warn(sentence);
      for (const listener of listeners) listener();
    },
    end(trouble) {
      const sentence = sentenceOfTrouble(trouble, sayInEnglish);
      const before = reported.get(sentence)?.count ?? 0;
      if (before > 1) reported.set(sentence, { trouble, count: before - 1 });
      if (before !== 1) return;
      reported.delete(sentence);
      log.info(`over: ${sentence}`);
      for (const listener of listeners) listener();
    },
    current: () => [...reported.values()].map(({ trouble }) => trouble),
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

/** A fault in Relink itself is written down and shown, and does not stop the watch. */
export function watchUnexpected(troubles: Pick<Troubles, 'report'>, log: Pick<Log, 'warn'>): void {
  const report = (error: unknown): void => {
    log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    troubles.report(troubleOf('unexpected'));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
