import type { Snapshot } from '../../core/snapshot.ts';
import type { Form } from '../form.ts';
import { useWindowState } from '../state-context.ts';
import { AccountMenu } from './account-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly form: Form;
}

/** The menu that is open, drawn over everything else. */
export function OpenMenu({ snapshot, form }: Props) {
  const { menu } = useWindowState();
  const open = menu.value;
  if (!open) return null;
  return open.kind === 'account' ? (
    <AccountMenu open={open} snapshot={snapshot} form={form} />
  ) : (
    <SnoozeMenu open={open} />
  );
}
