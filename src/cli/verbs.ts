import pLimit from 'p-limit';
import { platformName } from '../core/account.ts';
import { accountTableOf } from '../core/account-table.ts';
import { ageOf } from '../core/age.ts';
import { sentenceOf } from '../core/failure.ts';
import { sentenceOfId } from '../core/failure-table.ts';
import { newLogin } from '../core/forecast.ts';
import { healthOf, isBad } from '../core/health.ts';
import { linkOf } from '../core/links.ts';
import { parseLocationId } from '../core/location-id.ts';
import { Pit } from '../core/pit.ts';
import { plainText } from '../core/plain-text.ts';
import type { Reading } from '../core/reading.ts';
import type { LocationSettings } from '../core/settings.ts';
import { applyFailure, applyReading, type LocationState, newLocation } from '../core/snapshot.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import { checkFilters, checkSignIn } from '../main/account-checks.ts';
import type { AccountRequests } from '../main/account-requests.ts';
import type { Locations } from '../main/storage/locations.ts';
import type { SettingsStore } from '../main/storage/settings.ts';
import type { Verb } from './arguments.ts';
import { EXIT, type ExitStatus, exitStatusOf } from './exit-status.ts';
import { statusReportOf } from './status-report.ts';

const LOCATIONS_AT_ONCE = 4;

export interface VerbOptions {
  readonly settings: SettingsStore;
  readonly locations: Locations;
  readonly requests: AccountRequests;
  /** What the app last knew, so that "since when" survives from one run to the next. */
  readonly lastKnown: readonly LocationState[];
  readonly now: () => number;
  readonly readStandardInput: () => Promise<string>;
  readonly print: (text: string) => void;
  readonly complain: (sentence: string) => void;
}

/** Carries out a verb. @returns the exit status */
export async function runVerb(
  ask: Exclude<Verb, { verb: 'help' }>,
  options: VerbOptions,
): Promise<ExitStatus> {
  switch (ask.verb) {
    case 'location add':
      return addLocation(ask, options);
    case 'location list':
      return listLocations(ask.json, options);
    case 'location remove':
      return removeLocation(ask.id, options);
    case 'status':
      return printStatus(ask.json, options);
    case 'check':
      // Every line may carry a name from the network.
      return checkLocation(ask.id, { ...options, print: (line) => options.print(plainText(line)) });
  }
}

async function addLocation(
  { id, name, dialect, userId }: Extract<Verb, { verb: 'location add' }>,
  { settings, locations, readStandardInput, print, complain }: VerbOptions,
): Promise<ExitStatus> {
  const pit = await readStandardInput();
  const refusal = refusalOf(id, pit);
  if (refusal !== null) {
    complain(refusal);
    return EXIT.wrongUsage;
  }
  const outcome = await locations.add({ id, name, pit, keepIn: 'keychain', dialect, userId });
  if (outcome.result === 'done') {
    print(`Relink now watches ${findLocation(settings, id)?.name ?? id.trim()}.`);
    return EXIT.allHealthy;
  }
  complain(outcome.sentence);
  return EXIT.notKnown;
}

function refusalOf(id: string, pit: string): string | null {
  const refused = [parseLocationId(id), Pit.parse(pit)].find((parsed) => 'fault' in parsed);
  return refused && 'fault' in refused ? sentenceOfId(refused.fault, sayInEnglish) : null;
}

function listLocations(json: boolean, { settings, print, now }: VerbOptions): ExitStatus {
  const { locations } = settings.current();
  if (json) {
    const entries = locations.map(({ id, name, token, dialect, userId }) => ({
      id,
      name,
      hasToken: token !== null,
      last4: token?.last4 ?? null,
      addedAt: token ? new Date(token.addedAt).toISOString() : null,
      dialect: dialect?.name ?? null,
      userId,
    }));
    print(JSON.stringify(entries, null, 2));
    return EXIT.allHealthy;
  }
  const lines = locations.map(({ id, name, token }) => {
    const about = token
      ? `token …${token.last4}, added ${ageOf(token.addedAt, now(), sayInEnglish)}`
      : 'no token';
    return `${id}  ${name}  (${about})`;
  });
  print(
    lines.length > 0 ? lines.join('\n') : 'No location yet. Add one with: location add --id L --pit-stdin',
  );
  return EXIT.allHealthy;
}

async function removeLocation(
  id: string,
  { settings, locations, print, complain }: VerbOptions,
): Promise<ExitStatus> {
  const location = findLocation(settings, id);
  if (!location) return unknownLocation(id, complain);
  const outcome = await locations.remove(location.id);
  if (outcome.result === 'refused') {
    complain(outcome.sentence);
    return EXIT.notKnown;
  }
  print(`Relink no longer watches ${location.name}.`);
  return EXIT.allHealthy;
}

async function printStatus(json: boolean, options: VerbOptions): Promise<ExitStatus> {
  const { settings, lastKnown, requests, now, print, complain } = options;
  const { locations } = settings.current();
  if (locations.length === 0) complain('No location yet. Add one with: location add --id L --pit-stdin');
  const states = await pLimit(LOCATIONS_AT_ONCE).map(locations, async (location) => {
    const before = lastKnown.find(({ id }) => id === location.id) ?? newLocation(location.id, location.name);
    const attempt = await requests.read(location.id);
    const named = { ...before, name: location.name };
    return attempt.ok
      ? applyReading(named, attempt.value, now(), 'none')
      : applyFailure(named, attempt.failure, now());
  });
  print(json ? JSON.stringify(statusReportOf(states, now()), null, 2) : accountTableOf(states, now()));
  return locations.length === 0 ? EXIT.notKnown : exitStatusOf(states);
}

/** The checklist of HighLevel's quick-start document, step by step. */
async function checkLocation(id: string, options: VerbOptions): Promise<ExitStatus> {
  const { settings, requests, print, complain, now } = options;
  const location = findLocation(settings, id);
  if (!location) return unknownLocation(id, complain);

  const all = await requests.read(location.id);
  if (!all.ok) {
    print(`✗ List all accounts: ${sentenceOf(all.failure, sayInEnglish)}`);
    return EXIT.notKnown;
  }
  print(`✓ List all accounts: ${countOf(all.value)}`);
  const areFiltersRight = await printFilters(location, all.value, options);
  const accounts = all.value.accounts.map((facts) => ({
    facts,
    health: healthOf(facts, newLogin(now()), now()),
  }));
  for (const { facts, health } of accounts) {
    print(`${health === 'healthy' ? '✓' : '✗'} ${platformName(facts.platform)} · ${facts.name}: ${health}`);
  }
  const doesOAuthStart = await printSignIn(location, all.value, options);
  print(`  Compare with HighLevel: ${linkOf('social-accounts', location.id)}`);

  if (accounts.some(({ health }) => isBad(health))) return EXIT.accountBroken;
  const isAllKnown = all.value.unreadable === 0 && accounts.every(({ health }) => health !== 'unknown');
  return isAllKnown && areFiltersRight && doesOAuthStart ? EXIT.allHealthy : EXIT.notKnown;
}

async function printFilters(
  location: LocationSettings,
  all: Reading,
  { requests, print }: VerbOptions,
): Promise<boolean> {
  let areRight = true;
  for await (const { platform, filtered, expected, isRight } of checkFilters(requests, location.id, all)) {
    areRight &&= isRight;
    const finding = filtered.ok ? countOf(filtered.value) : sentenceOf(filtered.failure, sayInEnglish);
    const difference = filtered.ok && !isRight ? `, but ${expected} in the whole list` : '';
    print(`${isRight ? '✓' : '✗'} Filter ${platformName(platform)}: ${finding}${difference}`);
  }
  return areRight;
}

async function printSignIn(location: LocationSettings, all: Reading, options: VerbOptions): Promise<boolean> {
  const { platform, started } = await checkSignIn(options.requests, location, all);
  const print = (mark: string, finding: string): void =>
    options.print(`${mark} Start OAuth for ${platformName(platform)}: ${finding}`);
  if (!started.ok) print('✗', sentenceOf(started.failure, sayInEnglish));
  else if (started.value.via === 'callback') print('✓', 'HighLevel answers a sign-in address');
  else print(' ', 'begins in the browser, so it was not tried');
  return started.ok;
}

function findLocation(settings: SettingsStore, id: string): LocationSettings | undefined {
  const parsed = parseLocationId(id);
  const wanted = 'id' in parsed ? parsed.id : id.trim();
  return settings.current().locations.find((location) => location.id === wanted);
}

function unknownLocation(id: string, complain: VerbOptions['complain']): ExitStatus {
  complain(`Relink does not watch a location with the ID ${id}. "location list" shows the ones it does.`);
  return EXIT.notKnown;
}

const countOf = ({ accounts, unreadable }: Reading): string =>
  `${accounts.length} ${accounts.length === 1 ? 'account' : 'accounts'}${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`;
