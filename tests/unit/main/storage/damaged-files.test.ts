import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_ALERT_MEMORY } from '../../../../src/core/alert-memory.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import { openAlertMemory } from '../../../../src/main/storage/alert-memory.ts';
import type { ReportTrouble } from '../../../../src/main/storage/save-report.ts';
import { openSettings } from '../../../../src/main/storage/settings.ts';
import { openSnapshotCache } from '../../../../src/main/storage/snapshot-cache.ts';
import { locationSettingsOf } from '../../sample-settings.ts';
import { accountOf, announcedOf, locationOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

/** One of Relink's files, as far as damage is concerned. */
interface StoredFile {
  readonly name: string;
  /** What the sentence calls its content. */
  readonly holds: string;
  /** Writes something worth keeping. */
  readonly fill: (folder: string) => void;
  readonly read: (folder: string, report: ReportTrouble) => unknown;
  /** What is read where there is no file. */
  readonly nothing: unknown;
}

const refuseTrouble = inEnglish((sentence) => {
  throw new Error(sentence);
});
const quietly = { follow: false } as const;

const FILES: readonly StoredFile[] = [
  {
    name: 'settings.json',
    holds: 'your settings',
    fill: (folder) =>
      openSettings(folder, refuseTrouble, quietly).change((settings) => ({
        ...settings,
        locations: [locationSettingsOf('L')],
      })),
    read: (folder, report) => openSettings(folder, report, quietly).current(),
    nothing: DEFAULT_SETTINGS,
  },
  {
    name: 'snapshot.json',
    holds: 'the last known state of your accounts',
    fill: (folder) =>
      openSnapshotCache(folder, refuseTrouble).write({ locations: [locationOf('L', [accountOf('a')])] }),
    read: (folder, report) => openSnapshotCache(folder, report).read(),
    nothing: { locations: [] },
  },
  {
    name: 'alerts.json',
    holds: 'which expiries were announced',
    fill: (folder) =>
      openAlertMemory(folder, refuseTrouble).write({
        ...EMPTY_ALERT_MEMORY,
        announcedAccounts: [announcedOf('L', 'a')],
      }),
    read: (folder, report) => openAlertMemory(folder, report).read(),
    nothing: EMPTY_ALERT_MEMORY,
  },
];

interface Damage {
  readonly name: string;
  readonly spoil: (text: string) => string;
  /** The word in the name under which the file is kept. */
  readonly keptAs: 'unreadable' | 'newer';
}

const DAMAGES: readonly Damage[] = [
  { name: 'empty', spoil: () => '', keptAs: 'unreadable' },
  { name: 'truncated', spoil: (text) => text.slice(0, text.length / 2), keptAs: 'unreadable' },
  { name: 'full of zeros', spoil: (text) => '\0'.repeat(text.length), keptAs: 'unreadable' },
  { name: 'no JSON', spoil: (text) => text.replaceAll('"', "'"), keptAs: 'unreadable' },
  { name: 'no object', spoil: () => '[]', keptAs: 'unreadable' },
  {
    name: 'of another form inside',
    spoil: (text) => text.replace(/\[\s*\{/, '[7,{'),
    keptAs: 'unreadable',
  },
  {
    name: 'of a future version',
    spoil: (text) => JSON.stringify({ ...JSON.parse(text), version: 99 }),
    keptAs: 'newer',
  },
];

const CASES = FILES.flatMap((file) => DAMAGES.map((damage) => ({ file, damage })));

describe('a damaged file', () => {
  it.each(CASES)(
    '$file.name that is $damage.name is kept, named, and told in one sentence',
    ({ file, damage }) => {
      const folder = makeTempFolder();
      const path = join(folder, file.name);
      file.fill(folder);
      const spoiled = damage.spoil(readFileSync(path, 'utf8'));
      writeFileSync(path, spoiled);

      const troubles: string[] = [];
      expect(
        file.read(
          folder,
          inEnglish((sentence) => troubles.push(sentence)),
        ),
      ).toEqual(file.nothing);
      const kept =
        readdirSync(folder).find((name) => name.startsWith(`${file.name}.${damage.keptAs}-`)) ?? '';
      expect(readFileSync(join(folder, kept), 'utf8')).toBe(spoiled);
      expect(troubles).toEqual([expect.stringContaining(`could not read ${file.holds}`)]);
      expect(troubles[0]).toContain(`kept as ${kept}.`);

      // The next value takes its place, and the kept one stays.
      file.fill(folder);
      expect(file.read(folder, refuseTrouble)).not.toEqual(file.nothing);
      expect(readdirSync(folder).sort()).toEqual([file.name, kept].sort());
    },
  );
});

describe('a file that is read-only', () => {
  it.each(FILES)('$name is read, and replaced by the next value, without a word', (file) => {
    const folder = makeTempFolder();
    const path = join(folder, file.name);
    file.fill(folder);
    const { ino } = statSync(path);
    chmodSync(path, 0o400);
    expect(file.read(folder, refuseTrouble)).not.toEqual(file.nothing);
    file.fill(folder);
    expect(statSync(path).ino).not.toBe(ino);
    expect(readdirSync(folder)).toEqual([file.name]);
  });
});
