import { platformName } from '../core/account.ts';
import { diff } from '../core/changes.ts';
import { adviceOf } from '../core/failure.ts';
import type { Account, Snapshot } from '../core/snapshot.ts';
import { healthWord } from './health-words.ts';
import { say } from './say.ts';

/** More changes than this are announced as a number: a listener cannot take in a list. */
const LIMIT = 3;

/** What a person who listens to the window is told about the step from one snapshot to the next. */
export function sentencesOfChanges(previous: Snapshot, next: Snapshot): readonly string[] {
  const sentences = diff(previous, next).flatMap((change): readonly string[] => {
    switch (change.type) {
      case 'became-bad':
        return [
          say('news.became-bad', {
            account: nameOf(change.account),
            health: healthWord(change.account.health),
          }),
        ];
      case 'recovered':
        return [say('news.works-again', { account: nameOf(change.account) })];
      case 'check-failing':
        return [adviceOf(change.failure, say).happened];
      default:
        return [];
    }
  });
  const distinct = [...new Set(sentences)];
  return distinct.length > LIMIT ? [say('news.many', { count: distinct.length })] : distinct;
}

const nameOf = ({ name, platform }: Account): string =>
  say('account.on-platform', { name, platform: platformName(platform) });
