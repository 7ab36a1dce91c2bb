import { afterEach, describe, expect, it } from 'vitest';
import { speechOf } from '../../../src/core/words/speech.ts';
import { quietSentenceOf, weekdayName } from '../../../src/renderer/quiet-sentence.ts';
import { speak } from '../../../src/renderer/say.ts';

afterEach(() => speak(speechOf('en-US')));

const NIGHT = { from: '22:00', to: '07:00' };
const NO_HOURS = { from: '09:00', to: '09:00' };

/** Some languages put a narrow space before "p. m.". */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('the sentence about quiet time', () => {
  it.each([
    { quiet: { ...NIGHT, days: [] }, sentence: 'Quiet every day from 10:00 PM to 7:00 AM.' },
    {
      quiet: { ...NIGHT, days: [0, 3, 6] },
      sentence: 'Quiet every day from 10:00 PM to 7:00 AM, and all day on Wednesday, Saturday, and Sunday.',
    },
    { quiet: { ...NO_HOURS, days: [0] }, sentence: 'Quiet all day on Sunday.' },
    {
      quiet: { ...NIGHT, days: [0, 1, 2, 3, 4, 5, 6] },
      sentence: 'Always quiet: nothing is announced until you change this.',
    },
    {
      quiet: { ...NO_HOURS, days: [] },
      sentence: 'Never quiet yet: choose two different times, or a day.',
    },
  ])('is "$sentence"', ({ quiet, sentence }) => {
    speak(speechOf('en-US'));
    expect(plain(quietSentenceOf(quiet))).toBe(sentence);
  });

  it.each([
    ['de-DE', 'Jeden Tag Ruhe von 22:00 bis 07:00, dazu ganztägig: Samstag und Sonntag.', 'Mo'],
    ['es-ES', 'Silencio cada día de 22:00 a 7:00, y todo el día: sábado y domingo.', 'lun'],
  ])('is said in %s', (locale, sentence, monday) => {
    speak(speechOf(locale));
    expect(plain(quietSentenceOf({ ...NIGHT, days: [0, 6] }))).toBe(sentence);
    expect(weekdayName(1, 'short')).toBe(monday);
  });
});
