import { BellRing, HeartPulse, type LucideIcon, Sunrise, Timer } from 'lucide-preact';
import type { AccountRef } from '../../core/alerts.ts';
import { type SnoozeLength, snoozeEndOf } from '../../core/snooze.ts';
import { isSameDay, localTimeOf, timeOf } from '../dates.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { MenuItem } from './menu-frame.tsx';
import { Moment } from './moment.tsx';

const LENGTHS: readonly SnoozeLength[] = ['hour', 'tomorrow', 'recovery'];
const ICONS: Readonly<Record<SnoozeLength, LucideIcon>> = {
  hour: Timer,
  tomorrow: Sunrise,
  recovery: HeartPulse,
};

/** How long broken accounts can be snoozed, with the time at which that ends. */
export function SnoozeItems({ accounts }: { readonly accounts: readonly AccountRef[] }) {
  const { ask, now } = useWindowState();
  const snooze = async (length: SnoozeLength): Promise<void> => {
    for (const account of accounts) {
      if (!(await ask((bridge) => bridge.snooze(account, length)))) return;
    }
  };
  return (
    <>
      {LENGTHS.map((length) => {
        const end = snoozeEndOf(length, now.value, localTimeOf);
        return (
          <MenuItem
            key={length}
            icon={ICONS[length]}
            word={wordOf(length, accounts.length, end !== 'recovery' && isSameDay(end, now.value))}
            hint={end === 'recovery' ? undefined : <Moment at={end} text={timeOf(end)} />}
            onChoose={() => void snooze(length)}
          />
        );
      })}
    </>
  );
}

/** Shortly after midnight the next morning is today's. */
function wordOf(length: SnoozeLength, count: number, isToday: boolean): string {
  switch (length) {
    case 'hour':
      return say('snooze.hour');
    case 'tomorrow':
      return say(isToday ? 'snooze.morning' : 'snooze.tomorrow');
    case 'recovery':
      return say('snooze.recovery', { count });
  }
}

export function EndSnoozeItem({ account }: { readonly account: AccountRef }) {
  const { ask } = useWindowState();
  return (
    <MenuItem
      icon={BellRing}
      word={say('snooze.end')}
      onChoose={() => void ask((bridge) => bridge.unsnooze(account))}
    />
  );
}
