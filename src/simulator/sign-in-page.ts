import { type Platform, platformName } from '../core/account.ts';
import type { SimulatedAccount, SimulatedLocation } from './agency.ts';
import { DECISION, statusMark } from './consent-page.ts';
import type { Reply } from './messages.ts';
import { escapeHtml, framePage } from './page-frame.ts';

/** The form's word for a login that none of the accounts came from. */
export const OTHER_LOGIN = 'other';

/** What the window tells its opener; the words `undefined` are those that HighLevel sends. */
export interface OpenerMessage {
  readonly actionType: 'close';
  readonly page: 'social_media_posting' | 'social-media-posting';
  readonly platform: string;
  readonly placement: 'undefined';
  /** Names the login. */
  readonly accountId: string;
  readonly reconnectAccounts?: readonly string[];
  readonly refresh: 'undefined';
  readonly source: 'undefined';
}

interface SignInView {
  readonly signIn: { readonly platform: Platform };
  readonly location: SimulatedLocation;
  readonly logins: readonly { readonly oauthId: string; readonly accounts: readonly SimulatedAccount[] }[];
}

/** The page on which the person chooses a login and approves or declines. */
export function signInPage(status: number, { signIn, location, logins }: SignInView): Reply {
  const platform = escapeHtml(platformName(signIn.platform));
  const who = `<strong><bdi>${escapeHtml(location.name)}</bdi></strong>`;
  const wish =
    logins.length > 0
      ? `${who} would like to renew its access. Choose the login to continue with.`
      : `${who} would like to connect a ${platform} account.`;
  const rows = logins.map(({ oauthId, accounts }, index) =>
    loginRow(oauthId, accounts.map(accountLine).join(''), index === 0),
  );
  const other = loginRow(OTHER_LOGIN, 'Another login', false);
  const body = `
    <p>${wish}</p>
    <form method="post">
      <ul>${logins.length > 0 ? [...rows, other].join('') : ''}</ul>${DECISION}
    </form>`;
  return framePage({ status, title: `Continue to ${platform}`, body });
}

const loginRow = (value: string, label: string, isChosen: boolean): string => `
        <li><label>
          <input type="radio" name="login" value="${escapeHtml(value)}"${isChosen ? ' checked' : ''}>
          <span class="name">${label}</span>
        </label></li>`;

const accountLine = (account: SimulatedAccount): string => `
          <span class="line"><bdi>${escapeHtml(account.name)}</bdi>${statusMark(account)}</span>`;

/** Waits for nobody: the opener listens before it opens the window, and must do without the message anyhow. */
const CLOSING_SCRIPT = `
const { message } = document.querySelector('main p').dataset;
if (message && window.opener) window.opener.postMessage(JSON.parse(message), '*');
window.close();
`;

/** The last page of a sign-in. It sends its message, if there is one, and closes itself. */
export const closingPage = (title: string, message: OpenerMessage | null): Reply =>
  framePage({
    status: 200,
    title,
    body: `
    <p${message ? ` data-message="${escapeHtml(JSON.stringify(message))}"` : ''}>You can close this window.</p>`,
    script: CLOSING_SCRIPT,
  });
