/** One request as it was sent, and what came back. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  readonly reply: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: string;
  };
}

/** As Relink's client takes it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A `fetch` that passes everything on and hands each exchange to `keep` before it answers. */
export const recordingFetch =
  (keep: (exchange: Exchange) => void): Fetch =>
  async (url, init) => {
    const request = new Request(url, init);
    const { pathname: path, searchParams: query } = new URL(request.url);
    const { method, headers } = request;
    const body = await request.clone().text();
    const response = await fetch(request);
    const reply = {
      status: response.status,
      headers: response.headers,
      body: await response.clone().text(),
    };
    keep({ method, path, query, headers, body, reply });
    return response;
  };
