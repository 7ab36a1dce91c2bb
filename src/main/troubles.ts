import { sentenceOfId } from '../core/failure-table.ts';
import type { Log } from './log.ts';

/** Trouble of the app itself, in plain sentences, for the window to show. */
export interface Troubles {
  readonly report: (sentence: string) => void;
  readonly current: () => readonly string[];
  readonly onChange: (listener: () => void) => void;
}

export function createTroubles(log: Log): Troubles {
  let sentences: readonly string[] = [];
  const listeners = new Set<() => void>();
  return {
    report(sentence) {
      if (sentences.includes(sentence)) return;
      log.warn(sentence);
      sentences = [...sentences, sentence];
      for (const listener of listeners) listener();
    },
    current: () => sentences,
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

/** A fault in Relink itself is written down and shown, and does not stop the watch. */
export function watchUnexpected(troubles: Troubles, log: Log): void {
  const report = (error: unknown): void => {
    log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    troubles.report(sentenceOfId('unexpected'));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
