import { accountTypeWord } from '../account-type-word.ts';

/** What kind of account it is, quietly, beside the name of its platform. */
export function AccountType({ type }: { readonly type: string | null }) {
  const word = accountTypeWord(type);
  return word ? <span class="account-type">{word}</span> : null;
}
