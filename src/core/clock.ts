/** Time as the deciding code sees it, so that tests can pass a day in a moment. */
export interface Clock {
  /** Epoch milliseconds: jumps when the computer's clock is set. */
  readonly now: () => number;
  /** Milliseconds since some start: never jumps, and stands still while the computer sleeps. */
  readonly monotonic: () => number;
  /** Calls back once. @returns the undo */
  readonly after: (ms: number, act: () => void) => () => void;
}
