import type { ViewContent } from './bridge.ts';
import { sentenceOf } from './failure.ts';
import { countsOf } from './glance.ts';
import { plainText } from './plain-text.ts';
import type { LocationState } from './snapshot.ts';
import { tallyOfLocation } from './tally.ts';
import { sayInEnglish } from './words/speech.ts';

/** What is told of the computer: enough to repeat a problem, nothing that names the person. */
export interface Machine {
  readonly system: string;
  readonly electron: string;
  readonly desktop: string;
}

/**
 * A text for a bug report, in English for those who read it. It has no token, and names neither locations nor accounts: who reports a problem should
 * not have to think about whose accounts the text gives away.
 */
export function diagnosticsOf(view: ViewContent, machine: Machine, now: number): string {
  const { snapshot, settings, about, troubles } = view;
  return [
    `Relink ${about.version} (${about.mode}) on ${machine.system}, Electron ${machine.electron}`,
    `Desktop: ${machine.desktop || 'unknown'}`,
    `Time: ${new Date(now).toISOString()}`,
    `Interval: ${about.forcedPollSeconds ?? settings.pollSeconds} s${snapshot.isPaused ? ', paused' : ''}`,
    `Locations: ${snapshot.locations.length}`,
    ...snapshot.locations.map((location, index) => `  ${index + 1}: ${locationLine(location, view)}`),
    ...troubles.map((trouble) => `Trouble: ${plainText(trouble)}`),
  ].join('\n');
}

function locationLine(location: LocationState, { settings }: ViewContent): string {
  const known = settings.locations.find(({ id }) => id === location.id);
  const dialect = known?.dialect
    ? `${known.dialect.name}${known.dialect.isPinned ? ' pinned' : ''}`
    : 'no dialect';
  const token = known?.token ? `token in ${known.token.keptIn}` : 'no token';
  const check =
    location.check.state === 'failing'
      ? `failing: ${sentenceOf(location.check.failure, sayInEnglish)}`
      : location.check.state;
  return `${countsOf(tallyOfLocation(location), sayInEnglish).join(', ')}; ${dialect}; ${token}; check ${check}`;
}
