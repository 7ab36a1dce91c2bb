/** The surfaces of HighLevel's API, in the order in which they are tried when a location is added. */
export const DIALECT_NAMES = ['2021-07-28', 'v3', 'quick-start'] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** Which surface a location is asked through, and whether a person chose it. */
export interface DialectChoice {
  readonly name: DialectName;
  /** A pinned dialect is never searched again. */
  readonly isPinned: boolean;
}

export const isDialectName = (text: string): text is DialectName =>
  (DIALECT_NAMES as readonly string[]).includes(text);
