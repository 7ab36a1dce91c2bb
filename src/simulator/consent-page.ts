import { createHash } from 'node:crypto';
import { type Platform, platformName } from '../core/account.ts';
import type { SimulatedAccount, SimulatedLocation } from './agency.ts';
import { CONSENT_STYLE } from './consent-style.ts';
import type { Reply } from './messages.ts';

/** What the consent page shows. */
interface ConsentView {
  readonly consent: { readonly platform: Platform; readonly callbackUrl: string };
  readonly location: SimulatedLocation;
  readonly accounts: readonly SimulatedAccount[];
  readonly remark: string | undefined;
}

const STYLE_HASH = createHash('sha256').update(CONSENT_STYLE).digest('base64');

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
      <ul>${accounts.map(accountRow).join('')}</ul>
      <p class="small">It will be able to publish posts and to read their comments. You can take this back at any time.</p>
      <div class="buttons">
        <button name="decision" value="decline">Decline</button>
        <button name="decision" value="approve" class="primary">Approve</button>
      </div>
    </form>`;
  return page(status, `Continue to ${platform}`, body, new URL(consent.callbackUrl).origin);
}

const NOTICES = {
  used: ['Already answered', 'This request has been approved or declined before. Start again from Relink.'],
  unknown: ['Nothing to approve here', 'This address belongs to no open request. Start again from Relink.'],
} as const;

/** A page that says why there is nothing to decide. */
export function noticePage(status: number, notice: keyof typeof NOTICES): Reply {
  const [title, sentence] = NOTICES[notice];
  return page(status, title, `<p>${sentence}</p>`);
}

const accountRow = (account: SimulatedAccount): string => `
        <li><label>
          <input type="checkbox" name="account" value="${escapeHtml(account.id)}" checked>
          <span class="name"><bdi>${escapeHtml(account.name)}</bdi></span>
          <span class="status ${account.status === 'active' ? 'good' : 'bad'}">${escapeHtml(account.status)}</span>
        </label></li>`;

/**
 * `formTarget` is the origin that the form's redirect leads to: Chromium applies `form-action` to redirects too.
 * Title and body are markup, so their makers escape what they put in.
 */
function page(status: number, title: string, body: string, formTarget = ''): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${STYLE_HASH}'`,
        `form-action 'self' ${formTarget}`.trim(),
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <style>${CONSENT_STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>${body}
    </main>
    <footer>This is a page of Relink’s simulator. No real account is touched and no password is asked for.</footer>
  </body>
</html>
`,
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
