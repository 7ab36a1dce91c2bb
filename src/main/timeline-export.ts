import { platformName } from '../core/account.ts';
import { plainText } from '../core/plain-text.ts';
import type { Event, TimelineEntry } from '../core/timeline.ts';
import { csvTextOf } from './csv-text.ts';

export type TimelineFormat = 'csv' | 'json';

const HEADING = [
  'time',
  'location',
  'locationId',
  'platform',
  'account',
  'accountId',
  'event',
  'brokenMinutes',
  'healedBy',
];

/** The timeline for a spreadsheet or a program. Times are ISO 8601 in UTC. @param entries in the order to write */
export function timelineText(entries: readonly TimelineEntry[], format: TimelineFormat): string {
  return format === 'csv' ? csvOf(entries) : jsonOf(entries);
}

const jsonOf = (entries: readonly TimelineEntry[]): string =>
  `${JSON.stringify(
    entries.map(({ at, ...entry }) => ({ time: new Date(at).toISOString(), ...entry })),
    null,
    2,
  )}\n`;

const csvOf = (entries: readonly TimelineEntry[]): string => csvTextOf([HEADING, ...entries.map(rowOf)]);

const rowOf = (entry: TimelineEntry): readonly string[] => [
  new Date(entry.at).toISOString(),
  plainText(entry.locationName),
  entry.locationId,
  platformName(entry.platform),
  plainText(entry.accountName),
  entry.accountId,
  wordOf(entry.event),
  entry.event.what === 'healed' ? String(Math.round(entry.event.brokenMs / 60_000)) : '',
  entry.event.what === 'healed' ? entry.event.by : '',
];

const wordOf = (event: Event): string =>
  event.what === 'broke' || event.what === 'changed' ? event.health : event.what;
