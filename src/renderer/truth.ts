import { checkedWords } from '../core/age.ts';
import { countsOf, oldestCheckOf } from '../core/glance.ts';
import type { LocationState } from '../core/snapshot.ts';
import { brokenIn, type Tally, tallyOf } from '../core/tally.ts';
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
  const tally = tallyOf(watched);
  const { tone, headline } = verdictOf(watched, tally);
  if (tone === 'loading') return { tone, headline, details: [say('truth.first-time')] };
  // Those that HighLevel no longer supports are listed, but nothing can be said or done about them.
  const counts = countsOf({ ...tally, unsupported: 0 }, say);
  const isPlain = tone === 'empty' || (tone === 'healthy' && counts.length === 1);
  const age = checkedWords(oldestCheckOf(watched.locations), now, say);
  return { tone, headline, details: [...(isPlain ? [] : counts), age] };
}

/** The one sentence alone. */
export const headlineOf = (watched: Watched): string => verdictOf(watched, tallyOf(watched)).headline;

interface Verdict {
  readonly tone: Tone;
  readonly headline: string;
}

function verdictOf({ locations, isPaused }: Watched, tally: Tally): Verdict {
  if (locations.every(({ accounts, check }) => accounts.length === 0 && check.state === 'never')) {
    return { tone: 'loading', headline: say('truth.loading') };
  }
  const accounts = locations.reduce((sum, location) => sum + location.accounts.length, 0);
  const watchable = accounts - tally.unsupported;
  const broken = brokenIn(tally);
  if (broken > 0) return { tone: 'bad', headline: needYou(broken, watchable) };
  return checkVerdict(locations) ?? calmVerdict(tally, watchable, isPaused);
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

function calmVerdict({ confirming, expiring, unknown }: Tally, total: number, isPaused: boolean): Verdict {
  if (confirming > 0) {
    return { tone: 'confirming', headline: say('truth.second-look', { count: confirming }) };
  }
  if (total === 0) return { tone: 'empty', headline: say('truth.empty') };
  if (isPaused) return { tone: 'paused', headline: say('truth.paused') };
  if (expiring > 0) return { tone: 'warning', headline: say('truth.expire-soon', { count: expiring }) };
  if (unknown > 0) return { tone: 'unknown', headline: say('truth.unclear', { count: unknown }) };
  if (total === 1) return { tone: 'healthy', headline: say('truth.only-one-healthy') };
  return { tone: 'healthy', headline: say('truth.all-healthy', { count: total }) };
}

const needYou = (broken: number, total: number): string =>
  total === 1 ? say('truth.only-one-needs-you') : say('truth.need-you', { count: broken, total });
