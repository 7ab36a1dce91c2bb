import { History, RotateCw, Unplug } from 'lucide-preact';
import { refOf } from '../../core/alerts.ts';
import { isBad } from '../../core/health.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Form } from '../form.ts';
import { type Entry, entryOf } from '../listing.ts';
import { say } from '../say.ts';
import type { OpenMenu } from '../state.ts';
import { useWindowState } from '../state-context.ts';
import { NO_TIMELINE_FILTER, type TimelineAccount } from '../timeline-filter.ts';
import { canReconnect, spokenNameOf } from './account-actions.ts';
import { MenuFrame, MenuItem } from './menu-frame.tsx';
import { EndSnoozeItem, SnoozeItems } from './snooze-items.tsx';
import { useSnoozes } from './snoozes.ts';

interface Props {
  readonly open: Extract<OpenMenu, { readonly kind: 'account' }>;
  readonly snapshot: Snapshot;
  /** The glance has no timeline to show. */
  readonly form: Form;
}

/** All that can be done with an account. */
export function AccountMenu({ open, snapshot, form }: Props) {
  const { page, question, signIn, timeline } = useWindowState();
  const snoozedUntil = useSnoozes();
  const { account } = open;
  const entry = entryOf(snapshot, account);
  if (!entry) return null;
  return (
    <MenuFrame open={open} label={spokenNameOf(entry)}>
      {canReconnect(entry) ? (
        <MenuItem
          icon={RotateCw}
          word={say('account.reconnect')}
          onChoose={() => void signIn({ kind: 'reconnect', account })}
        />
      ) : null}
      {isBad(entry.account.health) && snoozedUntil([entry]) === null ? (
        <SnoozeItems accounts={[account]} />
      ) : null}
      {snoozedUntil([entry]) === null ? null : <EndSnoozeItem account={account} />}
      {form === 'full' ? (
        <MenuItem
          icon={History}
          word={say('timeline.show')}
          onChoose={() => {
            timeline.filter.value = { ...NO_TIMELINE_FILTER, account: timelineAccountOf(entry) };
            page.value = 'timeline';
          }}
        />
      ) : null}
      <MenuItem
        icon={Unplug}
        word={say('account.disconnect')}
        isDanger={true}
        onChoose={() => {
          question.value = { kind: 'disconnect', account };
        }}
      />
    </MenuFrame>
  );
}

const timelineAccountOf = (entry: Entry): TimelineAccount => ({
  ...refOf(entry),
  accountName: entry.account.name,
  platform: entry.account.platform,
});
