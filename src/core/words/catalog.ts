import { accountWords } from './account-words.ts';
import { ageWords } from './age-words.ts';
import { connectPageWords } from './connect-page-words.ts';
import { connectWords } from './connect-words.ts';
import { healthWords } from './health-words.ts';
import { listWords } from './list-words.ts';
import { pageWords } from './page-words.ts';
import { reconnectWords } from './reconnect-words.ts';
import type { Language, Words } from './say.ts';
import { trayWords } from './tray-words.ts';
import { truthWords } from './truth-words.ts';

const english = {
  ...healthWords.en,
  ...accountWords.en,
  ...ageWords.en,
  ...connectPageWords.en,
  ...connectWords.en,
  ...listWords.en,
  ...pageWords.en,
  ...reconnectWords.en,
  ...trayWords.en,
  ...truthWords.en,
} as const;

/** The English texts: the source of every key, and of what a text leaves to be filled in. */
export type Catalog = typeof english;
export type WordKey = keyof Catalog;

/** Every text in every language; a text that is missing in one does not compile. */
export const CATALOG: Readonly<Record<Language, Words>> = {
  en: english,
  de: {
    ...healthWords.de,
    ...accountWords.de,
    ...ageWords.de,
    ...connectPageWords.de,
    ...connectWords.de,
    ...listWords.de,
    ...pageWords.de,
    ...reconnectWords.de,
    ...trayWords.de,
    ...truthWords.de,
  },
  es: {
    ...healthWords.es,
    ...accountWords.es,
    ...ageWords.es,
    ...connectPageWords.es,
    ...connectWords.es,
    ...listWords.es,
    ...pageWords.es,
    ...reconnectWords.es,
    ...trayWords.es,
    ...truthWords.es,
  },
};
