import { describe, expect, it } from 'vitest';
import { sentenceOfId } from '../../../src/core/failure-table.ts';
import { parseLocationId } from '../../../src/core/location-id.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';

describe('a pasted location ID', () => {
  it.each(['K83W5f03EFph2rlg5N1L', ' K83W5f03EFph2rlg5N1L\r\n', 'abc', 'new-form_1'])(
    '%j is read',
    (pasted) => {
      expect(parseLocationId(pasted)).toEqual({ id: pasted.trim() });
    },
  );

  it.each([
    'https://app.gohighlevel.com/v2/location/K83W5f03EFph2rlg5N1L',
    ' https://app.gohighlevel.com/v2/location/K83W5f03EFph2rlg5N1L/dashboard\n',
    'https://crm.agency.example/v2/location/K83W5f03EFph2rlg5N1L?tab=1#top',
  ])('is read from the address %j', (pasted) => {
    expect(parseLocationId(pasted)).toEqual({ id: 'K83W5f03EFph2rlg5N1L' });
  });

  it.each([
    ['', /empty/],
    [' \n', /empty/],
    ['pit-25c9b0a0-8f75-4526-b06c-fb31a1035963', /looks like a token/],
    ['PIT-25c9', /looks like a token/],
    ['ab', /not a location ID/],
    ['a'.repeat(65), /not a location ID/],
    ['two words', /not a location ID/],
    ['../accounts', /not a location ID/],
    ['https://app.gohighlevel.com/settings/company', /names no location/],
    ['https://app.gohighlevel.com/v2/location/', /names no location/],
    ['app.gohighlevel.com/v2/location/K83W5f03EFph2rlg5N1L', /not a location ID/],
    ['a?b=c&d', /not a location ID/],
  ])('%j is refused with a sentence', (pasted, sentence) => {
    const parsed = parseLocationId(pasted);
    expect('fault' in parsed ? sentenceOfId(parsed.fault, sayInEnglish) : 'accepted').toMatch(sentence);
  });
});
