/** A page, profile or location that a login offers to be connected. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  /** What else tells it from its neighbors: a handle, an address; null when there is nothing. */
  readonly detail: string | null;
  readonly isConnected: boolean;
  /** What the API wants back, to the letter, when this one is picked. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A person of a location, in whose name an account is connected. */
export interface User {
  readonly id: string;
  readonly name: string;
}
