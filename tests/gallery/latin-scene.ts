import type { Scene } from './scene.ts';

/** What the pinned font cannot draw: its shape would depend on the fonts of the computer. */
const FOREIGN = /[^\u0020-\u024f\u0400-\u04ff\u2010-\u203a]+/gu;

/** The scene with every letter that the pinned font lacks replaced, so that it looks the same on every computer. */
export const latinScene = (scene: Scene): Scene => ({ ...scene, view: inLatin(scene.view) });

/** The same value with other texts in it. */
const inLatin = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(FOREIGN, 'Name') : inner,
  );
