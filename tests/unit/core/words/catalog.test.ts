import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../../src/core/words/catalog.ts';
import { LANGUAGES } from '../../../../src/core/words/say.ts';
import type { Text } from '../../../../src/core/words/text.ts';

const formsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : [text.one, text.other];

/** A plural's form for one may spell the count out. */
const placesOf = (text: Text): readonly string[] =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(LANGUAGES)('the texts in "%s"', (language) => {
  const words = CATALOG[language];

  it('are as many as the English ones', () => {
    expect(Object.keys(words)).toEqual(Object.keys(CATALOG.en));
  });

  it('leave the same places open as the English ones', () => {
    const english = Object.entries(CATALOG.en).map(([key, text]) => [key, placesOf(text)]);
    expect(Object.entries(words).map(([key, text]) => [key, placesOf(text)])).toEqual(english);
  });

  it('have no empty form, and no space at an end', () => {
    const odd = Object.entries(words).filter(([, text]) =>
      formsOf(text).some((form) => form === '' || form !== form.trim()),
    );
    expect(odd).toEqual([]);
  });
});
