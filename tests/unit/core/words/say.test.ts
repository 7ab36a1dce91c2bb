import { describe, expect, it } from 'vitest';
import { createSay, localeOf } from '../../../../src/core/words/say.ts';
import { speechOf } from '../../../../src/core/words/speech.ts';

describe('a text with a count', () => {
  it('has the form that its language asks for, and its manner of writing numbers', () => {
    const say = createSay(() => speechOf('de-DE'));
    expect(say('count.accounts', { count: 1 })).toBe('1 Konto');
    expect(say('count.accounts', { count: 2 })).toBe('2 Konten');
    expect(say('count.accounts', { count: 12_000 })).toBe('12.000 Konten');
  });
});

describe('the language', () => {
  it('is the first of the system that Relink speaks, with its region', () => {
    expect(localeOf('system', ['fr-FR', 'es-MX', 'de-DE'])).toBe('es-MX');
  });

  it('is English when the system has none that Relink speaks', () => {
    expect(localeOf('system', ['fr-FR'])).toBe('en-US');
  });

  it('is the chosen one, with the region of the system where it has one', () => {
    expect(localeOf('de', ['en-US', 'de-AT'])).toBe('de-AT');
    expect(localeOf('es', ['en-US'])).toBe('es');
  });
});
