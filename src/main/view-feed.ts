import type { Push, View, ViewContent } from '../core/bridge.ts';
import { applyViewChange, viewChangeOf } from '../core/view-change.ts';

/** What the windows show: the whole of it for one that asks, and from then on what has changed. */
export interface ViewFeed {
  /** The whole view as it is now. */
  readonly current: () => View;
  /** Tells the open windows what has changed since they were told last. */
  readonly push: () => void;
}

export interface ViewFeedOptions {
  readonly view: () => ViewContent;
  /** Whether anybody shows it. */
  readonly isShown: () => boolean;
  readonly send: (push: Push) => void;
}

export function createViewFeed({ view, isShown, send }: ViewFeedOptions): ViewFeed {
  /** What all windows that have asked know by now. */
  let told: View | null = null;
  let revision = 0;

  const push = (): void => {
    if (!isShown()) told = null;
    if (!told) return;
    const change = viewChangeOf(told, view());
    if (!change) return;
    told = applyViewChange(told, change);
    revision = told.revision;
    send(['change', change]);
  };

  return {
    push,
    current() {
      push();
      if (told) return told;
      // A window of before must not take it for the one that it knows.
      revision += 1;
      told = { ...view(), revision };
      return told;
    },
  };
}
