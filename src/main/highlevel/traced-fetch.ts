/**
 * Tells of every request what was asked, how it ended and how long that took. Neither headers, bodies nor queries are
 * told: they hold the token, names of people, and the secret of a sign-in.
 *
 * @param monotonic milliseconds
 */
export const traceFetch =
  <Init extends { readonly method?: string }, Answer extends { readonly status: number }>(
    fetch: (url: string, init: Init) => Promise<Answer>,
    monotonic: () => number,
    tell: (line: string) => void,
  ): ((url: string, init: Init) => Promise<Answer>) =>
  async (url, init) => {
    const startedAt = monotonic();
    const { origin, pathname } = new URL(url);
    const tellEnd = (end: string): void =>
      tell(`${init.method ?? 'GET'} ${origin}${pathname}: ${end}, ${Math.round(monotonic() - startedAt)} ms`);
    try {
      const response = await fetch(url, init);
      tellEnd(String(response.status));
      return response;
    } catch (error) {
      tellEnd(error instanceof Error ? error.name : 'failed');
      throw error;
    }
  };
