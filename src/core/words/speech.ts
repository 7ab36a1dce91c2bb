import { CATALOG } from './catalog.ts';
import { createSay, type Speech, spokenLanguageOf } from './say.ts';

/** The texts for a locale (BCP 47); English for one that Relink does not speak. */
export const speechOf = (locale: string): Speech => ({ locale, words: CATALOG[spokenLanguageOf(locale)] });

/** What the command line, the terminal and the texts for bug reports speak, whatever the person's language is. */
export const sayInEnglish = createSay(() => speechOf('en-US'));
