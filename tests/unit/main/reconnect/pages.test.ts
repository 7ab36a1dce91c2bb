import { describe, expect, it } from 'vitest';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { resultPage } from '../../../../src/main/reconnect/pages.ts';
import { sayIn } from '../../say-in.ts';

describe('the page that the browser shows at the end', () => {
  it('promises no more than is known after approving', () => {
    const { html } = resultPage('approved', 'Blue Door Bakery', sayInEnglish);
    expect(html).toContain('asking HighLevel whether Blue Door Bakery works again');
    expect(html).not.toMatch(/<h1>[^<]*(healed|healthy|reconnected)/i);
  });

  it('says after declining that the account is still broken, and what to do', () => {
    const { html } = resultPage('declined', 'Blue Door Bakery', sayInEnglish);
    expect(html).toContain('The sign-in was declined');
    expect(html).toContain('choose Reconnect in Relink to try again');
  });

  it('escapes names', () => {
    const { html } = resultPage('approved', `<img src=x onerror="alert('1')">&`, sayInEnglish);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
    expect(html).not.toContain('<img');
  });

  it('lets nothing run, load, frame or leak', () => {
    const { html, headers } = resultPage('approved', 'Bakery', sayInEnglish);
    const policy = headers['Content-Security-Policy'] ?? '';
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(html).not.toMatch(/<script|src=|href=/);
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('has another nonce each time', () => {
    const policies = [1, 2].map(
      () => resultPage('approved', 'Bakery', sayInEnglish).headers['Content-Security-Policy'],
    );
    expect(new Set(policies).size).toBe(2);
  });

  it('speaks a language, has a title and fits a phone', () => {
    const { html } = resultPage('declined', 'Bakery', sayInEnglish);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>The sign-in was declined – Relink</title>');
    expect(html).toContain('width=device-width');
  });

  it('speaks the language of the person', () => {
    const german = resultPage('approved', 'Bäckerei Blau', sayIn('de-CH')).html;
    expect(german).toContain('<html lang="de">');
    expect(german).toContain('<h1>Danke, das war alles</h1>');
    expect(german).toContain('ob Bäckerei Blau wieder funktioniert');
    const spanish = resultPage('declined', 'Panadería Azul', sayIn('es-MX')).html;
    expect(spanish).toContain('<html lang="es">');
    expect(spanish).toContain('Panadería Azul sigue sin conexión.');
  });
});
