import {
  type AsyncCommands,
  type Bridge,
  COMMAND_NAMES,
  type Outcome,
  type Push,
  type View,
} from '../../../src/core/bridge.ts';
import { textOf } from '../../../src/core/text-of.ts';
import { applyViewChange, viewChangeOf } from '../../../src/core/view-change.ts';
import { speechOf } from '../../../src/core/words/speech.ts';

type Name = keyof AsyncCommands;

/** One command that the window gave. */
export interface Call {
  readonly name: Name;
  readonly args: readonly unknown[];
}

/** A main process of a few lines: it keeps what it was asked for, and answers "done" unless told otherwise. */
export interface MemoryBridge extends Bridge {
  /** All commands so far but those that only ask. */
  readonly calls: readonly Call[];
  readonly push: (push: Push) => void;
  /** Tells the window what makes this view of the one before. */
  readonly showNext: (view: View) => void;
}

const DONE: Outcome = { result: 'done' };

export function memoryBridge(view: View, answers: Partial<AsyncCommands> = {}): MemoryBridge {
  const calls: Call[] = [];
  let shown = view;
  const listeners = new Set<(push: Push) => void>();
  const questions = new Map<Name, unknown>([
    ['getView', textOf(view)],
    ['getSpeech', speechOf('en-US')],
    ['getTimeline', []],
  ]);
  const answerTo = (name: Name): ((...args: never[]) => Promise<unknown>) =>
    answers[name] ?? (async () => questions.get(name) ?? DONE);
  const commands = Object.fromEntries(
    COMMAND_NAMES.map((name) => [
      name,
      (...args: never[]) => {
        if (!questions.has(name)) calls.push({ name, args });
        return answerTo(name)(...args);
      },
    ]),
  ) as unknown as AsyncCommands;
  const push = (one: Push): void => {
    for (const listener of listeners) listener(one);
  };
  return {
    ...commands,
    calls,
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push,
    showNext(next) {
      const change = viewChangeOf(shown, next);
      if (!change) return;
      shown = applyViewChange(shown, change);
      push(['change', change]);
    },
  };
}
