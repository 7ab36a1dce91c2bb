import { platformName } from './account.ts';
import { ageOf } from './age.ts';
import { sentenceOf } from './failure.ts';
import { plainText } from './plain-text.ts';
import { type Account, type LocationState, lastGoodAt } from './snapshot.ts';
import { sayInEnglish } from './words/speech.ts';

const healthWords = ({ health, suspected }: Account): string =>
  suspected === null ? health : `${suspected} (confirming)`;

/** The accounts of all locations as lines of text for a terminal, in English. */
export const accountTableOf = (locations: readonly LocationState[], now: number): string =>
  locations.length === 0
    ? 'No location yet.'
    : locations.map((location) => locationBlock(location, now)).join('\n\n');

function locationBlock(location: LocationState, now: number): string {
  const checkedAt = lastGoodAt(location.check);
  const age = checkedAt === null ? 'never checked' : `checked ${ageOf(checkedAt, now, sayInEnglish)}`;
  const heading = `${plainText(location.name)} (${location.id}) · ${age}`;
  const trouble =
    location.check.state === 'failing'
      ? [`  ${plainText(sentenceOf(location.check.failure, sayInEnglish))}`]
      : [];
  const rows = location.accounts.map((account) => [
    healthWords(account),
    plainText(platformName(account.platform)),
    plainText(account.name),
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  );
  const none = rows.length === 0 && checkedAt !== null ? ['  No accounts connected.'] : [];
  return [heading, ...trouble, ...lines, ...none].join('\n');
}
