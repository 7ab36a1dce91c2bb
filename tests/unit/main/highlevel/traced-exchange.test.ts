import { expect, it } from 'vitest';
import { traceExchange } from '../../../../src/main/highlevel/traced-exchange.ts';
import { PIT_TEXT } from '../../sample-pit.ts';

const URL_WITH_SECRETS = `https://api.example.com/social/L/accounts?token=${PIT_TEXT}&callback=secret`;

function trace(answer: () => Promise<Response>) {
  const lines: string[] = [];
  let elapsed = 0;
  const monotonic = (): number => {
    elapsed += 12.4;
    return elapsed;
  };
  const exchange = traceExchange(answer, monotonic, (line) => lines.push(line));
  return { lines, exchange };
}

it('a request is told with its end and its time, without query, headers and bodies', async () => {
  const { lines, exchange } = trace(async () => new Response(PIT_TEXT, { status: 401 }));
  const response = await exchange(URL_WITH_SECRETS, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${PIT_TEXT}` },
    body: PIT_TEXT,
  });
  expect(await response.text()).toBe(PIT_TEXT);
  expect(lines).toEqual(['DELETE https://api.example.com/social/L/accounts: 401, 12 ms']);
});

it('a request that fails is told by the name of the failure, and fails as before', async () => {
  const failure = new TypeError(`fetch failed for ${PIT_TEXT}`);
  const { lines, exchange } = trace(() => Promise.reject(failure));
  await expect(exchange(URL_WITH_SECRETS, { method: 'GET', headers: {} })).rejects.toBe(failure);
  expect(lines).toEqual(['GET https://api.example.com/social/L/accounts: TypeError, 12 ms']);
});
