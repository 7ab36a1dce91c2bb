import { afterEach, expect, it } from 'vitest';
import { speechOf } from '../../../src/core/words/speech.ts';
import { sentencesOfChanges } from '../../../src/renderer/announcements.ts';
import { speak } from '../../../src/renderer/say.ts';
import { accountOf, locationOf, snapshotOf } from '../sample-snapshot.ts';

afterEach(() => speak(speechOf('en-US')));

const ids = ['1', '2', '3', '4'];
const before = snapshotOf(locationOf('a', [accountOf('1'), accountOf('2', 'expired')]));
const after = snapshotOf(locationOf('a', [accountOf('1', 'disconnected'), accountOf('2')]));
const allHealthy = snapshotOf(
  locationOf(
    'a',
    ids.map((id) => accountOf(id)),
  ),
);
const allExpired = snapshotOf(
  locationOf(
    'a',
    ids.map((id) => accountOf(id, 'expired')),
  ),
);

it.each([
  [
    'en-US',
    ['Page 1 on Facebook: Disconnected.', 'Page 2 on Facebook works again.'],
    '4 things have changed.',
  ],
  [
    'de-DE',
    ['Page 1 auf Facebook: Getrennt.', 'Page 2 auf Facebook funktioniert wieder.'],
    '4 Dinge haben sich geändert.',
  ],
  [
    'es-ES',
    ['Page 1 en Facebook: Desconectada.', 'Page 2 en Facebook vuelve a funcionar.'],
    'Han cambiado 4 cosas.',
  ],
])(
  'those who listen hear in %s what has changed, and only how much when it is a lot',
  (locale, few, many) => {
    speak(speechOf(locale));
    expect(sentencesOfChanges(before, after)).toEqual(few);
    expect(sentencesOfChanges(allHealthy, allExpired)).toEqual([many]);
  },
);
