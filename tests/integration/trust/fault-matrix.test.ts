import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DIALECT_NAMES } from '../../../src/core/dialect.ts';
import { expectTruth } from './cell-truth.ts';
import { CELLS } from './fault-cells.ts';
import { quickenTime } from './quick-time.ts';

quickenTime(10);

let elsewhere = '';
let server: Server;
const visits: string[] = [];
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    visits.push(url ?? '');
    response.end('{"accounts":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => server.close().closeAllConnections());

describe.concurrent.each(DIALECT_NAMES)('in front of %s, no alarm is raised by', (dialect) => {
  it.each(CELLS.map((cell) => [cell.name, cell] as const))('%s, and an expiry after it is seen', (_, cell) =>
    expectTruth(dialect, cell, { baseUrl: elsewhere, visits }),
  );
});
