import { ageOf } from '../core/age.ts';
import { countsOf } from '../core/glance.ts';
import { isBad } from '../core/health.ts';
import { type Account, accountsOf, type LocationState, lastGoodAt } from '../core/snapshot.ts';

/** The mood of the screen. */
export type Tone =
  | 'loading'
  | 'empty'
  | 'bad'
  | 'offline'
  | 'blind'
  | 'confirming'
  | 'warning'
  | 'unknown'
  | 'paused'
  | 'healthy';

/** The one sentence at the top, and the quiet line below it. */
export interface Truth {
  readonly tone: Tone;
  readonly headline: string;
  readonly details: readonly string[];
}

export interface Watched {
  readonly locations: readonly LocationState[];
  readonly isPaused: boolean;
}

/** Says how the watched locations are, worst first. */
export function truthOf(watched: Watched, now: number): Truth {
  const { tone, headline } = verdictOf(watched);
  if (tone === 'loading') return { tone, headline, details: ['This takes a moment the first time.'] };
  const counts = countsOf({ locations: watched.locations.map(withoutUnsupported) });
  const isPlain = tone === 'empty' || (tone === 'healthy' && counts.length === 1);
  return { tone, headline, details: [...(isPlain ? [] : counts), checkedWords(watched.locations, now)] };
}

/** Those that HighLevel no longer supports are listed, but nothing can be said or done about them. */
const withoutUnsupported = (location: LocationState): LocationState => ({
  ...location,
  accounts: location.accounts.filter(({ health }) => health !== 'unsupported'),
});

interface Verdict {
  readonly tone: Tone;
  readonly headline: string;
}

function verdictOf({ locations, isPaused }: Watched): Verdict {
  const accounts = accountsOf({ locations }).map(({ account }) => account);
  const watchable = accounts.filter(({ health }) => health !== 'unsupported');
  if (accounts.length === 0 && locations.every(({ check }) => check.state === 'never')) {
    return { tone: 'loading', headline: 'Looking at your accounts…' };
  }
  const broken = watchable.filter(({ health }) => isBad(health)).length;
  if (broken > 0) return { tone: 'bad', headline: needYou(broken, watchable.length) };
  return checkVerdict(locations) ?? calmVerdict(watchable, isPaused);
}

/** Not being able to look outranks everything but known bad news: what is shown may be out of date. */
function checkVerdict(locations: readonly LocationState[]): Verdict | null {
  const failures = locations.flatMap(({ check }) => (check.state === 'failing' ? [check.failure] : []));
  if (failures.length === 0) return null;
  if (failures.every(({ kind }) => kind === 'offline'))
    return { tone: 'offline', headline: 'You are offline' };
  if (failures.length === locations.length) {
    return { tone: 'blind', headline: 'Relink cannot see your accounts right now' };
  }
  const which = `${failures.length} of ${locations.length} locations`;
  return { tone: 'blind', headline: `Relink cannot check ${which}` };
}

function calmVerdict(accounts: readonly Account[], isPaused: boolean): Verdict {
  const total = accounts.length;
  const suspected = accounts.filter((account) => account.suspected !== null).length;
  if (suspected > 0) {
    return { tone: 'confirming', headline: `Taking a second look at ${accountsInWords(suspected)}` };
  }
  if (total === 0) return { tone: 'empty', headline: 'No accounts to watch yet' };
  if (isPaused) return { tone: 'paused', headline: 'Watching is paused' };
  const expiring = accounts.filter(({ health }) => health === 'expiring').length;
  if (expiring > 0) {
    return {
      tone: 'warning',
      headline: `${accountsInWords(expiring)} ${expiring === 1 ? 'expires' : 'expire'} soon`,
    };
  }
  const unknown = accounts.filter(({ health }) => health === 'unknown').length;
  if (unknown > 0) {
    return { tone: 'unknown', headline: `HighLevel is unclear about ${accountsInWords(unknown)}` };
  }
  if (total === 1) return { tone: 'healthy', headline: 'Your account is healthy' };
  return { tone: 'healthy', headline: `All ${total} accounts are healthy` };
}

function needYou(broken: number, total: number): string {
  if (total === 1) return 'Your account needs you';
  return `${broken} of ${total} accounts ${broken === 1 ? 'needs' : 'need'} you`;
}

const accountsInWords = (count: number): string => (count === 1 ? '1 account' : `${count} accounts`);

function checkedWords(locations: readonly LocationState[], now: number): string {
  const ages = locations.flatMap(({ check }) => lastGoodAt(check) ?? []);
  return ages.length > 0 ? `checked ${ageOf(Math.min(...ages), now)}` : 'not checked yet';
}
