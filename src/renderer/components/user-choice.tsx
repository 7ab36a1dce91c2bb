import { useState } from 'preact/hooks';
import type { User } from '../../core/offer.ts';
import { say } from '../say.ts';
import { FindField, isFoundIn } from './find-field.tsx';

/** With no more users than this there is nothing to search. */
const SEEN_AT_ONCE = 8;

interface Props {
  readonly users: readonly User[];
  readonly chosen: string | null;
  readonly onChoose: (userId: string) => void;
}

/** The users of a location, one of whom is chosen. */
export function UserChoice({ users, chosen, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const found = users.filter(({ id, name }) => isFoundIn(query, name, id));
  return (
    <>
      {users.length > SEEN_AT_ONCE ? (
        <FindField label={say('user.search')} query={query} onQuery={setQuery} />
      ) : null}
      <fieldset class="choices">
        <legend class="only-heard">{say('user.list')}</legend>
        {found.map(({ id, name }) => (
          <label class="choice" key={id}>
            <input
              type="radio"
              name="user"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <bdi class="name">{name || id}</bdi>
          </label>
        ))}
        {found.length === 0 ? <p class="quiet choices-none">{say('user.none-found')}</p> : null}
      </fieldset>
    </>
  );
}
