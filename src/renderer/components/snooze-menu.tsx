import { say } from '../say.ts';
import type { OpenMenu } from '../state.ts';
import { MenuFrame } from './menu-frame.tsx';
import { SnoozeItems } from './snooze-items.tsx';

interface Props {
  readonly open: Extract<OpenMenu, { readonly kind: 'snooze' }>;
}

/** How long the accounts of a card are snoozed. */
export const SnoozeMenu = ({ open }: Props) => (
  <MenuFrame open={open} label={say('snooze.button-of', { subject: open.subject })}>
    <SnoozeItems accounts={open.accounts} />
  </MenuFrame>
);
