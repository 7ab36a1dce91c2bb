import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { PIT_TEXT } from '../../unit/sample-pit.ts';
import { type Computer, createComputer } from './cli-run.ts';

const ID = 'K83W5f03EFph2rlg5N1L';

/** The account with which the published documents illustrate their lists. */
const SAMPLE = {
  id: 'aF3KhyL8JIuBwzK3m7Ly_Lx1EI6YIgQYMQi0ytFXv_12554616564525983496',
  name: 'Sample Account',
  platform: 'google',
};
const FULL_SAMPLE = {
  ...SAMPLE,
  oauthId: 'aF3KhyL8JIuBwzK3m7Ly',
  type: 'location',
  expire: '2024-03-11T19:29:59.785Z',
  isExpired: false,
};

let open: { readonly server: Server; readonly computer: Computer } | null = null;
afterEach(() => {
  open?.computer.clear();
  open?.server.close().closeAllConnections();
});

interface Strictness {
  readonly version: string;
  readonly account: object;
  /** What it says to a request that is not in its document. */
  readonly refusal: object;
}

/** A service that answers what stands in one document, to the letter, and knows nothing else. */
async function serve({ version, account, refusal }: Strictness): Promise<Computer> {
  const server = createServer(({ url, headers }, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url !== `/social-media-posting/${ID}/accounts`) return answer(404, { title: 'No such path' });
    if (headers.authorization !== `Bearer ${PIT_TEXT}`) return answer(401, { title: 'Not allowed' });
    if (headers.version !== version) return answer(422, refusal);
    const results = { accounts: [account], groups: [] };
    return answer(200, { success: true, statusCode: 200, message: 'Fetched Accounts', results });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const computer = createComputer(`http://127.0.0.1:${port}`);
  open = { server, computer };
  return computer;
}

const REFUSALS = [
  { statusCode: 422, message: ['Unprocessable Entity'], error: 'Unprocessable Entity' },
  { type: 'https://example.com/errors', title: 'Invalid request', status: 422 },
  { title: 'Invalid request', validation: [{ location: ['header', 'version'], code: 'enum' }] },
];

describe.each(REFUSALS)('a service that refuses with %j', (refusal) => {
  it.each([
    ['2021-07-28', FULL_SAMPLE, 'healthy', 0],
    ['v3', SAMPLE, 'unknown', 2],
  ] as const)(
    'all but %s is understood without being told the dialect',
    async (version, account, health, exit) => {
      const computer = await serve({ version, account, refusal });
      expect(await computer.run(['location', 'add', '--id', ID, '--pit-stdin'], PIT_TEXT)).toMatchObject({
        status: 0,
        stdout: `Relink now watches ${ID}.`,
      });
      const { status, stdout } = await computer.run(['status', '--json']);
      expect(status).toBe(exit);
      expect(JSON.parse(stdout)).toMatchObject({
        health,
        locations: [{ accounts: [{ id: SAMPLE.id, platform: 'google', name: 'Sample Account', health }] }],
      });
    },
  );

  it('with another token adds nothing, and says that it is about the token', async () => {
    const computer = await serve({ version: 'v3', account: SAMPLE, refusal });
    const other = 'pit-00000000-0000-4000-8000-000000000000';
    const added = await computer.run(['location', 'add', '--id', ID, '--pit-stdin'], other);
    expect(added).toMatchObject({ status: 2, stderr: expect.stringContaining('the token') });
  });
});
