import { Moon } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { refOf } from '../../core/alerts.ts';
import { isBad } from '../../core/health.ts';
import { isEnded } from '../../core/reconnect.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useSnoozes } from './snoozes.ts';

interface Props {
  readonly entries: readonly Entry[];
  /** What is snoozed, as it is read out to tell one button from another. */
  readonly subject: string;
}

/** Opens the choice how long the broken accounts of a card are snoozed, unless they are, or are being reconnected. */
export function SnoozeButton({ entries, subject }: Props) {
  const { menu } = useWindowState();
  const button = useRef<HTMLButtonElement>(null);
  const snoozedUntil = useSnoozes();
  const canSnooze = entries.every(
    ({ account, reconnect }) => isBad(account.health) && (!reconnect || isEnded(reconnect)),
  );
  if (!canSnooze || snoozedUntil(entries) !== null) return null;
  const open = menu.value;
  const isOpen = open?.kind === 'snooze' && open.anchor === button.current;
  return (
    <button
      ref={button}
      type="button"
      class="icon-button"
      aria-label={say('snooze.button-of', { subject })}
      title={say('snooze.button')}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => {
        const anchor = event.currentTarget;
        menu.value = isOpen ? null : { kind: 'snooze', accounts: entries.map(refOf), subject, anchor };
      }}
    >
      <Moon size={16} aria-hidden="true" />
    </button>
  );
}
