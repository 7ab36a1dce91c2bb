import { effect, type ReadonlySignal } from '@preact/signals';
import type { View } from '../core/bridge.ts';

/**
 * Keeps the chosen theme on the root element, where the style sheet reads it.
 * @returns the undo
 */
export const followTheme = (view: ReadonlySignal<View | null>, root: HTMLElement): (() => void) =>
  effect(() => {
    root.dataset.theme = view.value?.settings.theme ?? 'system';
  });
