import { durationOf } from '../core/duration.ts';
import type { Event } from '../core/timeline.ts';
import { healthWord } from './health-words.ts';
import { say } from './say.ts';

/** What happened, in a word or two. */
export function eventWord(event: Event): string {
  switch (event.what) {
    case 'broke':
    case 'changed':
      return healthWord(event.health);
    case 'healed':
      return say('timeline.works-again');
    case 'added':
      return say('timeline.connected');
    case 'removed':
      return say('timeline.removed');
  }
}

/** What there is to add: how long the account was broken, and who healed it; null: nothing. */
export function eventDetail(event: Event): string | null {
  if (event.what !== 'healed') return null;
  const duration = durationOf(event.brokenMs, say);
  return event.by === 'relink'
    ? say('timeline.healed-by-relink', { duration })
    : say('timeline.healed-elsewhere', { duration });
}
