import { Pit } from '../../src/core/pit.ts';

/** A made-up token. */
export const PIT_TEXT = 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963';
export const OTHER_PIT_TEXT = 'pit-2e98e58a-32bf-4d34-b9aa-baf1d71e422a';

/** @throws when the text has not the form of a token */
export function pitOf(text: string): Pit {
  const parsed = Pit.parse(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return parsed.pit;
}
