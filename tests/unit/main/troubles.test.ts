import { expect, it } from 'vitest';
import { createTroubles } from '../../../src/main/troubles.ts';

it('a trouble is logged, kept for the window and told once', () => {
  const warned: string[] = [];
  let told = 0;
  const troubles = createTroubles({ info: () => {}, warn: (sentence) => warned.push(sentence) });
  troubles.onChange(() => {
    told += 1;
  });
  troubles.report('The disk is full.');
  troubles.report('The disk is full.');
  troubles.report('The keychain is odd.');
  expect(troubles.current()).toEqual(['The disk is full.', 'The keychain is odd.']);
  expect(warned).toEqual(['The disk is full.', 'The keychain is odd.']);
  expect(told).toBe(2);
});
