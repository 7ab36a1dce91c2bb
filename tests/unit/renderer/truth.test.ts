import { afterEach, describe, expect, it } from 'vitest';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { speechOf } from '../../../src/core/words/speech.ts';
import { speak } from '../../../src/renderer/say.ts';
import { truthOf } from '../../../src/renderer/truth.ts';
import { accountOf, failingCheck, HOUR_MS, locationOf, MINUTE_MS, NOW } from '../sample-snapshot.ts';

const watched = (...locations: readonly LocationState[]) => ({ locations, isPaused: false });
const offline = failingCheck({ kind: 'offline' });
const down = failingCheck({ kind: 'service-error', status: 502 });
const healthy = accountOf('1');

describe('the one sentence', () => {
  it.each([
    ['one account', watched(locationOf('a', [healthy])), 'Your account is healthy'],
    ['all healthy', watched(locationOf('a', [healthy, accountOf('2')])), 'All 2 accounts are healthy'],
    [
      'one broken',
      watched(locationOf('a', [healthy, accountOf('2', 'expired')])),
      '1 of 2 accounts needs you',
    ],
    [
      'several broken',
      watched(locationOf('a', [healthy, accountOf('2', 'expired'), accountOf('3', 'disconnected')])),
      '2 of 3 accounts need you',
    ],
    ['the only one broken', watched(locationOf('a', [accountOf('1', 'expired')])), 'Your account needs you'],
    [
      'one suspected',
      watched(locationOf('a', [healthy, accountOf('2', 'healthy', { suspected: 'expired' })])),
      'Taking a second look at 1 account',
    ],
    [
      'one expiring',
      watched(locationOf('a', [healthy, accountOf('2', 'expiring')])),
      '1 account expires soon',
    ],
    [
      'one unknown',
      watched(locationOf('a', [healthy, accountOf('2', 'unknown')])),
      'HighLevel is unclear about 1 account',
    ],
    ['no accounts', watched(locationOf('a')), 'No accounts to watch yet'],
    [
      'nothing read yet',
      watched(locationOf('a', [], { check: { state: 'never' } })),
      'Looking at your accounts…',
    ],
    ['offline', watched(locationOf('a', [healthy], { check: offline })), 'You are offline'],
    [
      'one location that cannot be checked',
      watched(locationOf('a', [healthy], { check: down }), locationOf('b', [healthy])),
      'Relink cannot check 1 of 2 locations',
    ],
    [
      'nothing that can be checked',
      watched(locationOf('a', [healthy], { check: down }), locationOf('b', [], { check: offline })),
      'Relink cannot see your accounts right now',
    ],
    [
      'bad news from before the trouble',
      watched(locationOf('a', [healthy, accountOf('2', 'expired')], { check: offline })),
      '1 of 2 accounts needs you',
    ],
  ])('says it of %s', (_case, subject, headline) => {
    expect(truthOf(subject, NOW).headline).toBe(headline);
  });

  it('says that watching is paused, but not in place of bad news', () => {
    const paused = { locations: [locationOf('a', [healthy])], isPaused: true };
    const broken = { locations: [locationOf('a', [accountOf('1', 'expired')])], isPaused: true };
    expect(truthOf(paused, NOW).headline).toBe('Watching is paused');
    expect(truthOf(broken, NOW).headline).toBe('Your account needs you');
  });

  it('does not count accounts that HighLevel no longer supports', () => {
    const truth = truthOf(
      watched(locationOf('a', [healthy, accountOf('2'), accountOf('3', 'unsupported')])),
      NOW,
    );
    expect(truth.headline).toBe('All 2 accounts are healthy');
  });

  it('adds the counts and the age of the oldest check', () => {
    const truth = truthOf(
      watched(
        locationOf('a', [accountOf('1', 'expired')], { check: { state: 'fresh', at: NOW - 5 * MINUTE_MS } }),
        locationOf('b', [healthy], { check: { state: 'fresh', at: NOW - 2 * HOUR_MS } }),
      ),
      NOW,
    );
    expect(truth.details).toEqual(['1 expired', '1 healthy', 'checked 2 hr ago']);
  });
});

describe('the one sentence in another language', () => {
  afterEach(() => speak(speechOf('en-US')));

  const broken = accountOf('2', 'expired');
  const crowd = Array.from({ length: 1200 }, (_, n) => accountOf(`${n}`));
  const suspected = accountOf('2', 'healthy', { suspected: 'expired' });
  const cases: readonly (readonly [
    subject: Parameters<typeof truthOf>[0],
    german: string,
    spanish: string,
  ])[] = [
    [watched(locationOf('a', [healthy])), 'Dein Konto ist in Ordnung', 'Tu cuenta está en orden'],
    [watched(locationOf('a', crowd)), 'Alle 1.200 Konten sind in Ordnung', 'Tus 1200 cuentas están en orden'],
    [
      watched(locationOf('a', [healthy, broken])),
      '1 von 2 Konten braucht dich',
      '1 de 2 cuentas te necesita',
    ],
    [
      watched(locationOf('a', [healthy, broken, accountOf('3', 'disconnected')])),
      '2 von 3 Konten brauchen dich',
      '2 de 3 cuentas te necesitan',
    ],
    [
      watched(locationOf('a', [healthy, suspected])),
      'Relink sieht bei 1 Konto noch einmal nach',
      'Relink vuelve a mirar 1 cuenta',
    ],
    [
      watched(locationOf('a', [healthy, accountOf('2', 'expiring')])),
      '1 Konto läuft bald ab',
      '1 cuenta caduca pronto',
    ],
    [
      watched(locationOf('a', [healthy], { check: down }), locationOf('b', [healthy])),
      'Relink kann 1 von 2 Standorten nicht prüfen',
      'Relink no puede comprobar 1 de 2 ubicaciones',
    ],
    [watched(locationOf('a', [healthy], { check: offline })), 'Du bist offline', 'Estás sin conexión'],
    [
      { locations: [locationOf('a', [healthy])], isPaused: true },
      'Das Beobachten ist angehalten',
      'La vigilancia está en pausa',
    ],
  ];

  it.each(cases)('is whole: %#', (subject, german, spanish) => {
    speak(speechOf('de-DE'));
    expect(truthOf(subject, NOW).headline).toBe(german);
    speak(speechOf('es-ES'));
    expect(truthOf(subject, NOW).headline).toBe(spanish);
  });

  it('has counts and age in that language too', () => {
    const subject = watched(
      locationOf('a', [broken, healthy], { check: { state: 'fresh', at: NOW - 5 * MINUTE_MS } }),
    );
    speak(speechOf('de-DE'));
    expect(truthOf(subject, NOW).details).toEqual(['1 abgelaufen', '1 in Ordnung', 'vor 5 Min. geprüft']);
    speak(speechOf('es-ES'));
    expect(truthOf(subject, NOW).details).toEqual(['1 caducada', '1 en orden', 'comprobado hace 5 min']);
  });
});
