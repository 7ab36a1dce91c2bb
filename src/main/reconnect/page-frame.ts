import { randomBytes } from 'node:crypto';
import { type Say, spokenLanguageOf } from '../../core/words/say.ts';
import { PAGE_STYLE } from './page-style.ts';

/** A page with the headers it is to be served with. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page shows. `body` is markup, so its maker escapes what goes in. */
export interface PageContent {
  readonly title: string;
  readonly body: string;
  readonly script?: PageScript;
}

/** A page's one script. It finds `data` as JSON in the element `data`, and may talk to the server of its page. */
export interface PageScript {
  readonly code: string;
  readonly data: unknown;
}

export const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** For an answer that is no page. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...PRIVATE_HEADERS,
};

/**
 * A complete page that allows nothing but its own style and script. It sends no `Cross-Origin-Opener-Policy`, which
 * would cut the link to the windows it opens.
 */
export function framePage({ title, body, script }: PageContent, { locale }: Pick<Say, 'locale'>): Page {
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html>
<html lang="${spokenLanguageOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – Relink</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
${body}${script ? scriptMarkup(script, nonce) : ''}
</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script ? [`script-src 'nonce-${nonce}'`, "connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.join('; '),
      ...PRIVATE_HEADERS,
    },
  };
}

const scriptMarkup = ({ code, data }: PageScript, nonce: string): string => `
<script type="application/json" id="data">${jsonInMarkup(data)}</script>
<script nonce="${nonce}">${code}</script>`;

/** JSON in which no `</script>` or `<!--` can end the element that it stands in. */
const jsonInMarkup = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
