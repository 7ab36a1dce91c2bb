import { platformSlug } from '../core/account.ts';
import type { Change } from '../core/changes.ts';
import { sentenceOf } from '../core/failure.ts';
import { plainText } from '../core/plain-text.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import type { Log } from './log.ts';

/** Writes down what has happened, each in one line whatever the network put into its names. */
export function logChanges(changes: readonly Change[], log: Pick<Log, 'info'>): void {
  for (const change of changes) log.info(plainText(lineOf(change)));
}

function lineOf(change: Change): string {
  switch (change.type) {
    case 'check-failing':
      return `location ${change.locationId}: check failing. ${sentenceOf(change.failure, sayInEnglish)}`;
    case 'check-working':
      return `location ${change.locationId}: check working again`;
    case 'health-changed':
      return `${placeOf(change)}: ${change.from} → ${change.account.health}`;
    case 'became-bad':
      return `${placeOf(change)}: ${change.account.health}`;
    case 'recovered':
      return `${placeOf(change)}: recovered`;
    case 'added':
      return `${placeOf(change)}: listed`;
    case 'removed':
      return `${placeOf(change)}: no longer listed`;
  }
}

const placeOf = ({ locationId, account }: Exclude<Change, { type: `check-${string}` }>): string =>
  `location ${locationId}: ${platformSlug(account.platform)} account ${account.id}`;
