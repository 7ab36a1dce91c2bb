import { isSameAccount, refOf } from '../../core/alerts.ts';
import { isEnded } from '../../core/reconnect.ts';
import { isSnoozing, type Snooze } from '../../core/snooze.ts';
import type { Entry } from '../listing.ts';
import { useWindowState } from '../state-context.ts';

/** Tells until when all of these accounts are snoozed; null when one of them is not. */
export type SnoozedUntil = (entries: readonly Entry[]) => Snooze['until'] | null;

/** The snoozes that hold now. */
export function useSnoozes(): SnoozedUntil {
  const { view, now } = useWindowState();
  const snoozes = (view.value?.snoozes ?? []).filter((snooze) => isSnoozing(snooze, now.value));
  return (entries) => {
    const ends = entries.map((entry) => snoozes.find((one) => isSameAccount(one, refOf(entry)))?.until);
    return ends.reduce<Snooze['until'] | null>(
      (first, end) => (first === null || end === undefined ? null : soonerOf(first, end)),
      'recovery',
    );
  };
}

const soonerOf = (a: Snooze['until'], b: Snooze['until']): Snooze['until'] => {
  if (a === 'recovery') return b;
  return b === 'recovery' ? a : Math.min(a, b);
};

/** Until when a card is drawn quietly; null when it is not. While a reconnect runs, it is what the person looks at. */
export function useQuietUntil(entries: readonly Entry[]): Snooze['until'] | null {
  const snoozedUntil = useSnoozes();
  return entries.every(({ reconnect }) => !reconnect || isEnded(reconnect)) ? snoozedUntil(entries) : null;
}
