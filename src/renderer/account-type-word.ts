/** The type of an account as people read it: "page", "business"; null when the API does not say. */
export function accountTypeWord(type: string | null): string | null {
  const word = type?.trim().replaceAll(/[_-]+/g, ' ').toLowerCase() ?? '';
  return word === '' ? null : word;
}
