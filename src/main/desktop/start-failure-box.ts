import { app, dialog } from 'electron';
import { wordsOfStartFailure } from '../start-failure.ts';

/** Tells the person why Relink could not start; returns once they have read it. */
export function tellStartFailure(error: unknown): void {
  const { title, text } = wordsOfStartFailure(error, app.getPreferredSystemLanguages());
  dialog.showErrorBox(title, text);
}
