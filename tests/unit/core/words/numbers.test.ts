import { describe, expect, it } from 'vitest';
import { isSingular, numberIn } from '../../../../src/core/words/numbers.ts';

const COUNTS = [...Array.from({ length: 1_200 }, (_, count) => count), 9_999, 10_000, 123_456, 1_000_000];

describe.each(['en-US', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'es-ES', 'es-MX'])('in %s', (locale) => {
  it('a count is written as the locale writes it', () => {
    const format = new Intl.NumberFormat(locale);
    expect(COUNTS.map((count) => numberIn(locale, count))).toEqual(
      COUNTS.map((count) => format.format(count)),
    );
  });

  it('what is singular for the locale is singular', () => {
    const rules = new Intl.PluralRules(locale);
    expect(COUNTS.filter(isSingular)).toEqual(COUNTS.filter((count) => rules.select(count) === 'one'));
  });
});
