import { accountWords } from './account-words.ts';
import { ageWords } from './age-words.ts';
import { checklistWords } from './checklist-words.ts';
import { connectPageWords } from './connect-page-words.ts';
import { connectWords } from './connect-words.ts';
import { glanceWords } from './glance-words.ts';
import { healthWords } from './health-words.ts';
import { importWords } from './import-words.ts';
import { keysWords } from './keys-words.ts';
import { listWords } from './list-words.ts';
import { locationWords } from './location-words.ts';
import { pageWords } from './page-words.ts';
import { reconnectWords } from './reconnect-words.ts';
import type { Language, Words } from './say.ts';
import { settingsWords } from './settings-words.ts';
import { setupWords } from './setup-words.ts';
import { trayWords } from './tray-words.ts';
import { trialWords } from './trial-words.ts';
import { troubleWords } from './trouble-words.ts';
import { truthWords } from './truth-words.ts';
import { userWords } from './user-words.ts';
import { windowWords } from './window-words.ts';

const english = {
  ...accountWords.en,
  ...ageWords.en,
  ...checklistWords.en,
  ...connectPageWords.en,
  ...connectWords.en,
  ...glanceWords.en,
  ...healthWords.en,
  ...importWords.en,
  ...keysWords.en,
  ...listWords.en,
  ...locationWords.en,
  ...pageWords.en,
  ...reconnectWords.en,
  ...settingsWords.en,
  ...setupWords.en,
  ...trayWords.en,
  ...trialWords.en,
  ...troubleWords.en,
  ...truthWords.en,
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
    ...accountWords.de,
    ...ageWords.de,
    ...checklistWords.de,
    ...connectPageWords.de,
    ...connectWords.de,
    ...glanceWords.de,
    ...healthWords.de,
    ...importWords.de,
    ...keysWords.de,
    ...listWords.de,
    ...locationWords.de,
    ...pageWords.de,
    ...reconnectWords.de,
    ...settingsWords.de,
    ...setupWords.de,
    ...trayWords.de,
    ...trialWords.de,
    ...troubleWords.de,
    ...truthWords.de,
    ...userWords.de,
    ...windowWords.de,
  },
  es: {
    ...accountWords.es,
    ...ageWords.es,
    ...checklistWords.es,
    ...connectPageWords.es,
    ...connectWords.es,
    ...glanceWords.es,
    ...healthWords.es,
    ...importWords.es,
    ...keysWords.es,
    ...listWords.es,
    ...locationWords.es,
    ...pageWords.es,
    ...reconnectWords.es,
    ...settingsWords.es,
    ...setupWords.es,
    ...trayWords.es,
    ...trialWords.es,
    ...troubleWords.es,
    ...truthWords.es,
    ...userWords.es,
    ...windowWords.es,
  },
};
