import { isSingular, numberIn } from './numbers.ts';

/** A text that counts: one form per plural category that its language knows, chosen by `{count}`. */
export interface PluralText {
  readonly one: string;
  readonly other: string;
}

/** A text of the catalog. `{name}` is filled in when it is said. */
export type Text = string | PluralText;

/** The names of the places that a text leaves open: `'count' | 'name'` for `'{count} accounts of {name}'`. */
type PlacesOf<Content extends string> = Content extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;

type AllPlacesOf<One> = One extends string
  ? PlacesOf<One>
  : One extends PluralText
    ? PlacesOf<One['one']> | PlacesOf<One['other']> | 'count'
    : never;

/** What has to be filled in; a count is a number, written in the manner of the language. */
export type FillOf<One> = {
  readonly [Place in AllPlacesOf<One>]: Place extends 'count' ? number : string | number;
};

/** The arguments of saying a text: none when it leaves nothing open. */
export type FillArguments<One> = [AllPlacesOf<One>] extends [never] ? [] : [fill: FillOf<One>];

const PLACE = /\{(\w+)\}/g;

/** Fills the places of a text in the manner of a locale (BCP 47, as `Intl` takes it). */
export function fillText(
  text: Text,
  fill: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const content = typeof text === 'string' ? text : formOf(text, Number(fill.count));
  return content.replace(PLACE, (place, name: string) => {
    const value = fill[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numberIn(locale, value) : value;
  });
}

const formOf = (text: PluralText, count: number): string => (isSingular(count) ? text.one : text.other);
