import type { Settings } from '../core/settings.ts';
import { createSay, localeOf, type Say, type Speech } from '../core/words/say.ts';
import { speechOf } from '../core/words/speech.ts';

/** Speaks the language that the person reads, as the settings and the system have it at the moment. */
export interface Voice {
  readonly say: Say;
  /** What the window needs to speak the same. */
  readonly speech: () => Speech;
  /** Tells that another language has been chosen. */
  readonly onChange: (listener: () => void) => void;
}

interface Chosen {
  readonly current: () => Pick<Settings, 'language'>;
  readonly onChange: (listener: () => void) => void;
}

/** @param systemLocales the languages of the system, most wanted first (BCP 47) */
export function createVoice(settings: Chosen, systemLocales: () => readonly string[]): Voice {
  const speechNow = (): Speech => speechOf(localeOf(settings.current().language, systemLocales()));
  const listeners = new Set<() => void>();
  let speech = speechNow();

  settings.onChange(() => {
    const wanted = speechNow();
    if (wanted.locale === speech.locale) return;
    speech = wanted;
    for (const listener of listeners) listener();
  });

  return {
    say: createSay(() => speech),
    speech: () => speech,
    onChange: (listener) => void listeners.add(listener),
  };
}
