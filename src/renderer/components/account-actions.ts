import { platformName } from '../../core/account.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';

/** The account as a person would say it, to tell one button from another. */
export const spokenNameOf = ({ account }: Entry): string =>
  say('account.on-platform', { name: account.name, platform: platformName(account.platform) });

export const canReconnect = ({ account }: Entry): boolean => account.health !== 'unsupported';
