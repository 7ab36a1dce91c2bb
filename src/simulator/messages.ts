/** One HTTP request after its body has been read. */
export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One complete HTTP reply. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** An error in the form in which HighLevel sends one: `message` is a string or an array of strings. */
export const refusal = (statusCode: number, message: string | readonly string[]): Reply =>
  jsonReply(statusCode, { statusCode, message });

/** What the API answers for a route that it does not have. */
export const noSuchRoute = (request: SimulatedRequest): Reply =>
  refusal(404, `Cannot ${request.method} ${request.path}`);

/** A part of a path without its percent-encoding. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The value of a JSON text, or undefined when it is none (JSON itself has no undefined). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
