import { healthWords } from './health-words.ts';
import { importWords } from './import-words.ts';
import { locationWords } from './location-words.ts';
import type { Language, Words } from './say.ts';
import { settingsWords } from './settings-words.ts';
import { setupWords } from './setup-words.ts';
import { troubleWords } from './trouble-words.ts';
import { userWords } from './user-words.ts';
import { windowWords } from './window-words.ts';

const english = {
  ...healthWords.en,
  ...importWords.en,
  ...locationWords.en,
  ...settingsWords.en,
  ...setupWords.en,
  ...troubleWords.en,
  ...userWords.en,
  ...windowWords.en,
} as const;

/** The English texts: the source of every key, and of what a text leaves to be filled in. */
export type Catalog = typeof english;
export type WordKey = keyof Catalog;

/** Every text in every language; a text that is missing in one does not compile. */
export const CATALOG: Readonly<Record<Language, Words>> = {
  en: english,
  de: {
    ...healthWords.de,
    ...importWords.de,
    ...locationWords.de,
    ...settingsWords.de,
    ...setupWords.de,
    ...troubleWords.de,
    ...userWords.de,
    ...windowWords.de,
  },
  es: {
    ...healthWords.es,
    ...importWords.es,
    ...locationWords.es,
    ...settingsWords.es,
    ...setupWords.es,
    ...troubleWords.es,
    ...userWords.es,
    ...windowWords.es,
  },
};
