import { say } from './say.ts';

/** The types that the API is known to name; any other is shown as it comes. */
const KNOWN_TYPES = ['page', 'profile', 'group', 'location', 'business'] as const;

/** The type of an account as people read it: "page", "business"; null when the API does not say. */
export function accountTypeWord(type: string | null): string | null {
  const word = type?.trim().replaceAll(/[_-]+/g, ' ').toLowerCase() ?? '';
  const known = KNOWN_TYPES.find((one) => one === word);
  if (known) return say(`account.type-${known}`);
  return word === '' ? null : word;
}
