import { render } from 'preact';
import type { Bridge } from '../core/bridge.ts';
import { App } from './app.tsx';
import { watchSystemClock } from './clock.ts';
import { closeOnEscape, formOf } from './form.ts';
import { VIEW_PAINTED, whenKnown, whenPainted } from './painted.ts';
import { followLanguage } from './say.ts';
import { createWindowState } from './state.ts';
import './styles/relink.css';
import { followTheme } from './theme.ts';
import { followTruth } from './window-title.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly relink: Bridge;
  }
}

/** Main has most often answered by now: what is shown until it has would be drawn for nothing. */
const SKELETON_AFTER_MS = 60;

const state = createWindowState(window.relink, watchSystemClock(document));
followTheme(state.view, document.documentElement);
followLanguage(document.documentElement);

const form = formOf(location.search);
if (form === 'glance') closeOnEscape(window, () => !state.menu.peek() && !state.question.peek());

const root = document.getElementById('app');
const draw = (): void => {
  if (root) render(<App state={state} form={form} />, root);
};
const patience = new Promise<void>((resolve) => setTimeout(resolve, SKELETON_AFTER_MS));
void Promise.race([whenKnown(state.view), patience]).then(draw);
// After the first paint: main takes the title as the sign that the window shows what it says.
void whenPainted(state.view).then(() => {
  performance.mark(VIEW_PAINTED);
  followTruth(state.view, document);
});
