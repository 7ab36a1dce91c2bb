import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../src/core/pasted.ts';
import { PIT_TEXT } from '../sample-pit.ts';

const ID = 'K83W5f03EFph2rlg5N1L';
const ADDRESS = `https://app.gohighlevel.com/v2/location/${ID}/settings`;

describe('a pasted text', () => {
  it.each([
    ['a token', `${PIT_TEXT}\r\n`, PIT_TEXT, null],
    ['a token in a note', `Relink: ${PIT_TEXT}.`, PIT_TEXT, null],
    ['a location ID', ` ${ID} `, null, ID],
    ['the address of a location', ADDRESS, null, ID],
    ['both, as a person keeps them', `${ADDRESS}\n${PIT_TEXT}`, PIT_TEXT, ID],
    ['both on one line', `${PIT_TEXT} ${ADDRESS}`, PIT_TEXT, ID],
    ['an address without a location', 'https://app.gohighlevel.com/settings', null, null],
    ['a token that is cut off', PIT_TEXT.slice(0, -1), null, null],
    ['a token with a tail', `${PIT_TEXT}0`, null, null],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9', null, null],
    ['a sentence', 'Blue Door Bakery', null, null],
    ['nothing', '', null, null],
  ])('that is %s', (_what, text, token, locationId) => {
    expect(readPasted(text)).toEqual({ token, locationId });
  });
});
