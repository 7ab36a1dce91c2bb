import { platformName } from '../core/account.ts';
import { diff } from '../core/changes.ts';
import { adviceOf } from '../core/failure.ts';
import type { Account, Snapshot } from '../core/snapshot.ts';
import { healthWord } from './health-words.ts';

/** More changes than this are announced as a number: a listener cannot take in a list. */
const LIMIT = 3;

/** What a person who listens to the window is told about the step from one snapshot to the next. */
export function sentencesOfChanges(previous: Snapshot, next: Snapshot): readonly string[] {
  const sentences = diff(previous, next).flatMap((change): readonly string[] => {
    switch (change.type) {
      case 'became-bad':
        return [`${nameOf(change.account)}: ${healthWord(change.account.health)}.`];
      case 'recovered':
        return [`${nameOf(change.account)} works again.`];
      case 'check-failing':
        return [adviceOf(change.failure).happened];
      default:
        return [];
    }
  });
  const distinct = [...new Set(sentences)];
  return distinct.length > LIMIT ? [`${distinct.length} things have changed.`] : distinct;
}

const nameOf = (account: Account): string => `${account.name} on ${platformName(account.platform)}`;
