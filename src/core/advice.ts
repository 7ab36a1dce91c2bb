/** What the person reads about a failure: what happened, and what to do about it. `{name}` stands for a value. */
export interface Advice {
  readonly happened: string;
  readonly todo: string;
}
