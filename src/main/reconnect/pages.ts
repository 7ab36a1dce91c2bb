import { randomBytes } from 'node:crypto';

/** A page with the headers it is to be served with. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that the browser shows when the sign-in has come back to Relink. */
export const resultPage = (outcome: 'approved' | 'declined', accountName: string): Page =>
  outcome === 'approved'
    ? page({
        tone: 'good',
        title: 'Thank you, that is all',
        text: `Relink is now asking HighLevel whether ${accountName} works again, and tells you the result. You can close this tab.`,
      })
    : page({
        tone: 'bad',
        title: 'The sign-in was declined',
        text: `${accountName} is still not connected. You can close this tab and choose Reconnect in Relink to try again.`,
      });

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const MARKS = {
  good: '<path d="m7 12.5 3.4 3.4L17 9" />',
  bad: '<path d="M12 7v6.5M12 16.8v.2" />',
} as const;

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1d22; --soft: #5d606b; --paper: #f6f6f8; --card: #fff; --good: #17803d; --bad: #b45309; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f5; --soft: #a5a8b4; --paper: #17181c; --card: #212329; --good: #4ade80; --bad: #fbbf24; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 26rem; margin: 1.5rem; padding: 2.5rem 2rem; border-radius: 1.25rem; background: var(--card); text-align: center; box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 12px 40px rgb(0 0 0 / 10%); }
svg { width: 3.5rem; height: 3.5rem; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.good svg { color: var(--good); } .bad svg { color: var(--bad); }
h1 { margin: 1rem 0 .5rem; font-size: 1.35rem; } p { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
`;

function page(content: {
  readonly tone: 'good' | 'bad';
  readonly title: string;
  readonly text: string;
}): Page {
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(content.title)} – Relink</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main class="${content.tone}">
<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" />${MARKS[content.tone]}</svg>
<h1>${escapeHtml(content.title)}</h1>
<p dir="auto">${escapeHtml(content.text)}</p>
</main>
</body>
</html>
`;
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}
