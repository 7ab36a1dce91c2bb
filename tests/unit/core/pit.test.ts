import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOfId } from '../../../src/core/failure-table.ts';
import { Pit } from '../../../src/core/pit.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';

const TEXT = 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963';

function parsePit(pasted: string): Pit {
  const parsed = Pit.parse(pasted);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return parsed.pit;
}

const refusalOf = (pasted: string): string => {
  const parsed = Pit.parse(pasted);
  return 'fault' in parsed ? sentenceOfId(parsed.fault, sayInEnglish) : 'accepted';
};

describe('a pasted token', () => {
  it.each([
    ['as it is', TEXT],
    ['with the newline of a Windows clipboard', `${TEXT}\r\n`],
    ['with white space around it', ` \t${TEXT}\n\n`],
    ['with a non-breaking space behind it', `${TEXT}\u00a0`],
  ])('is read %s', (_, pasted) => {
    expect(parsePit(pasted).reveal()).toBe(TEXT);
  });

  it('may be in capitals', () => {
    expect(parsePit(TEXT.toUpperCase()).last4).toBe('5963');
  });

  it.each([
    ['nothing', '  \r\n', /empty/],
    ['a token that was cut off', TEXT.slice(0, -1), /not complete/],
    ['a token with something behind it', `${TEXT}0`, /not complete/],
    ['two tokens', `${TEXT}\n${TEXT}`, /not complete/],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.e30.abc', /JWT/],
    ['a location ID', 'K83W5f03EFph2rlg5N1L', /location ID/],
    ['a UUID without its prefix', TEXT.slice(4), /begins with "pit-"/],
    ['nonsense', 'hello, world', /not a Private Integration token/],
  ])('is refused with a sentence when it is %s', (_, pasted, sentence) => {
    expect(refusalOf(pasted)).toMatch(sentence);
  });

  it('never comes back in the sentence that refuses it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^pit-[0-9a-f-]{10,60}$/), (text) => {
        fc.pre(refusalOf(text) !== 'accepted');
        expect(refusalOf(text)).not.toContain(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a token never prints itself', () => {
  const pit = parsePit(TEXT);

  it.each([
    ['String()', String(pit)],
    ['a template', `${pit}`],
    ['a template of a list', `${[pit]}`],
    ['a list that is joined', ['the token', pit].join(' ')],
    ['JSON', JSON.stringify({ pit })],
    ['inspect', inspect(pit)],
    [
      'inspect without its own words',
      inspect(pit, { customInspect: false, showHidden: true, getters: true }),
    ],
    ['each placeholder of a log', format('%s %o %O %j', pit, pit, pit, pit)],
    ['inspect inside another value', inspect({ access: [{ pit }] }, { depth: 9, showHidden: true })],
    ['its own keys', JSON.stringify(Object.entries(pit))],
    ['a structured clone', inspect(structuredClone(pit), { customInspect: false, showHidden: true })],
    ['a structured clone of its parts', inspect(structuredClone({ ...pit }))],
    ['the bytes of a structured clone', serialize({ pit }).toString('latin1')],
    ['an error', inspect(new Error(`refused ${pit}`))],
    ['the cause of an error', inspect(new Error('refused', { cause: pit }))],
    ['a property of an error', inspect(Object.assign(new Error('refused'), { pit }))],
  ])('through %s', (_, printed) => {
    expect(printed).not.toContain('25c9b0a0');
    expect(printed).not.toContain(TEXT.slice(-12));
  });

  it('but shows its last four characters, by which a person knows it', () => {
    expect(pit.last4).toBe('5963');
    expect(String(pit)).toBe('pit-…5963');
    expect(JSON.stringify([pit])).toBe('["pit-…5963"]');
  });
});
