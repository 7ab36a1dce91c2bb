import { type Platform, platformName } from '../core/account.ts';
import type { SimulatedAccount, SimulatedLocation } from './agency.ts';
import type { Reply } from './messages.ts';
import { escapeHtml, framePage } from './page-frame.ts';

/** What the consent page shows. */
interface ConsentView {
  readonly consent: { readonly platform: Platform; readonly callbackUrl: string };
  readonly location: SimulatedLocation;
  readonly accounts: readonly SimulatedAccount[];
  readonly remark: string | undefined;
}

/** The page on which the person chooses accounts and approves or declines. */
export function consentPage(status: number, { consent, location, accounts, remark }: ConsentView): Reply {
  const platform = escapeHtml(platformName(consent.platform));
  const who = `<strong><bdi>${escapeHtml(location.name)}</bdi></strong>`;
  const wish =
    accounts.length > 0
      ? `${who} would like to renew its access to these ${platform} accounts.`
      : `${who} would like to connect a ${platform} account.`;
  const body = `
    <p>${wish}</p>
    ${remark ? `<p class="remark" role="alert">${escapeHtml(remark)}</p>` : ''}
    <form method="post">
      <ul>${accounts.map(accountRow).join('')}</ul>${DECISION}
    </form>`;
  const formTarget = new URL(consent.callbackUrl).origin;
  return framePage({ status, title: `Continue to ${platform}`, body, formTarget });
}

/** The end of every form on which something is approved. */
export const DECISION = `
      <p class="small">It will be able to publish posts and to read their comments. You can take this back at any time.</p>
      <div class="buttons">
        <button name="decision" value="decline">Decline</button>
        <button name="decision" value="approve" class="primary">Approve</button>
      </div>`;

const accountRow = (account: SimulatedAccount): string => `
        <li><label>
          <input type="checkbox" name="account" value="${escapeHtml(account.id)}" checked>
          <span class="name"><bdi>${escapeHtml(account.name)}</bdi></span>${statusMark(account)}
        </label></li>`;

export const statusMark = ({ status }: SimulatedAccount): string => `
          <span class="status ${status === 'active' ? 'good' : 'bad'}">${escapeHtml(status)}</span>`;
