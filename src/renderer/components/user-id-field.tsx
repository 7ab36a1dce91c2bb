import { type Remark, TextField } from './text-field.tsx';
import { MenuPath } from './token-guide.tsx';

/** The field for a user's ID, and where HighLevel shows one. */
export const UserIdField = ({ remark }: { readonly remark: Remark | null }) => (
  <div class="field-with-way">
    <TextField
      name="user"
      label="Your user ID"
      placeholder="For example 0IHuJvc2ofPAAA8GzTRi"
      remark={remark}
    />
    <div class="where">
      <MenuPath stops={['Settings', 'My Staff', 'Edit the user']} />
    </div>
    <p class="quiet small">The ID is at the end of the page’s address in your browser.</p>
  </div>
);

const EMPTY: Remark = { tone: 'refusal', text: 'Enter your user ID: this field is empty.' };
const WRONG: Remark = {
  tone: 'refusal',
  text: 'That is not a user ID. It has letters and digits only, about 20 of them.',
};
const USER_ID = /^[A-Za-z0-9_-]+$/;

/** Reads the ID out of what was typed; a whole address is taken at its last part. */
export function parseUserId(typed: string): { readonly userId: string } | { readonly remark: Remark } {
  const text = typed.trim();
  if (text === '') return { remark: EMPTY };
  const userId = text.startsWith('https://') ? lastPartOf(text) : text;
  return USER_ID.test(userId) ? { userId } : { remark: WRONG };
}

const lastPartOf = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? '';
