import { expect, it } from 'vitest';
import { wordsOfStartFailure } from '../../../src/main/start-failure.ts';

it('a start that failed is told with its reason', () => {
  expect(wordsOfStartFailure(new Error('the screen is gone'), ['en-US'])).toEqual({
    title: 'Relink could not start',
    text: 'Something unexpected happened: the screen is gone. Please start Relink again.',
  });
});

it('it is told in the language of the system', () => {
  expect(wordsOfStartFailure('odd', ['fr-FR', 'de-AT']).title).toBe('Relink konnte nicht starten');
});
