import { describe, expect, it } from 'vitest';
import { glanceOf } from '../../../src/core/glance.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { createVoice } from '../../../src/main/voice.ts';
import { accountOf, freshCheck, locationOf, NOW, snapshotOf } from '../sample-snapshot.ts';

type Language = Settings['language'];

/** The voice of an app whose settings can be changed. */
function prepare(systemLocales: readonly string[]) {
  const listeners: (() => void)[] = [];
  let language: Language = 'system';
  const voice = createVoice(
    { current: () => ({ language }), onChange: (listener) => void listeners.push(listener) },
    () => systemLocales,
  );
  const choose = (chosen: Language): void => {
    language = chosen;
    for (const listener of listeners) listener();
  };
  return { voice, choose };
}

const snapshot = snapshotOf(locationOf('L', [accountOf('a', 'expired')], { check: freshCheck(NOW) }));

describe('the tray', () => {
  it('is told to speak anew when another language is chosen, and then does', () => {
    const { voice, choose } = prepare(['en-US']);
    const shown = [glanceOf(snapshot, NOW, 'live', voice.say)];
    voice.onChange(() => shown.push(glanceOf(snapshot, NOW, 'live', voice.say)));

    choose('de');
    choose('es');
    expect(shown.map(({ tooltip }) => tooltip)).toEqual([
      'Relink: 1 expired · checked just now',
      'Relink: 1 abgelaufen · gerade eben geprüft',
      'Relink: 1 caducada · comprobado ahora mismo',
    ]);
    expect(shown.map(({ menu }) => menu[0])).toMatchObject([
      { text: 'Open Relink' },
      { text: 'Relink öffnen' },
      { text: 'Abrir Relink' },
    ]);
  });

  it('is left alone by settings that change nothing of the language', () => {
    const { voice, choose } = prepare(['de-AT', 'en-US']);
    let changes = 0;
    voice.onChange(() => {
      changes += 1;
    });
    choose('de');
    choose('system');
    expect(changes).toBe(0);
    expect(voice.say.locale).toBe('de-AT');
  });
});
