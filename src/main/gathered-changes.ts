import { isNewsOfLocations } from '../core/changes.ts';
import type { Clock } from '../core/clock.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { SnapshotStore } from './monitor/snapshot-store.ts';

/** News that comes so soon after other news is shown together with what follows it. */
const NEWS_GATHER_MS = 100;
/** The steps of news that does not end grow up to this: the first check of a thousand locations takes a while. */
const LONGEST_NEWS_GATHER_MS = 500;
/** That a location was checked once more, with the same result, is not worth waking up for each time. */
const MOMENT_GATHER_MS = 1_000;

/**
 * Has the snapshot shown: what the person does at once, news after a quiet phase too, so that the icon turns red without
 * a delay, and what comes thick and fast in steps that grow. @returns the undo
 */
export function onGatheredChange(
  store: Pick<SnapshotStore, 'current' | 'onChange'>,
  clock: Clock,
  show: (snapshot: Snapshot) => void,
): () => void {
  let shownNewsAt = Number.NEGATIVE_INFINITY;
  let stepMs = NEWS_GATHER_MS;
  let cancel: (() => void) | null = null;
  let showsAt = Number.POSITIVE_INFINITY;
  let isNewsHeldBack = false;

  const showNow = (): void => {
    cancel?.();
    cancel = null;
    showsAt = Number.POSITIVE_INFINITY;
    isNewsHeldBack = false;
    show(store.current());
  };

  const showAt = (at: number): void => {
    if (at >= showsAt) return;
    cancel?.();
    showsAt = at;
    cancel = clock.after(at - clock.monotonic(), () => {
      // Moments alone must not hold back the news that comes right behind them.
      if (isNewsHeldBack) showNews();
      else showNow();
    });
  };

  const showNews = (): void => {
    shownNewsAt = clock.monotonic();
    stepMs = isNewsHeldBack ? Math.min(2 * stepMs, LONGEST_NEWS_GATHER_MS) : NEWS_GATHER_MS;
    showNow();
  };

  const stop = store.onChange((next, previous) => {
    const now = clock.monotonic();
    if (isOfPerson(next, previous)) {
      showNow();
    } else if (!isNewsOfLocations(previous, next)) {
      showAt(now + MOMENT_GATHER_MS);
    } else if (now >= shownNewsAt + stepMs) {
      // Of a busy process the timer may be late.
      showNews();
    } else {
      isNewsHeldBack = true;
      showAt(shownNewsAt + stepMs);
    }
  });
  return () => {
    stop();
    cancel?.();
  };
}

/** What the person has just done, or sees in the browser, must not lag. */
const isOfPerson = (next: Snapshot, previous: Snapshot): boolean =>
  next.isPaused !== previous.isPaused || next.reconnects !== previous.reconnects;
