import { momentOf } from '../dates.ts';

interface Props {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
}

/**
 * A point in time in short words; the whole date shows when it is pointed at. It is not put into words before: the first
 * date of a process takes V8 17 ms and 4 MB, while somebody waits for the window. Nor where a window opens beneath a
 * pointer at rest: Chromium tells of a move then, by nothing.
 */
export const Moment = ({ at, text }: Props) => (
  <time
    dateTime={new Date(at).toISOString()}
    onPointerMove={({ currentTarget, movementX, movementY }) => {
      if (movementX !== 0 || movementY !== 0) currentTarget.title = momentOf(at);
    }}
  >
    {text}
  </time>
);
