import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

/** Chromium's own record of all that its network stack did, for every session. */
const NetLogSchema = v.object({
  constants: v.object({ logEventTypes: v.record(v.string(), v.number()) }),
  events: v.array(
    v.object({
      type: v.number(),
      params: v.optional(
        v.looseObject({
          host: v.optional(v.string()),
          url: v.optional(v.string()),
          address: v.optional(v.string()),
        }),
      ),
    }),
  ),
});

/** A socket that is connected but sends nothing is not traffic: Chromium sees in this way whether there is IPv6. */
const TRAFFIC = {
  HOST_RESOLVER_MANAGER_REQUEST: 'host',
  URL_REQUEST_START_JOB: 'url',
  TCP_CONNECT_ATTEMPT: 'address',
  UDP_BYTES_SENT: 'address',
} as const;

/** The hosts that were looked up, asked or connected to, by kind of traffic. */
async function readTraffic(file: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { constants, events } = v.parse(NetLogSchema, JSON.parse(await readFile(file, 'utf8')));
  return Object.fromEntries(
    Object.entries(TRAFFIC).map(([name, field]) => {
      const type = constants.logEventTypes[name];
      const values = events.flatMap(({ type: seen, params }) =>
        seen === type ? [params?.[field] ?? ''] : [],
      );
      return [name, [...new Set(values.filter((value) => value !== '').map(hostOf))]];
    }),
  );
}

/** The host in an address, with or without scheme and port. */
function hostOf(address: string): string {
  return new URL(address.includes('://') ? address : `any://${address}`).hostname;
}

test('a session with the window open asks nobody on the network but the API', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const netLog = join(w.folder, 'net-log.json');
  const app = await launchRelink(w, {
    args: [...w.args, `--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
  });
  const page = await app.electron.firstWindow();
  await page.getByText('Blue Door & Sons').first().waitFor();
  await page.getByText('Settings').first().click();
  const polls = () => w.simulator.requests().length;
  // What Chromium does on its own it does in the first seconds, or when a text is typed.
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.type('teh qick brwon fox');
  await expect.poll(polls, { timeout: 40_000 }).toBeGreaterThan(15);
  await app.stop();

  const traffic = await readTraffic(netLog);
  expect(traffic.URL_REQUEST_START_JOB).toEqual(['127.0.0.1']);
  expect(traffic.HOST_RESOLVER_MANAGER_REQUEST).toEqual(['127.0.0.1']);
  expect(traffic.TCP_CONNECT_ATTEMPT).toEqual(['127.0.0.1']);
  expect(traffic.UDP_BYTES_SENT).toEqual([]);
});
