import { expect, it } from 'vitest';
import type { Fetch } from '../../../../src/main/highlevel/bounded-fetch.ts';
import { traceFetch } from '../../../../src/main/highlevel/traced-fetch.ts';
import { PIT_TEXT } from '../../sample-pit.ts';

const URL_WITH_SECRETS = `https://api.example.com/social/L/accounts?token=${PIT_TEXT}&callback=secret`;

function trace(answer: () => Promise<Response>) {
  const lines: string[] = [];
  let elapsed = 0;
  const monotonic = (): number => {
    elapsed += 12.4;
    return elapsed;
  };
  const fetch: Fetch = traceFetch(answer, monotonic, (line) => lines.push(line));
  return { lines, fetch };
}

it('a request is told with its end and its time, without query, headers and bodies', async () => {
  const { lines, fetch } = trace(async () => new Response(PIT_TEXT, { status: 401 }));
  const response = await fetch(URL_WITH_SECRETS, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${PIT_TEXT}` },
    body: PIT_TEXT,
  });
  expect(await response.text()).toBe(PIT_TEXT);
  expect(lines).toEqual(['DELETE https://api.example.com/social/L/accounts: 401, 12 ms']);
});

it('a request that fails is told by the name of the failure, and fails as before', async () => {
  const failure = new TypeError(`fetch failed for ${PIT_TEXT}`);
  const { lines, fetch } = trace(() => Promise.reject(failure));
  await expect(fetch(URL_WITH_SECRETS, {})).rejects.toBe(failure);
  expect(lines).toEqual(['GET https://api.example.com/social/L/accounts: TypeError, 12 ms']);
});
