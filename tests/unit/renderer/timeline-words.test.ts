import { afterEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../src/core/timeline.ts';
import { speechOf } from '../../../src/core/words/speech.ts';
import { speak } from '../../../src/renderer/say.ts';
import { eventDetail, eventWord } from '../../../src/renderer/timeline-words.ts';
import { healedAfter } from '../sample-timeline.ts';

afterEach(() => speak(speechOf('en-US')));

const EVENTS: readonly Event[] = [
  { what: 'broke', health: 'expired' },
  { what: 'broke', health: 'disconnected' },
  { what: 'changed', health: 'expiring' },
  { what: 'added' },
  { what: 'removed' },
  healedAfter(3),
  healedAfter(72, 'elsewhere'),
];

describe.each([
  {
    locale: 'en-US',
    words: ['Expired', 'Disconnected', 'Expires soon', 'Connected', 'No longer listed', 'Works again'],
    details: ['after 3 hours · healed by Relink', 'after 3 days · healed elsewhere'],
  },
  {
    locale: 'de-DE',
    words: [
      'Abgelaufen',
      'Getrennt',
      'Läuft bald ab',
      'Verbunden',
      'Nicht mehr aufgeführt',
      'Funktioniert wieder',
    ],
    details: ['war 3 Stunden ausgefallen · mit Relink geheilt', 'war 3 Tage ausgefallen · anderswo geheilt'],
  },
  {
    locale: 'es-ES',
    words: ['Caducada', 'Desconectada', 'Caduca pronto', 'Conectada', 'Ya no aparece', 'Vuelve a funcionar'],
    details: ['tras 3 horas · arreglada con Relink', 'tras 3 días · arreglada en otro sitio'],
  },
])('what happened, for a person who reads $locale', ({ locale, words, details }) => {
  it('is told in their words', () => {
    speak(speechOf(locale));
    expect([...new Set(EVENTS.map(eventWord))]).toEqual(words);
    expect(EVENTS.flatMap((event) => eventDetail(event) ?? [])).toEqual(details);
  });
});
