import { accountWords } from './account-words.ts';
import { ageWords } from './age-words.ts';
import { appFailureWords } from './app-failure-words.ts';
import { checkFailureWords } from './check-failure-words.ts';
import { checklistWords } from './checklist-words.ts';
import { connectFailureWords } from './connect-failure-words.ts';
import { connectPageWords } from './connect-page-words.ts';
import { connectWords } from './connect-words.ts';
import { fieldFailureWords } from './field-failure-words.ts';
import { fileFailureWords } from './file-failure-words.ts';
import { glanceWords } from './glance-words.ts';
import { healthWords } from './health-words.ts';
import { importWords } from './import-words.ts';
import { keysWords } from './keys-words.ts';
import { listWords } from './list-words.ts';
import { locationWords } from './location-words.ts';
import { noticeWords } from './notice-words.ts';
import { pageWords } from './page-words.ts';
import { quietWords } from './quiet-words.ts';
import { reconnectAllWords } from './reconnect-all-words.ts';
import { reconnectFailureWords } from './reconnect-failure-words.ts';
import { reconnectWords } from './reconnect-words.ts';
import type { Language, Words } from './say.ts';
import { settingsWords } from './settings-words.ts';
import { setupWords } from './setup-words.ts';
import { snoozeWords } from './snooze-words.ts';
import { storageFailureWords } from './storage-failure-words.ts';
import { timelineWords } from './timeline-words.ts';
import { tokenFailureWords } from './token-failure-words.ts';
import { trayWords } from './tray-words.ts';
import { trialWords } from './trial-words.ts';
import { troubleWords } from './trouble-words.ts';
import { truthWords } from './truth-words.ts';
import { userWords } from './user-words.ts';
import { windowWords } from './window-words.ts';

const english = {
  ...accountWords.en,
  ...ageWords.en,
  ...appFailureWords.en,
  ...checkFailureWords.en,
  ...checklistWords.en,
  ...connectFailureWords.en,
  ...connectPageWords.en,
  ...connectWords.en,
  ...fieldFailureWords.en,
  ...fileFailureWords.en,
  ...glanceWords.en,
  ...healthWords.en,
  ...importWords.en,
  ...keysWords.en,
  ...listWords.en,
  ...locationWords.en,
  ...noticeWords.en,
  ...pageWords.en,
  ...quietWords.en,
  ...reconnectAllWords.en,
  ...reconnectFailureWords.en,
  ...reconnectWords.en,
  ...settingsWords.en,
  ...setupWords.en,
  ...snoozeWords.en,
  ...storageFailureWords.en,
  ...timelineWords.en,
  ...tokenFailureWords.en,
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
    ...appFailureWords.de,
    ...checkFailureWords.de,
    ...checklistWords.de,
    ...connectFailureWords.de,
    ...connectPageWords.de,
    ...connectWords.de,
    ...fieldFailureWords.de,
    ...fileFailureWords.de,
    ...glanceWords.de,
    ...healthWords.de,
    ...importWords.de,
    ...keysWords.de,
    ...listWords.de,
    ...locationWords.de,
    ...noticeWords.de,
    ...pageWords.de,
    ...quietWords.de,
    ...reconnectAllWords.de,
    ...reconnectFailureWords.de,
    ...reconnectWords.de,
    ...settingsWords.de,
    ...setupWords.de,
    ...snoozeWords.de,
    ...storageFailureWords.de,
    ...timelineWords.de,
    ...tokenFailureWords.de,
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
    ...appFailureWords.es,
    ...checkFailureWords.es,
    ...checklistWords.es,
    ...connectFailureWords.es,
    ...connectPageWords.es,
    ...connectWords.es,
    ...fieldFailureWords.es,
    ...fileFailureWords.es,
    ...glanceWords.es,
    ...healthWords.es,
    ...importWords.es,
    ...keysWords.es,
    ...listWords.es,
    ...locationWords.es,
    ...noticeWords.es,
    ...pageWords.es,
    ...quietWords.es,
    ...reconnectAllWords.es,
    ...reconnectFailureWords.es,
    ...reconnectWords.es,
    ...settingsWords.es,
    ...setupWords.es,
    ...snoozeWords.es,
    ...storageFailureWords.es,
    ...timelineWords.es,
    ...tokenFailureWords.es,
    ...trayWords.es,
    ...trialWords.es,
    ...troubleWords.es,
    ...truthWords.es,
    ...userWords.es,
    ...windowWords.es,
  },
};
