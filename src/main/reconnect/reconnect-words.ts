import { type Platform, platformName } from '../../core/account.ts';
import { isBad } from '../../core/health.ts';
import { type ReconnectState, sentenceOfGaveUp } from '../../core/reconnect.ts';
import type { Account, LocationState } from '../../core/snapshot.ts';
import { accountsOfLogin } from '../../core/snapshot.ts';
import { oncePerLocale } from '../../core/words/per-locale.ts';
import type { Say } from '../../core/words/say.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';

type Content = Omit<OpenerContent, 'startAddress'>;

const MAX_NAMES = 4;
const listFormatOf = oncePerLocale((locale) => new Intl.ListFormat(locale));

/** Where a person logs in; the platform's name is not always that of its logins. */
export const loginName = (platform: Platform): string =>
  platform === 'google' ? 'Google' : platformName(platform);

/** What the opener page of a reconnect shows throughout. */
export const contentOfReconnect = (account: Account, location: LocationState, say: Say): Content => ({
  topic: say('page.reconnect', { location: location.name }),
  aside: asideOf(account, location, say),
  button: say('page.log-in', { login: loginName(account.platform) }),
  whenClosed: say('page.reconnect-closed'),
  steps: [
    say('page.step-log-in'),
    say('page.step-confirms'),
    say('page.works-again', { name: account.name }),
  ],
});

function asideOf(account: Account, location: LocationState, say: Say): string | null {
  const healed = accountsOfLogin(location, account).filter(
    (other) => other.id === account.id || isBad(other.health),
  );
  if (healed.length === 1) return null;
  const names = healed.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = healed.length - names.length;
  const listed = more > 0 ? [...names, say('page.more-names', { count: more })] : names;
  return say('page.one-login', { count: healed.length, names: listFormatOf(say.locale).format(listed) });
}

/** How a reconnect stands, in the words of its opener page. */
export function progressOfReconnect(
  state: ReconnectState,
  { name, platform }: Account,
  say: Say,
): OpenerProgress {
  const login = loginName(platform);
  switch (state.step) {
    case 'starting':
    case 'waiting':
      return {
        phase: 'sign-in',
        title: say('page.log-in-as-owner', { login, name }),
        text: say('page.keep-ticked', { login }),
      };
    case 'verifying':
      return {
        phase: 'working',
        title: say('page.thanks-verifying'),
        text: say('page.verifying', { name }),
      };
    case 'healed':
      return {
        phase: 'succeeded',
        title: say('page.works-again', { name }),
        text: say('page.confirmed'),
      };
    case 'gave-up':
      return {
        phase: 'failed',
        title: say('page.not-reconnected', { name }),
        text: sentenceOfGaveUp(state.reason, say),
      };
  }
}
