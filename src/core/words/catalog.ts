import { glanceWords } from './glance-words.ts';
import { healthWords } from './health-words.ts';
import type { Language, Words } from './say.ts';

const english = { ...glanceWords.en, ...healthWords.en } as const;

/** The English texts: the source of every key, and of what a text leaves to be filled in. */
export type Catalog = typeof english;
export type WordKey = keyof Catalog;

/** Every text in every language; a text that is missing in one does not compile. */
export const CATALOG: Readonly<Record<Language, Words>> = {
  en: english,
  de: { ...glanceWords.de, ...healthWords.de },
  es: { ...glanceWords.es, ...healthWords.es },
};
