import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../src/core/account.ts';
import { EMPTY_ALERT_MEMORY } from '../../src/core/alert-memory.ts';
import { type FailureId, sentenceOfTrouble } from '../../src/core/failure-table.ts';
import { parseLocationId } from '../../src/core/location-id.ts';
import { Pit } from '../../src/core/pit.ts';
import { type GaveUp, sentenceOfGaveUp } from '../../src/core/reconnect.ts';
import { CATALOG } from '../../src/core/words/catalog.ts';
import { sayInEnglish } from '../../src/core/words/speech.ts';
import { sentenceOfStartProblem } from '../../src/main/reconnect/connect-words.ts';
import { openAlertMemory } from '../../src/main/storage/alert-memory.ts';
import { type Misfit, setAside } from '../../src/main/storage/json-file.ts';
import { importLocationsFrom } from '../../src/main/storage/location-import.ts';
import type { Locations } from '../../src/main/storage/locations.ts';
import { readPersonFile, sentenceOfFileError, writePersonFile } from '../../src/main/storage/person-file.ts';
import type { ReportTrouble } from '../../src/main/storage/save-report.ts';
import { createTroubles, watchUnexpected } from '../../src/main/troubles.ts';
import { PIT_TEXT } from './sample-pit.ts';
import { makeTempFolder } from './temp-folder.ts';
import { inEnglish } from './told-in-english.ts';

/** The IDs in the table, which is the catalog. */
const IDS: readonly FailureId[] = Object.keys(CATALOG.en).flatMap((key) => {
  const [, id] = /^failure\.(.+)\.happened$/.exec(key) ?? [];
  return isFailureId(id) ? [id] : [];
});

function isFailureId(id: string | undefined): id is FailureId {
  return id !== undefined && `failure.${id}.happened` in CATALOG.en && `failure.${id}.todo` in CATALOG.en;
}

const textsOf = (id: FailureId) => ({
  happened: CATALOG.en[`failure.${id}.happened`],
  todo: CATALOG.en[`failure.${id}.todo`],
});

/** The sentence as it may come out, with any value in its places. */
function patternOf(id: FailureId): RegExp {
  const { happened, todo } = textsOf(id);
  const literal = `${happened} ${todo}`.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\w+\}/g, '.+')}$`);
}

const sentenceOfError = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'It did not fail.',
    (error: unknown) => sentenceOfFileError(error, sayInEnglish),
  );

/** A place at which no file can be. */
function impossiblePlace(): string {
  const file = join(makeTempFolder(), 'file');
  writeFileSync(file, '');
  return join(file, 'folder');
}

function largeFile(): string {
  const path = join(makeTempFolder(), 'large.csv');
  writeFileSync(path, '');
  truncateSync(path, 5 * 1024 ** 2 + 1);
  return path;
}

const LOCATIONS: Pick<Locations, 'add'> = { add: async () => ({ result: 'done' }) };
async function sentenceOfImport(text: string): Promise<string> {
  const imported = await importLocationsFrom(text, LOCATIONS, sayInEnglish);
  if (imported.result === 'refused') return imported.sentence;
  const [refused] = imported.rows.flatMap(({ outcome }) =>
    outcome.result === 'refused' ? [outcome.sentence] : [],
  );
  return refused ?? 'All rows were taken.';
}
const HEADING = 'locationId,pit,name';

async function troubleOf(act: (report: ReportTrouble) => void): Promise<string> {
  const told: string[] = [];
  act(inEnglish((sentence) => told.push(sentence)));
  return told.at(-1) ?? 'Nothing was told.';
}

/** What is told of a file that cannot be used, when it may or may not be renamed. */
const troubleOfFile = (misfit: Misfit, isThere: boolean) => () =>
  troubleOf((report) => {
    const path = join(makeTempFolder(), 'window.json');
    if (isThere) writeFileSync(path, '');
    setAside(path, 'stored.window-place', misfit, report);
  });

const faultOf = (parsed: object) => async () =>
  'fault' in parsed && isFailureId(String(parsed.fault))
    ? sentenceOfTrouble({ id: String(parsed.fault) as FailureId, values: {} }, sayInEnglish)
    : 'It was accepted.';

const gaveUp = (why: Exclude<GaveUp['why'], 'could-not-start'>) => async () =>
  sentenceOfGaveUp({ why }, sayInEnglish);
const notStarted = (why: 'unsafe-address' | 'no-browser' | 'no-loopback' | 'cancelled') => async () =>
  sentenceOfStartProblem({ why }, sayInEnglish);

/** How each failure of the app itself comes about. */
const WAYS: Readonly<Partial<Record<FailureId, () => Promise<string>>>> = {
  'reconnect-could-not-start': async () =>
    sentenceOfGaveUp({ why: 'could-not-start', failure: { kind: 'offline' } }, sayInEnglish),
  'reconnect-unsafe-address': gaveUp('unsafe-address'),
  'reconnect-no-browser': gaveUp('no-browser'),
  'reconnect-no-loopback': gaveUp('no-loopback'),
  'reconnect-declined': gaveUp('declined'),
  'reconnect-cancelled': gaveUp('cancelled'),
  'reconnect-timed-out': gaveUp('timed-out'),
  'reconnect-still-broken': gaveUp('still-broken'),
  'reconnect-removed': gaveUp('removed'),
  'connect-could-not-start': async () =>
    sentenceOfStartProblem({ why: 'could-not-start', failure: { kind: 'offline' } }, sayInEnglish),
  'connect-unsafe-address': notStarted('unsafe-address'),
  'connect-no-browser': notStarted('no-browser'),
  'connect-no-loopback': notStarted('no-loopback'),
  'connect-cancelled': notStarted('cancelled'),
  'file-not-saved': () => sentenceOfError(writePersonFile(impossiblePlace(), 'text')),
  'file-not-read': () => sentenceOfError(readPersonFile(impossiblePlace())),
  'file-too-large': () => sentenceOfError(readPersonFile(largeFile())),
  'import-too-large': () => sentenceOfImport(`${HEADING}\n${'x'.repeat(5 * 1024 ** 2)}`),
  'import-bad-quotes': () => sentenceOfImport(`${HEADING}\nL,"p"q,n`),
  'import-no-column': () => sentenceOfImport('locationId,name\nL,n'),
  'import-no-rows': () => sentenceOfImport(HEADING),
  'import-too-many-rows': () => sentenceOfImport(`${HEADING}\n${'L,p,n\n'.repeat(5_001)}`),
  'import-extra-cells': () => sentenceOfImport(`${HEADING}\nL,p,n,more`),
  'import-duplicate': () => sentenceOfImport(`${HEADING}\nL,p,n\nL,p,n`),
  'import-token-in-name': () => sentenceOfImport(`${HEADING}\nL,p,${PIT_TEXT}`),
  'file-unusable': () => sentenceOfError(Promise.reject(new Error('odd'))),
  'pit-empty': faultOf(Pit.parse(' ')),
  'pit-is-jwt': faultOf(Pit.parse('eyJhbGciOiJIUzI1NiJ9.e30.abc')),
  'pit-is-location-id': faultOf(Pit.parse('K83W5f03EFph2rlg5N1L')),
  'pit-is-address': faultOf(Pit.parse('https://app.gohighlevel.com/settings')),
  'pit-incomplete': faultOf(Pit.parse(PIT_TEXT.slice(0, -1))),
  'pit-malformed': faultOf(Pit.parse('hello, world')),
  'location-id-empty': faultOf(parseLocationId('')),
  'location-id-is-token': faultOf(parseLocationId(PIT_TEXT)),
  'location-id-malformed': faultOf(parseLocationId('two words')),
  'location-id-not-in-address': faultOf(parseLocationId('https://app.gohighlevel.com/settings')),
  'stored-unreadable': troubleOfFile({ found: 'unreadable' }, true),
  'stored-unreadable-stuck': troubleOfFile({ found: 'unreadable' }, false),
  'stored-newer': troubleOfFile({ found: 'newer-version', version: 99 }, true),
  'stored-newer-stuck': troubleOfFile({ found: 'newer-version', version: 99 }, false),
  'not-saved': () =>
    troubleOf((report) => {
      const memory = openAlertMemory(impossiblePlace(), report);
      memory.write({ ...EMPTY_ALERT_MEMORY, announcedTokens: [locationIdOf('L')] });
    }),
  unexpected: async () => {
    const log = { info: () => {}, warn: () => {} };
    const troubles = createTroubles(log);
    const before = process.listeners('uncaughtException');
    const beforeRejection = process.listeners('unhandledRejection');
    watchUnexpected(troubles, log);
    const [added] = process.listeners('uncaughtException').filter((listener) => !before.includes(listener));
    const [other] = process.listeners('unhandledRejection').filter((one) => !beforeRejection.includes(one));
    added?.(new Error('odd'), 'uncaughtException');
    if (added) process.off('uncaughtException', added);
    if (other) process.off('unhandledRejection', other);
    return troubles
      .current()
      .map((trouble) => sentenceOfTrouble(trouble, sayInEnglish))
      .join();
  },
};

describe('the failure', () => {
  it.each(Object.entries(WAYS))('%s comes about, and says what the table says', async (id, happen) => {
    expect(await happen()).toMatch(patternOf(isFailureId(id) ? id : 'unexpected'));
  });
});

/** What takes more than a function call: the test that brings it about, and the words in it that tell. */
const ELSEWHERE: Readonly<Partial<Record<FailureId, readonly [file: string, words: string]>>> = {
  'connect-timed-out': ['main/reconnect/connect.test.ts', '10 minutes'],
  'connect-no-login': ['main/reconnect/connect.test.ts', 'who signed in'],
  'connect-no-offers': ['main/reconnect/connect.test.ts', 'nothing to connect'],
  'connect-not-possible': ['main/reconnect/connect.test.ts', 'Connect it in HighLevel instead'],
  'link-not-opened': ['main/commands.test.ts', 'Visit https://'],
  'connect-not-attached': ['main/reconnect/connect.test.ts', 'could not be connected'],
  'connect-is-connected': ['main/reconnect/connect.test.ts', 'connected already'],
  'connect-busy': ['main/reconnect/connect.test.ts', 'Another account is being connected'],
  'connect-nothing-to-choose': ['main/reconnect/connect.test.ts', 'not open any more'],
  'reconnect-unsupported': ['main/reconnect/flow.test.ts', 'no longer supports'],
  'reconnect-not-running': ['main/reconnect/flow.test.ts', 'No reconnect .* is running'],
  'location-unwatched': ['main/commands.test.ts', 'does not watch this location'],
  'name-empty': ['main/storage/locations.test.ts', 'Enter a name'],
  'token-left-behind': ['main/storage/locations.test.ts', 'could not be removed.*locked'],
  'shortcut-taken': ['main/commands.test.ts', 'keeps these keys for itself'],
  'demo-only': ['main/commands.test.ts', 'only possible in the demo'],
  'nothing-to-snooze': ['main/monitor/announcer.test.ts', 'nothing to snooze'],
  'autostart-not-installed': ['main/launch-at-login.test.ts', 'Only an installed Relink'],
  'autostart-not-written': ['main/launch-at-login.test.ts', 'could not be written'],
  'app-not-started': ['main/start-failure.test.ts', 'Something unexpected happened'],
  'window-lost': ['../e2e/crash.test.ts', 'stopped working twice in a row'],
  'daily-limit': ['main/highlevel/rate-limits.test.ts', "'daily-limit'"],
  'keychain-locked': ['main/storage/keychain.test.ts', "'keychain-locked'"],
  'keychain-missing': ['main/storage/keychain.test.ts', "'keychain-missing'"],
  'keychain-failing': ['main/storage/keychain.test.ts', "'keychain-failing'"],
  'token-missing': ['main/storage/keychain.test.ts', "'token-missing'"],
};

describe('the table', () => {
  it.each(IDS)('has a test that brings about %s', (id) => {
    if (id in WAYS) return;
    const named = Object.entries(ELSEWHERE).find(([name]) => name === id)?.[1];
    const [file, words] = named ?? ['main/highlevel/failures.test.ts', `'${id}'`];
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(words);
  });

  it.each(IDS)('says of %s what happened and what to do', (id) => {
    const { happened, todo } = textsOf(id);
    expect(happened).toMatch(/^[A-Z{].+\.$/);
    expect(todo).toMatch(/^[A-Z{].+[.}]$/);
  });
});
