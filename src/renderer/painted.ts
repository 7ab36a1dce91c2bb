import { effect, type ReadonlySignal } from '@preact/signals';

/** The moment at which the first view could be seen, among the page's performance entries. */
export const VIEW_PAINTED = 'view painted';

/** A hidden page paints nothing; what waits for its paint goes on without it. */
const PATIENCE_MS = 1_000;

/** Resolves once the page has painted the first value: the frame after the one that was drawn with it has begun. */
export async function whenPainted(value: ReadonlySignal<unknown>): Promise<void> {
  await whenKnown(value);
  await Promise.race([
    nextFrame().then(nextFrame),
    new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}

/** Resolves as soon as there is a value. */
export const whenKnown = (value: ReadonlySignal<unknown>): Promise<void> =>
  new Promise((resolve) => {
    effect(() => {
      if (value.value !== null) resolve();
    });
  });

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
