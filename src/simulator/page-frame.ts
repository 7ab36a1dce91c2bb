import { createHash } from 'node:crypto';
import { CONSENT_STYLE } from './consent-style.ts';
import type { Reply } from './messages.ts';

/** What a page shows. Title and body are markup, so their makers escape what they put in. */
export interface PageContent {
  readonly status: number;
  readonly title: string;
  readonly body: string;
  /** The origin that the form's redirect leads to: Chromium applies `form-action` to redirects too. */
  readonly formTarget?: string;
  /** The page's one script. */
  readonly script?: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const STYLE_HASH = hashOf(CONSENT_STYLE);

/** A complete page that allows nothing but its own style, script and form. */
export function framePage({ status, title, body, formTarget = '', script }: PageContent): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src ${STYLE_HASH}`,
        ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
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
    <footer>This is a page of Relink’s simulator. No real account is touched and no password is asked for.</footer>${
      script === undefined ? '' : `\n    <script>${script}</script>`
    }
  </body>
</html>
`,
  };
}

const NOTICES = {
  used: ['Already answered', 'This request has been approved or declined before. Start again from Relink.'],
  unknown: ['Nothing to approve here', 'This address belongs to no open request. Start again from Relink.'],
} as const;

/** A page that says why there is nothing to decide. */
export function noticePage(status: number, notice: keyof typeof NOTICES): Reply {
  const [title, sentence] = NOTICES[notice];
  return framePage({ status, title, body: `<p>${sentence}</p>` });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
