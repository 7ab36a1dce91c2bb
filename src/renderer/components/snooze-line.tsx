import { Moon } from 'lucide-preact';
import { refOf } from '../../core/alerts.ts';
import type { Snooze } from '../../core/snooze.ts';
import { isSameDay, timeOf } from '../dates.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Moment } from './moment.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly until: Snooze['until'];
  /** What is snoozed, as it is read out to tell one button from another. */
  readonly subject: string;
}

/** Says until when nothing is said of the accounts of a card, and ends that. */
export function SnoozeLine({ entries, until, subject }: Props) {
  const { ask } = useWindowState();
  const end = async (): Promise<void> => {
    for (const entry of entries) {
      if (!(await ask((bridge) => bridge.unsnooze(refOf(entry))))) return;
    }
  };
  return (
    <p class="card-snooze">
      <Moon size={14} aria-hidden="true" />
      <span>
        <span role="status">
          <UntilWords until={until} count={entries.length} />
        </span>
        <button type="button" class="link" aria-label={say('snooze.end-of', { subject })} onClick={end}>
          {say('snooze.end')}
        </button>
      </span>
    </p>
  );
}

function UntilWords({ until, count }: Pick<Props, 'until'> & { readonly count: number }) {
  const { now } = useWindowState();
  if (until === 'recovery') return <>{say('snooze.until-recovery', { count })}</>;
  const text = isSameDay(until, now.value) ? 'snooze.until-time' : 'snooze.until-tomorrow';
  return <Said text={text} fill={{ time: <Moment at={until} text={timeOf(until)} /> }} />;
}

/** Marks one snoozed account among several. */
export const SnoozedMark = () => (
  <span class="sign" title={say('snooze.snoozed')}>
    <Moon size={13} aria-hidden="true" />
    <span class="only-heard">{say('snooze.snoozed')}</span>
  </span>
);
