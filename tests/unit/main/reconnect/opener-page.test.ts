import { describe, expect, it } from 'vitest';
import type { KnownPlatform } from '../../../../src/core/account.ts';
import type { Say } from '../../../../src/core/words/say.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import {
  type OpenerContent,
  type OpenerProgress,
  openerPage,
} from '../../../../src/main/reconnect/opener-page.ts';
import {
  contentOfReconnect,
  loginName,
  progressOfReconnect,
} from '../../../../src/main/reconnect/reconnect-words.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { sayIn } from '../../say-in.ts';

const PATHS = { messagePath: '/message/s', progressPath: '/progress/s' };
const WAITING = { step: 'waiting', deadline: 0 } as const;

/** The page of an account with this name. */
function pageOf(
  name: string,
  progress?: OpenerProgress,
  changes: Partial<OpenerContent> = {},
  say: Say = sayInEnglish,
) {
  const account = accountOf('a', 'expired', { name });
  const content = {
    ...contentOfReconnect(account, locationOf('L'), say),
    startAddress: 'https://x.example/start',
    ...changes,
  };
  const shown = progress ?? progressOfReconnect(WAITING, account, say);
  return openerPage(content, { version: 0, progress: shown }, PATHS, say);
}

describe('the opener page', () => {
  it('names the account and the login to use, and has one button', () => {
    const { html } = pageOf('Blue Door Bakery');
    expect(html).toContain('Log in to Facebook as the owner of Blue Door Bakery');
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toMatch(/<button [^>]*>Log in to Facebook<\/button>/);
  });

  it('speaks the language of the person, also where its script speaks', () => {
    const { html } = pageOf('Bäckerei Blau', undefined, {}, sayIn('de-AT'));
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Melde dich bei Facebook als Inhaber von Bäckerei Blau an');
    expect(html).toContain('"again":"Fenster noch einmal öffnen"');
    expect(html).not.toMatch(/You |Relink does|Your browser/);
  });

  it('says what to do without scripts', () => {
    expect(pageOf('Bakery').html).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
  });

  it('lets nothing in by a name', () => {
    const name = `</script><img src=x onerror="alert('1')"><!--`;
    const { html } = pageOf(name, undefined, {
      topic: name,
      aside: name,
      button: name,
      startAddress: `https://x/${name}`,
    });
    expect(html).not.toMatch(/<img|<!--/);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;');
  });

  it('hands its script what it needs', () => {
    const { html } = pageOf('</script>');
    const data: unknown = JSON.parse(/id="data">(.*?)<\/script>/.exec(html)?.[1] ?? '');
    expect(data).toMatchObject({
      ...PATHS,
      startAddress: 'https://x.example/start',
      view: { version: 0, progress: { title: expect.stringContaining('</script>') } },
      hints: { blocked: expect.stringContaining('Allow pop-ups') },
    });
  });

  it('allows its own style and script only, and does not cut the link to its window', () => {
    const { html, headers } = pageOf('Bakery');
    const policy = headers['Content-Security-Policy'] ?? '';
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      `script-src 'nonce-${nonce}'`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(html).not.toMatch(/ on[a-z]+="|style="/);
    expect(Object.keys(headers)).not.toContain('Cross-Origin-Opener-Policy');
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('has no button any more once the sign-in is through', () => {
    const { html } = pageOf('Bakery', { phase: 'succeeded', title: 'Done', text: 'It works.' });
    expect(html).toMatch(/<button [^>]*hidden>/);
    expect(html).toContain('You can close this tab.');
  });
});

it.each<[KnownPlatform, string]>([
  ['facebook', 'Facebook'],
  ['google', 'Google'],
  ['linkedin', 'LinkedIn'],
])('people log in to %s under the name %s', (platform, name) => {
  expect(loginName(platform)).toBe(name);
});
