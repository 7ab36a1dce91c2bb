import { effect, type ReadonlySignal } from '@preact/signals';
import type { View } from '../core/bridge.ts';

/**
 * Keeps the chosen theme and palette on the root element, where the style sheet reads it.
 * @returns the undo
 */
export const followTheme = (view: ReadonlySignal<View | null>, root: HTMLElement): (() => void) =>
  effect(() => {
    const settings = view.value?.settings;
    root.dataset.theme = settings?.theme ?? 'system';
    root.dataset.palette = settings?.palette ?? 'usual';
  });
