import { say } from '../say.ts';

interface Props {
  readonly count: number;
  readonly onChoose: () => void;
}

/** Under the first rows of a long list. */
export const ShowAllButton = ({ count, onChoose }: Props) => (
  <button type="button" class="button show-all" onClick={onChoose}>
    {say('list.show-all', { count })}
  </button>
);
