import { effect, type ReadonlySignal } from '@preact/signals';
import type { View } from '../core/bridge.ts';
import { say } from './say.ts';
import { headlineOf } from './truth.ts';

/**
 * Names the window by the truth it shows, so that task bars and screen readers tell it too.
 * @returns the undo
 */
export const followTruth = (view: ReadonlySignal<View | null>, page: { title: string }): (() => void) =>
  effect(() => {
    if (view.value === null) return;
    const { snapshot, settings, about } = view.value;
    const name = about.mode === 'demo' ? say('truth.name-of-demo') : 'Relink';
    const headline = settings.locations.length === 0 ? say('truth.welcome') : headlineOf(snapshot);
    page.title = `${headline} – ${name}`;
  });
