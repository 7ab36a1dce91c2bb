/** Asks main for something by the name of a command that takes no arguments. */
type Ask = (name: string) => Promise<unknown>;

export interface EarlyAnswers {
  /** The answer that was asked for early, once; then, and where it is out of date, a new one. */
  readonly take: (name: string) => Promise<unknown>;
  /** To be called when main has told of a change. */
  readonly outdate: () => void;
}

/** Asks before the page's own script has been read, so that the first thing that the page draws is the truth. */
export function askEarly(names: readonly string[], ask: Ask): EarlyAnswers {
  const early = new Map(names.map((name) => [name, ask(name)]));
  // Whoever takes one asks again when it was refused.
  for (const answer of early.values()) answer.catch(() => {});
  return {
    take(name) {
      const answer = early.get(name);
      early.delete(name);
      return answer?.catch(() => ask(name)) ?? ask(name);
    },
    outdate: () => early.clear(),
  };
}
