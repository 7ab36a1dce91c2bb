import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/alerts.ts';
import { intentOf, subjectOf, wordsOf, wordsOfReconnectEnd } from '../../../src/core/notice-words.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { accountOf, failingCheck, locationOf, refOf } from '../sample-snapshot.ts';
import { sayIn } from '../say-in.ts';

const location = locationOf('L', [], { name: 'Harbor Street Dental' });
const account = accountOf('a', 'expired', { name: 'Harbor Dental', platform: 'google' });
const several = [refOf('L', 'a'), refOf('L', 'b'), refOf('M', 'a')];

const NEEDS_RECONNECT: Notice = { kind: 'needs-reconnect', account, location };
const SEVERAL_NEED: Notice = { kind: 'several-need-reconnect', accounts: several };
const RECOVERED: Notice = { kind: 'recovered', account, location };
const SEVERAL_RECOVERED: Notice = { kind: 'several-recovered', accounts: several };
const TOKEN_REFUSED: Notice = {
  kind: 'token-refused',
  location: { ...location, check: failingCheck({ kind: 'token-lacks-scope' }, 2) },
};

const ROTATE: Notice = { kind: 'rotate-token', location, stage: 'due-soon' };
const ROTATE_SEVERAL: Notice = {
  kind: 'rotate-several-tokens',
  locations: [location.id, locationOf('M').id, locationOf('N').id],
  stage: 'due',
};

const STILL_BROKEN: Notice = { kind: 'still-broken', account, location };
const SEVERAL_STILL: Notice = { kind: 'several-still-broken', accounts: several };
const EXPIRES: Notice = { kind: 'expires-soon', account, location, daysLeft: 7 };
const SEVERAL_EXPIRE: Notice = { kind: 'several-expire-soon', accounts: several, daysLeft: 1 };
const DIGEST: Extract<Notice, { readonly kind: 'digest' }> = {
  kind: 'digest',
  fresh: [refOf('L', 'a')],
  reminders: [refOf('L', 'b')],
  expiring: [refOf('L', 'c')],
  refusedTokens: [location.id],
  rotations: [locationOf('M').id, locationOf('N').id],
};

describe('the words of a notice', () => {
  it('name account, platform and location', () => {
    const { title, body } = wordsOf(NEEDS_RECONNECT, sayInEnglish);
    expect(title).toBe('Harbor Dental has expired');
    expect(body).toContain('Google Business Profile · Harbor Street Dental');
    expect(body).toContain('Click to reconnect');
  });

  it('tell a disconnected account from an expired one', () => {
    const disconnected = { ...account, health: 'disconnected' as const };
    expect(wordsOf({ ...NEEDS_RECONNECT, account: disconnected }, sayInEnglish).title).toBe(
      'Harbor Dental was disconnected',
    );
  });

  it('count several accounts', () => {
    expect(wordsOf(SEVERAL_NEED, sayInEnglish).title).toBe('3 accounts need reconnecting');
    expect(wordsOf(SEVERAL_RECOVERED, sayInEnglish).title).toBe('3 accounts are healthy again');
  });

  it('confirm a recovery with all three names', () => {
    const { title, body } = wordsOf(RECOVERED, sayInEnglish);
    expect(title).toBe('Harbor Dental is healthy again');
    expect(body).toContain('Google Business Profile · Harbor Street Dental');
  });

  it('call a refused token a problem of the token, with what to do', () => {
    const { title, body } = wordsOf(TOKEN_REFUSED, sayInEnglish);
    expect(title).toBe('Harbor Street Dental needs a new token or permission');
    expect(body).toContain('tick the social media posting scopes');
    expect(`${title} ${body}`).not.toContain('expired');
  });

  it('remind of a token by its location, and explain that both tokens work for a while', () => {
    const { title, body } = wordsOf(ROTATE, sayInEnglish);
    expect(title).toBe('Rotate the token of Harbor Street Dental soon');
    expect(body).toContain('Settings › Private Integrations');
    expect(body).toContain('The old and the new token both work for 7 days');
    expect(wordsOf({ ...ROTATE, stage: 'due' }, sayInEnglish).title).toBe(
      'Rotate the token of Harbor Street Dental now',
    );
  });

  it('count the locations whose tokens are to be rotated', () => {
    expect(wordsOf(ROTATE_SEVERAL, sayInEnglish).title).toBe('Rotate the tokens of 3 locations now');
  });

  it('say of a reminder that nothing has changed', () => {
    expect(wordsOf(STILL_BROKEN, sayInEnglish).title).toBe('Harbor Dental is still expired');
    const disconnected = { ...account, health: 'disconnected' as const };
    expect(wordsOf({ ...STILL_BROKEN, account: disconnected }, sayInEnglish).title).toBe(
      'Harbor Dental is still disconnected',
    );
    expect(wordsOf(SEVERAL_STILL, sayInEnglish).title).toBe('3 accounts still need reconnecting');
  });

  it('count the days until a login ends', () => {
    expect(wordsOf(EXPIRES, sayInEnglish).title).toBe('Harbor Dental expires in 7 days');
    expect(wordsOf({ ...EXPIRES, daysLeft: 1 }, sayInEnglish).title).toBe(
      'Harbor Dental expires within a day',
    );
    expect(wordsOf(SEVERAL_EXPIRE, sayInEnglish).title).toBe('3 accounts expire soon');
    expect(wordsOf(SEVERAL_EXPIRE, sayInEnglish).body).toContain('The first expires within a day');
  });

  it('sum up what quiet time held back, and leave out what there is none of', () => {
    expect(wordsOf(DIGEST, sayInEnglish).body).toContain(
      '2 accounts need reconnecting · 1 account expires soon · 1 location needs a new token or permission · 2 tokens to rotate',
    );
    const less = { ...DIGEST, fresh: [], expiring: several, refusedTokens: [], rotations: [] };
    expect(wordsOf(less, sayInEnglish).body).toBe(
      '1 account needs reconnecting · 3 accounts expire soon. Click to see them.',
    );
  });

  it('are in the language that is spoken, one or many', () => {
    const german = sayIn('de-DE');
    expect(wordsOf(NEEDS_RECONNECT, german).title).toBe('Abgelaufen: Harbor Dental');
    expect(wordsOf({ ...EXPIRES, daysLeft: 1 }, german).title).toBe(
      'Läuft innerhalb eines Tages ab: Harbor Dental',
    );
    expect(wordsOf(DIGEST, german).body).toBe(
      '2 Konten müssen neu verbunden werden · 1 Konto läuft bald ab · 1 Standort braucht ein neues Token oder eine Berechtigung · 2 Tokens zu erneuern. Klicke, um sie zu sehen.',
    );
    const spanish = sayIn('es-MX');
    expect(wordsOf(SEVERAL_STILL, spanish).title).toBe('Todavía hay que reconectar 3 cuentas');
    expect(wordsOf(TOKEN_REFUSED, spanish).body).toContain('Al token le falta un permiso');
    expect(wordsOf(ROTATE, spanish).body).toContain('7 días');
  });

  it('tell of a reconnect that has not worked, with its reason', () => {
    const reason = 'No finished sign-in reached Relink.';
    expect(wordsOfReconnectEnd(account, reason, sayInEnglish)).toEqual({
      title: 'Harbor Dental is not reconnected yet',
      body: reason,
      isQuiet: false,
    });
    expect(wordsOfReconnectEnd(undefined, reason, sayIn('de')).title).toBe(
      'Das Konto ist noch nicht neu verbunden',
    );
  });

  it.each([
    [STILL_BROKEN, false],
    [SEVERAL_STILL, false],
    [EXPIRES, false],
    [SEVERAL_EXPIRE, false],
    [DIGEST, false],
    [NEEDS_RECONNECT, false],
    [SEVERAL_NEED, false],
    [TOKEN_REFUSED, false],
    [ROTATE, false],
    [ROTATE_SEVERAL, false],
    [RECOVERED, true],
    [SEVERAL_RECOVERED, true],
  ])('$kind: only good news is quiet', (notice, isQuiet) => {
    expect(wordsOf(notice, sayInEnglish).isQuiet).toBe(isQuiet);
  });

  it('have no control characters, whatever the names hold', () => {
    const tricky = { ...account, name: 'A\u001b[31m\nB', platform: 'other:\u202eevil' as const };
    const { title, body } = wordsOf({ kind: 'needs-reconnect', account: tricky, location }, sayInEnglish);
    expect(`${title}${body}`).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('a click on a notice', () => {
  it.each([
    [NEEDS_RECONNECT, { type: 'reconnect', account: refOf('L', 'a') }],
    [STILL_BROKEN, { type: 'reconnect', account: refOf('L', 'a') }],
    [EXPIRES, { type: 'reconnect', account: refOf('L', 'a') }],
    [SEVERAL_STILL, { type: 'open-problems' }],
    [SEVERAL_EXPIRE, { type: 'open-problems' }],
    [DIGEST, { type: 'open-problems' }],
    [SEVERAL_NEED, { type: 'open-problems' }],
    [TOKEN_REFUSED, { type: 'open-settings' }],
    [ROTATE, { type: 'open-settings' }],
    [ROTATE_SEVERAL, { type: 'open-settings' }],
    [RECOVERED, { type: 'open' }],
    [SEVERAL_RECOVERED, { type: 'open' }],
  ])('about $kind leads where it helps', (notice, intent) => {
    expect(intentOf(notice)).toEqual(intent);
  });
});

describe('a later notice', () => {
  it('about the same account takes the place of the earlier one', () => {
    const same = [NEEDS_RECONNECT, STILL_BROKEN, EXPIRES, RECOVERED];
    expect(new Set(same.map(subjectOf)).size).toBe(1);
  });

  it('about the same token takes the place of the earlier one', () => {
    expect(subjectOf({ kind: 'rotate-token', location, stage: 'due' })).toBe(subjectOf(ROTATE));
  });

  it('about another account, location or token stands beside it', () => {
    const others: readonly Notice[] = [
      NEEDS_RECONNECT,
      { ...NEEDS_RECONNECT, account: accountOf('b', 'expired') },
      { ...NEEDS_RECONNECT, location: locationOf('M') },
      SEVERAL_NEED,
      SEVERAL_STILL,
      SEVERAL_EXPIRE,
      DIGEST,
      TOKEN_REFUSED,
      ROTATE,
      { kind: 'rotate-token', location: locationOf('M'), stage: 'due' },
      ROTATE_SEVERAL,
    ];
    expect(new Set(others.map(subjectOf)).size).toBe(others.length);
  });
});
