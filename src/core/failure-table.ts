import type { Catalog, WordKey } from './words/catalog.ts';
import type { Say } from './words/say.ts';
import type { FillOf } from './words/text.ts';

/** Names a failure that a person can meet. The catalog is the table: it has what happened, and what to do about it. */
export type FailureId = WordKey extends infer Key
  ? Key extends `failure.${infer Id}.happened`
    ? Id
    : never
  : never;

/** Texts that leave nothing open, to stand in the place of a value: each language has its own. */
type StoredKey = Extract<WordKey, `stored.${string}`>;

/** A value that is itself put into words. */
export interface Word {
  readonly word: StoredKey;
}

/** What a sentence leaves open: codes, names and paths as they are, and words in the language that is spoken. */
export type FailureValue = string | number | Word;

type PlaceOf<Id extends FailureId> =
  | keyof FillOf<Catalog[`failure.${Id}.happened`]>
  | keyof FillOf<Catalog[`failure.${Id}.todo`]>;
export type FailureValues<Id extends FailureId> = { readonly [Place in PlaceOf<Id>]: FailureValue };
type ValueArguments<Id extends FailureId> = [PlaceOf<Id>] extends [never] ? [] : [values: FailureValues<Id>];

/** A failure with its values, to be put into words in whatever language is spoken by then. */
export interface Trouble {
  readonly id: FailureId;
  readonly values: Readonly<Record<string, FailureValue>>;
}

export const troubleOf = <Id extends FailureId>(id: Id, ...[values]: ValueArguments<Id>): Trouble => ({
  id,
  values: values ?? {},
});

/** What the person reads about a failure: what happened, and what to do about it. */
export interface Advice {
  readonly happened: string;
  readonly todo: string;
}

export function adviceOfTrouble({ id, values }: Trouble, say: Say): Advice {
  const fill = Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'object' ? say(value.word) : value,
    ]),
  );
  // The values were made for this ID; which places its texts have is more than the compiler follows.
  const sayFilled = say as (key: WordKey, fill: Readonly<Record<string, string | number>>) => string;
  return { happened: sayFilled(`failure.${id}.happened`, fill), todo: sayFilled(`failure.${id}.todo`, fill) };
}

/** The advice in one line. */
export function sentenceOfTrouble(trouble: Trouble, say: Say): string {
  const { happened, todo } = adviceOfTrouble(trouble, say);
  return `${happened} ${todo}`;
}

/** The advice of a failure in one line, with its values filled in. */
export const sentenceOfId = <Id extends FailureId>(id: Id, say: Say, ...values: ValueArguments<Id>): string =>
  sentenceOfTrouble(troubleOf(id, ...values), say);
