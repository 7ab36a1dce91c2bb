interface Props<Value extends string> {
  readonly label: string;
  /** What is said while nothing is narrowed. */
  readonly all: string;
  readonly current: Value | null;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  /** Fewer choices are not offered. Left out: a single one narrows nothing. */
  readonly fewest?: number;
  readonly onChoose: (value: Value | null) => void;
}

/** Narrows a list by one of its traits; not there while there is nothing to choose. */
export function NarrowingSelect<Value extends string>(props: Props<Value>) {
  const { label, all, current, choices, fewest = 2, onChoose } = props;
  if (choices.length < fewest && current === null) return null;
  return (
    <select
      class="select select-small"
      aria-label={label}
      data-active={current !== null}
      value={current ?? ''}
      onChange={(event) =>
        onChoose(choices.find(([value]) => value === event.currentTarget.value)?.[0] ?? null)
      }
    >
      <option value="">{all}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
