import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { electronPath, launchRelink, spawnRelink } from './desktop/electron-app.ts';
import { type Contact, traceSockets } from './desktop/socket-trace.ts';
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

/**
 * Chromium gives these to a socket that then sends nothing, and sees in this way whether there is IPv6 and which of
 * the API's addresses is nearer.
 */
const PROBED = ['2001:4860:4860::8888:53', '127.0.0.1:53'];
/** Behind these is somebody who looks names up in a program's place. */
const RESOLVER = /systemd\/resolve|avahi|mdns/i;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const addressesOf = (contacts: readonly Contact[], wanted: Contact['kind']): readonly string[] =>
  distinct(
    contacts.flatMap((contact) =>
      contact.kind === 'local' || contact.kind !== wanted ? [] : [contact.address],
    ),
  );

/** The host in an address, with or without scheme and port. */
function hostOf(address: string): string {
  return new URL(address.includes('://') ? address : `any://${address}`).hostname;
}

test('a session with the window open has Chromium ask nobody on the network', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: w.args });
  const page = await app.electron.firstWindow();
  const netLog = join(w.folder, 'net-log.json');
  await app.electron.evaluate(
    ({ session }, path) => session.fromPartition('relink-window').netLog.startLogging(path),
    netLog,
  );
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
  // A question of the test's own shows that the record hears what is asked.
  await app.electron.evaluate(
    ({ net }, url) => net.fetch(url).then(({ status }) => status),
    w.simulator.baseUrl,
  );
  await app.electron.evaluate(({ session }) => session.fromPartition('relink-window').netLog.stopLogging());
  const traffic = await readTraffic(netLog);
  await app.stop();

  expect(traffic.URL_REQUEST_START_JOB).toEqual(['127.0.0.1']);
  expect(traffic.HOST_RESOLVER_MANAGER_REQUEST).toEqual(['127.0.0.1']);
  expect(traffic.TCP_CONNECT_ATTEMPT).toEqual(['127.0.0.1']);
  expect(traffic.UDP_BYTES_SENT).toEqual([]);
});

test('no process of Relink connects to anybody but the API while an account expires and is healed', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const sockets = await traceSockets(w, electronPath());
  const app = await spawnRelink(w, { args: [...w.args], executable: sockets.executable });
  await app.output.waitForLine(/^first check done/);
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), { timeout: 20_000 }).toHaveLength(1);
  w.notifications.clickBody(w.notifications.open()[0]?.id ?? 0);
  const consent = await w.browser.nextUrl();
  const approval = new URLSearchParams({ decision: 'approve', account: 'acct-fb' });
  expect(await (await fetch(consent, { method: 'POST', body: approval })).text()).toContain('Thank you');
  await app.output.waitForLine(/acct-fb: recovered/);
  await app.stop();

  const contacts = await sockets.read();
  const places = contacts.flatMap((contact) => (contact.kind === 'local' ? [contact.path] : []));
  expect(places).toContain(join(w.folder, 'run', 'bus'));
  expect(places.filter((path) => RESOLVER.test(path))).toEqual([]);
  expect(addressesOf(contacts, 'tcp')).toEqual([new URL(w.simulator.baseUrl).host]);
  expect(addressesOf(contacts, 'datagram')).toEqual([]);
  expect(addressesOf(contacts, 'udp').filter((address) => !PROBED.includes(address))).toEqual([]);
});
