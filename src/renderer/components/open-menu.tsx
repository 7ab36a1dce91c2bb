import type { Snapshot } from '../../core/snapshot.ts';
import { useWindowState } from '../state-context.ts';
import { AccountMenu } from './account-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

/** The menu that is open, drawn over everything else. */
export function OpenMenu({ snapshot }: { readonly snapshot: Snapshot }) {
  const { menu } = useWindowState();
  const open = menu.value;
  if (!open) return null;
  return open.kind === 'account' ? (
    <AccountMenu open={open} snapshot={snapshot} />
  ) : (
    <SnoozeMenu open={open} />
  );
}
