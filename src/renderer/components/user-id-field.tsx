import { say } from '../say.ts';
import { type Remark, TextField } from './text-field.tsx';
import { MenuPath } from './token-guide.tsx';

/** The field for a user's ID, and where HighLevel shows one. */
export const UserIdField = ({ remark }: { readonly remark: Remark | null }) => (
  <div class="field-with-way">
    <TextField
      name="user"
      label={say('user.id')}
      placeholder={say('field.example', { example: '0IHuJvc2ofPAAA8GzTRi' })}
      remark={remark}
    />
    <div class="where">
      <MenuPath stops={['Settings', 'My Staff', say('user.edit')]} />
    </div>
    <p class="quiet small">{say('user.id-place')}</p>
  </div>
);

const USER_ID = /^[A-Za-z0-9_-]+$/;

/** Reads the ID out of what was typed; a whole address is taken at its last part. */
export function parseUserId(typed: string): { readonly userId: string } | { readonly remark: Remark } {
  const text = typed.trim();
  if (text === '') return { remark: { tone: 'refusal', text: say('user.id-empty') } };
  const userId = text.startsWith('https://') ? lastPartOf(text) : text;
  if (USER_ID.test(userId)) return { userId };
  return { remark: { tone: 'refusal', text: say('user.id-wrong') } };
}

const lastPartOf = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? '';
