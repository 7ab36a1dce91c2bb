import { momentOf } from '../dates.ts';

interface Props {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
}

/** A point in time in short words; the whole date shows when it is pointed at. */
export const Moment = ({ at, text }: Props) => (
  <time dateTime={new Date(at).toISOString()} title={momentOf(at)}>
    {text}
  </time>
);
