import { numberIn } from '../../core/words/numbers.ts';
import { say } from '../say.ts';

/** How many there are, beside the name of what is counted; grouped as the person's language groups digits. */
export const Count = ({ of: count }: { readonly of: number }) => (
  <span class="count">{numberIn(say.locale, count)}</span>
);
