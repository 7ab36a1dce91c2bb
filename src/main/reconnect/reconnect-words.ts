import { type Platform, platformName } from '../../core/account.ts';
import { isBad } from '../../core/health.ts';
import { type ReconnectState, sentenceOfGaveUp } from '../../core/reconnect.ts';
import type { Account, LocationState } from '../../core/snapshot.ts';
import { accountsOfLogin } from '../../core/snapshot.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';

type Content = Omit<OpenerContent, 'startAddress'>;

const MAX_NAMES = 4;
const LIST = new Intl.ListFormat('en-US');

/** Where a person logs in; the platform's name is not always that of its logins. */
export const loginName = (platform: Platform): string =>
  platform === 'google' ? 'Google' : platformName(platform);

/** What the opener page of a reconnect shows throughout. */
export const contentOfReconnect = (account: Account, location: LocationState): Content => ({
  topic: `Reconnect · ${location.name}`,
  aside: asideOf(account, location),
  button: `Log in to ${loginName(account.platform)}`,
  whenClosed:
    'The window seems to be closed. If you have finished there, wait here: Relink notices it within half a minute. If not, open it again.',
  steps: ['You log in', 'HighLevel confirms', `${account.name} works again`],
});

function asideOf(account: Account, location: LocationState): string | null {
  const healed = accountsOfLogin(location, account).filter(
    (other) => other.id === account.id || isBad(other.health),
  );
  if (healed.length === 1) return null;
  const names = healed.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = healed.length - names.length;
  const listed = LIST.format(more > 0 ? [...names, `${more} more`] : names);
  return `One login fixes these ${healed.length} accounts: ${listed}.`;
}

/** How a reconnect stands, in the words of its opener page. */
export function progressOfReconnect(state: ReconnectState, { name, platform }: Account): OpenerProgress {
  const login = loginName(platform);
  switch (state.step) {
    case 'starting':
    case 'waiting':
      return {
        phase: 'sign-in',
        title: `Log in to ${login} as the owner of ${name}`,
        text: `${login} opens in a new window. Keep everything ticked there: what is unticked stops working.`,
      };
    case 'verifying':
      return {
        phase: 'working',
        title: 'Thank you, now HighLevel has to confirm it',
        text: `Relink is asking HighLevel whether ${name} works again. This can take up to 5 minutes.`,
      };
    case 'healed':
      return { phase: 'succeeded', title: `${name} works again`, text: 'HighLevel has confirmed it.' };
    case 'gave-up':
      return {
        phase: 'failed',
        title: `${name} is not reconnected yet`,
        text: sentenceOfGaveUp(state.reason),
      };
  }
}
