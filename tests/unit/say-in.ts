import { createSay, type Say } from '../../src/core/words/say.ts';
import { speechOf } from '../../src/core/words/speech.ts';

/** Says the texts as in a locale (BCP 47). */
export const sayIn = (locale: string): Say => createSay(() => speechOf(locale));
