import { type ReadonlySignal, signal } from '@preact/signals';

/** How often the ages on the screen are brought up to date, in milliseconds. */
const TICK_MS = 10_000;

export interface Clock {
  /** Epoch milliseconds; moves on by itself while the window can be seen. */
  readonly now: ReadonlySignal<number>;
  /** Brings `now` up to date at once, so that news is never older than the clock. */
  readonly update: () => void;
}

/** The computer's clock. It rests while the window is hidden and is right again the moment it shows. */
export function watchSystemClock(page: Document): Clock {
  const now = signal(Date.now());
  const update = (): void => {
    now.value = Date.now();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = (): void => {
    clearInterval(timer);
    if (page.hidden) return;
    update();
    timer = setInterval(update, TICK_MS);
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return { now, update };
}
