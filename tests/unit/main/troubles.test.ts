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

it('a trouble that is over is taken back once all who reported it say so, and logged as over', () => {
  const logged: string[] = [];
  let told = 0;
  const log = { info: (line: string) => logged.push(line), warn: (line: string) => logged.push(line) };
  const troubles = createTroubles(log);
  troubles.onChange(() => {
    told += 1;
  });
  troubles.report('The disk is full.');
  troubles.report('The disk is full.');
  troubles.end('The disk is full.');
  expect(troubles.current()).toEqual(['The disk is full.']);
  troubles.end('The disk is full.');
  troubles.end('The disk is full.');
  expect(troubles.current()).toEqual([]);
  expect(logged).toEqual(['The disk is full.', 'over: The disk is full.']);
  expect(told).toBe(2);
  troubles.report('The disk is full.');
  expect(troubles.current()).toEqual(['The disk is full.']);
});
