import { expect, it } from 'vitest';
import { plainText, textWithoutMarkup } from '../../../src/core/plain-text.ts';

it.each([
  'Blue Door Bakery – Wedding Cakes & Catering 🎂',
  '居酒屋 つばめ亭',
  'АОВЛ Партнёры',
  'مخبز الباب الأزرق',
  'Family 👨‍👩‍👧',
])('%s stays as it is', (name) => {
  expect(plainText(name)).toBe(name);
});

it.each([
  ['an escape sequence', 'a\u001b[2Jb', 'a [2Jb'],
  ['a newline', 'a\r\nb', 'a  b'],
  ['a tab', 'a\tb', 'a b'],
  ['an eight-bit control', 'a\u009bb', 'a b'],
  ['a change of the writing direction', 'a\u202eb', 'a b'],
  ['an isolate', 'a\u2066b', 'a b'],
  ['a zero-width space', 'a\u200bb', 'a b'],
])('%s becomes a space', (_, text, plain) => {
  expect(plainText(text)).toBe(plain);
});

it('what may be read as markup has no tag in it', () => {
  expect(textWithoutMarkup('A & B <a href="x">c</a>\u001b')).toBe('A & B ‹a href="x"›c‹/a› ');
});
