import { effect, signal } from '@preact/signals';
import { createSay, type Speech } from '../core/words/say.ts';

const speech = signal<Speech | null>(null);

/** Makes the window speak; what has been drawn before is drawn anew. */
export function speak(given: Speech): void {
  speech.value = given;
}

export const canSpeak = (): boolean => speech.peek() !== null;

/** Puts a text of the catalog into the person's words; to be called while drawing or later, never while loading. */
export const say = createSay(() => {
  if (!speech.value) throw new Error('The window has no words yet: main has not answered.');
  return speech.value;
});

/**
 * Keeps the language on the root element, where what reads the page out finds it.
 * @returns the undo
 */
export const followLanguage = (root: HTMLElement): (() => void) =>
  effect(() => {
    if (speech.value) root.lang = speech.value.locale;
  });
