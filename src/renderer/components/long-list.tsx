import { FoldedRows } from './folded-rows.tsx';
import { type NearListProps, NearRows } from './near-rows.tsx';

/** A list that an agency can make long: folded until it is asked for, and drawn while it is near. */
export const LongList = <Row,>(props: NearListProps<Row>) => (
  <FoldedRows rows={props.rows} subject={props.subject}>
    {(shown) => <NearRows {...props} rows={shown} />}
  </FoldedRows>
);
