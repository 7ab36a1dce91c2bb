import { signal } from '@preact/signals';
import { afterEach, expect, it } from 'vitest';
import type { View } from '../../../src/core/bridge.ts';
import { speechOf } from '../../../src/core/words/speech.ts';
import { speak } from '../../../src/renderer/say.ts';
import { followTruth } from '../../../src/renderer/window-title.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { FIRST_RUN_VIEW, viewOf } from './sample-view.ts';

afterEach(() => speak(speechOf('en-US')));

it('the title of the window is the truth, in the language of the person', () => {
  const view = signal<View | null>(null);
  const page = { title: '' };
  const stop = followTruth(view, page);

  view.value = FIRST_RUN_VIEW;
  expect(page.title).toBe('Welcome – Relink');
  view.value = viewOf([locationOf('a', [accountOf('1')])], {
    about: { version: '1.2.3', mode: 'demo', forcedPollSeconds: null, system: 'linux' },
  });
  expect(page.title).toBe('Your account is healthy – Relink demo');
  speak(speechOf('de-DE'));
  expect(page.title).toBe('Dein Konto ist in Ordnung – Relink-Demo');
  speak(speechOf('es-ES'));
  expect(page.title).toBe('Tu cuenta está en orden – Demo de Relink');
  stop();
});
