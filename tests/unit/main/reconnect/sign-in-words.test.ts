import { describe, expect, it } from 'vitest';
import type { ConnectStep } from '../../../../src/core/connect.ts';
import type { ReconnectState } from '../../../../src/core/reconnect.ts';
import {
  contentOfConnect,
  progressOfConnect,
  sentenceOfStartProblem,
} from '../../../../src/main/reconnect/connect-words.ts';
import { contentOfReconnect, progressOfReconnect } from '../../../../src/main/reconnect/reconnect-words.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { sayIn } from '../../say-in.ts';

const ofLogin = (name: string) => accountOf(name, 'expired', { name, loginId: 'L' });
const names = (...listed: readonly string[]) => locationOf('L', listed.map(ofLogin));

describe('the page of a reconnect', () => {
  it.each([
    ['en-US', 'One login fixes these 2 accounts: Bakery and Gym.'],
    ['de-DE', 'Eine Anmeldung repariert diese 2 Konten: Bakery und Gym.'],
    ['es-ES', 'Un solo inicio de sesión arregla estas 2 cuentas: Bakery y Gym.'],
  ])('lists in %s what the login fixes', (locale, aside) => {
    const content = contentOfReconnect(ofLogin('Bakery'), names('Bakery', 'Gym'), sayIn(locale));
    expect(content.aside).toBe(aside);
  });

  it('does not list all of many', () => {
    const many = names('A', 'B', 'C', 'D', 'E', 'F');
    expect(contentOfReconnect(ofLogin('A'), many, sayIn('de-DE')).aside).toContain(
      'A, B, C, D und 2 weitere.',
    );
  });

  it.each<ReconnectState>([
    { step: 'waiting', deadline: 0 },
    { step: 'verifying', deadline: 0 },
    { step: 'healed', at: 0 },
  ])('says nothing in English to those who read something else ($step)', (state) => {
    const [english, ...others] = ['en-US', 'de-DE', 'es-ES'].map((locale) =>
      progressOfReconnect(state, ofLogin('Bakery'), sayIn(locale)),
    );
    for (const other of others) {
      expect(other.title).not.toBe(english?.title);
      expect(other.text).not.toBe(english?.text);
    }
  });
});

describe('the page of a new account', () => {
  const offer = { id: 'o', name: 'Bakery', detail: null, isConnected: false, body: {} };

  it.each([
    ['de-DE', 'Neues Konto · Downtown', 'Bei Google anmelden'],
    ['es-ES', 'Cuenta nueva · Downtown', 'Iniciar sesión en Google'],
  ])('names in %s the location and the login', (locale, topic, button) => {
    expect(contentOfConnect('google', 'Downtown', sayIn(locale))).toMatchObject({ topic, button });
  });

  it.each<ConnectStep>([
    { step: 'waiting', deadline: 0 },
    { step: 'loading-offers' },
    { step: 'choosing', offers: [offer] },
    { step: 'attaching', offer },
    { step: 'connected', name: 'Bakery' },
  ])('says nothing in English to those who read something else ($step)', (state) => {
    const [english, ...others] = ['en-US', 'de-DE', 'es-ES'].map((locale) =>
      progressOfConnect(state, 'facebook', 'Downtown', sayIn(locale)),
    );
    for (const other of others) {
      expect(other.title).not.toBe(english?.title);
      expect(other.text).not.toBe(english?.text);
    }
  });

  it('says in the language of the person why no page could be opened', () => {
    expect(sentenceOfStartProblem({ why: 'no-browser' }, sayIn('de-DE'))).toMatch(/^Dein Browser ließ sich/);
    expect(sentenceOfStartProblem({ why: 'cancelled' }, sayIn('es-ES'))).toMatch(
      /^La conexión se ha cancelado/,
    );
  });
});
