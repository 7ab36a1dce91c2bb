import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AsyncCommands, View } from '../core/bridge.ts';
import { diff } from '../core/changes.ts';
import { type TimelineEntry, timelineOf } from '../core/timeline.ts';
import { NO_TIMELINE_FILTER, type TimelineFilter } from './timeline-filter.ts';

/** What the window knows of the timeline. */
export type TimelineReading =
  | { readonly state: 'reading' }
  /** Newest first. */
  | { readonly state: 'read'; readonly entries: readonly TimelineEntry[] }
  | { readonly state: 'failed' };

export interface TimelineState {
  /** What was read stays in sight until it has been read again. */
  readonly reading: ReadonlySignal<TimelineReading>;
  readonly filter: Signal<TimelineFilter>;
  /** Asks main; never rejects. */
  readonly read: () => Promise<void>;
  /**
   * Reads now, and again whenever something has happened that the timeline tells.
   * @returns the end of it
   */
  readonly follow: () => () => void;
}

/** One sign-in heals several accounts, one after the other: they are read together. */
const GATHER_MS = 300;

export function createTimelineState(
  bridge: Pick<AsyncCommands, 'getTimeline'>,
  view: ReadonlySignal<View | null>,
): TimelineState {
  const reading = signal<TimelineReading>({ state: 'reading' });
  let asked = 0;

  const read = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const settle = (answer: TimelineReading): void => {
      // A later question has a newer answer.
      if (question === asked) reading.value = answer;
    };
    if (reading.peek().state === 'failed') reading.value = { state: 'reading' };
    try {
      settle({ state: 'read', entries: await bridge.getTimeline() });
    } catch {
      settle({ state: 'failed' });
    }
  };

  const follow = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = view.peek()?.snapshot;
    const readSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, GATHER_MS);
    };
    const stop = effect(() => {
      const before = shown;
      shown = view.value?.snapshot;
      if (!before || !shown || before === shown) return;
      if (timelineOf(diff(before, shown), shown, before, 0).length > 0) readSoon();
    });
    void read();
    return () => {
      stop();
      clearTimeout(timer);
    };
  };

  return { reading, filter: signal(NO_TIMELINE_FILTER), read, follow };
}
