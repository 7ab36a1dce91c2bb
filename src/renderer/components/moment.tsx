import { momentOf } from '../dates.ts';

interface Props {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
}

/**
 * A point in time in short words; the whole date shows when it is pointed at. It is not put into words before: the first
 * date of a process takes V8 17 ms and 4 MB, while somebody waits for the window.
 */
export const Moment = ({ at, text }: Props) => (
  <time
    dateTime={new Date(at).toISOString()}
    onPointerEnter={({ currentTarget }) => {
      currentTarget.title = momentOf(at);
    }}
  >
    {text}
  </time>
);
