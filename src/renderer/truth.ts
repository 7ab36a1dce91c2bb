import { checkedWords } from '../core/age.ts';
import { countsOf, oldestCheckOf } from '../core/glance.ts';
import { isBad } from '../core/health.ts';
import { type Account, accountsOf, type LocationState } from '../core/snapshot.ts';
import { say } from './say.ts';

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
  if (tone === 'loading') return { tone, headline, details: [say('truth.first-time')] };
  const counts = countsOf({ locations: watched.locations.map(withoutUnsupported) }, say);
  const isPlain = tone === 'empty' || (tone === 'healthy' && counts.length === 1);
  const age = checkedWords(oldestCheckOf(watched.locations), now, say);
  return { tone, headline, details: [...(isPlain ? [] : counts), age] };
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
    return { tone: 'loading', headline: say('truth.loading') };
  }
  const broken = watchable.filter(({ health }) => isBad(health)).length;
  if (broken > 0) return { tone: 'bad', headline: needYou(broken, watchable.length) };
  return checkVerdict(locations) ?? calmVerdict(watchable, isPaused);
}

/** Not being able to look outranks everything but known bad news: what is shown may be out of date. */
function checkVerdict(locations: readonly LocationState[]): Verdict | null {
  const failures = locations.flatMap(({ check }) => (check.state === 'failing' ? [check.failure] : []));
  if (failures.length === 0) return null;
  if (failures.every(({ kind }) => kind === 'offline')) {
    return { tone: 'offline', headline: say('truth.offline') };
  }
  if (failures.length === locations.length) {
    return { tone: 'blind', headline: say('truth.blind') };
  }
  const counts = { count: failures.length, total: locations.length };
  return { tone: 'blind', headline: say('truth.partly-blind', counts) };
}

function calmVerdict(accounts: readonly Account[], isPaused: boolean): Verdict {
  const total = accounts.length;
  const suspected = accounts.filter((account) => account.suspected !== null).length;
  if (suspected > 0) {
    return { tone: 'confirming', headline: say('truth.second-look', { count: suspected }) };
  }
  if (total === 0) return { tone: 'empty', headline: say('truth.empty') };
  if (isPaused) return { tone: 'paused', headline: say('truth.paused') };
  const expiring = accounts.filter(({ health }) => health === 'expiring').length;
  if (expiring > 0) return { tone: 'warning', headline: say('truth.expire-soon', { count: expiring }) };
  const unknown = accounts.filter(({ health }) => health === 'unknown').length;
  if (unknown > 0) return { tone: 'unknown', headline: say('truth.unclear', { count: unknown }) };
  if (total === 1) return { tone: 'healthy', headline: say('truth.only-one-healthy') };
  return { tone: 'healthy', headline: say('truth.all-healthy', { count: total }) };
}

const needYou = (broken: number, total: number): string =>
  total === 1 ? say('truth.only-one-needs-you') : say('truth.need-you', { count: broken, total });
