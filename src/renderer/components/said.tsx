import type { ComponentChild } from 'preact';
import type { Catalog, WordKey } from '../../core/words/catalog.ts';
import type { FillArguments, FillOf } from '../../core/words/text.ts';
import { say } from '../say.ts';

interface Props<Key extends WordKey> {
  readonly text: Key;
  readonly fill: {
    readonly [Place in keyof FillOf<Catalog[Key]>]: Place extends 'count' ? number : ComponentChild;
  };
}

const PLACE = /\{(\w+)\}/;

/** A text of the catalog in which elements stand in the places; where they stand is up to the language. */
export function Said<Key extends WordKey>({ text, fill }: Props<Key>) {
  const nodes: Readonly<Record<string, ComponentChild>> = fill;
  const kept = Object.entries(nodes).map(([place, node]) => [place, place === 'count' ? node : `{${place}}`]);
  const said = say(text, ...([Object.fromEntries(kept)] as unknown as FillArguments<Catalog[Key]>));
  return <>{said.split(PLACE).map((part, index) => (index % 2 === 0 ? part : nodes[part]))}</>;
}
