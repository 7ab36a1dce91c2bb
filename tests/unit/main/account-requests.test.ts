import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { DialectChoice } from '../../../src/core/dialect.ts';
import { createAccountRequests } from '../../../src/main/account-requests.ts';
import { createClient } from '../../../src/main/highlevel/client.ts';
import type { Outgoing } from '../../../src/main/highlevel/exchange.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { openSettings, withLocation, withoutLocation } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import { OTHER_PIT_TEXT, PIT_TEXT, pitOf } from '../sample-pit.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { NOW, refOf } from '../sample-snapshot.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { type Answer, createFakeService, jsonOf } from './highlevel/fake-service.ts';
import { createMemoryKeytar } from './storage/memory-keytar.ts';

const L = locationIdOf('L');
const M = locationIdOf('M');
const CALLBACK = 'http://127.0.0.1:5000/callback/x';
const QUICK_START: DialectChoice = { name: 'quick-start', isPinned: false };
const V3: DialectChoice = { name: 'v3', isPinned: false };
const SIGN_IN_REQUEST = {
  platform: 'tiktok',
  callbackUrl: CALLBACK,
  userId: 'u1',
  isReconnect: true,
} as const;

const quickStartReply = (): Response =>
  jsonOf(200, { accounts: [{ id: 'acct-1' }], url: 'https://example.com/sign-in' });
const publishedReply = (): Response =>
  jsonOf(200, { success: true, results: { accounts: [{ id: 'acct-1' }] } });
const notFound = (): Response => jsonOf(404, { message: 'Cannot GET' });

/** A service that answers in one dialect only. */
const speaking =
  (dialect: DialectChoice['name']) =>
  ({ headers }: Outgoing, { pathname }: URL): Answer => {
    if (pathname === '/social-media-posting/accounts') {
      return dialect === 'quick-start' ? quickStartReply() : notFound();
    }
    if (dialect === 'quick-start') return notFound();
    const isMeant = new Headers(headers).get('version') === dialect;
    return isMeant ? publishedReply() : jsonOf(422, { message: ['version is not one of ours'] });
  };

/** Two locations, L and M, each with a token of its own. */
async function openRequests(
  dialect: DialectChoice | null = QUICK_START,
  answer: (request: Outgoing, url: URL) => Answer | Promise<Answer> = quickStartReply,
  putOff?: (write: () => void) => void,
) {
  let reply = answer;
  const service = createFakeService((_, request, url) => reply(request, url));
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const tokens = createTokens(
    openKeychain(async () => createMemoryKeytar()),
    () => NOW,
  );
  for (const [name, text] of [
    ['L', PIT_TEXT],
    ['M', OTHER_PIT_TEXT],
  ] as const) {
    const saved = await tokens.save(locationIdOf(name), pitOf(text), 'session');
    if (!saved.ok) throw new Error(saved.failure.kind);
    const location = locationSettingsOf(name, { token: saved.value, dialect });
    settings.change((current) => withLocation(current, location));
  }
  const client = createClient({
    exchange: service.exchange,
    baseUrl: 'https://api.example.com',
    version: '1',
  });
  return {
    requests: createAccountRequests({ client, settings, tokens, ...(putOff && { putOff }) }),
    service,
    settings,
    dialectOf: (id = L) => settings.current().locations.find((location) => location.id === id)?.dialect,
    answer: (next: typeof answer) => {
      reply = next;
    },
  };
}

describe('what the app asks about a location', () => {
  it('carries the token of that location', async () => {
    const { requests, service } = await openRequests();
    await requests.read(M);
    await requests.disconnect(refOf('L', 'a'));
    expect(service.requests.map(({ method, headers }) => [method, headers.get('authorization')])).toEqual([
      ['GET', `Bearer ${OTHER_PIT_TEXT}`],
      ['DELETE', `Bearer ${PIT_TEXT}`],
    ]);
  });

  it('goes through the dialect of that location', async () => {
    const { requests, service, settings } = await openRequests();
    settings.change((current) => ({
      ...current,
      locations: current.locations.map((one) => (one.id === M ? { ...one, dialect: V3 } : one)),
    }));
    await requests.disconnect(refOf('L', 'a'));
    await requests.disconnect(refOf('M', 'a'));
    expect(service.requests.map(({ url, headers }) => [url.pathname, headers.get('version')])).toEqual([
      ['/social-media-posting/account/a', '2021-07-28'],
      ['/social-media-posting/M/accounts/a', 'v3'],
    ]);
  });

  it('is not sent for a location that is no longer watched', async () => {
    const { requests, service } = await openRequests();
    const failure = { ok: false, failure: { kind: 'token-missing' } };
    expect(await requests.read(locationIdOf('Z'))).toEqual(failure);
    expect(await requests.disconnect(refOf('Z', 'a'))).toEqual(failure);
    expect(service.requests).toEqual([]);
  });

  it('is not sent, but for a read, before a dialect has answered', async () => {
    const { requests, service } = await openRequests(null);
    expect(await requests.listUsers(L)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(requests.capabilitiesOf(L)).toBeNull();
    expect(service.requests).toEqual([]);
  });
});

describe('the address of a sign-in', () => {
  it("is asked for with the account's platform", async () => {
    const { requests, service } = await openRequests();
    expect(await requests.startSignIn(M, SIGN_IN_REQUEST)).toEqual({
      ok: true,
      value: { via: 'callback', address: 'https://example.com/sign-in' },
    });
    expect(JSON.parse(String(service.requests[0]?.body))).toEqual({
      locationId: 'M',
      platform: 'tiktok',
      callbackUrl: CALLBACK,
    });
  });

  it('is known without asking in a published dialect, and never carries the token', async () => {
    const { requests, service } = await openRequests(V3);
    const started = await requests.startSignIn(M, SIGN_IN_REQUEST);
    expect(started).toMatchObject({ ok: true, value: { via: 'opener' } });
    expect(JSON.stringify(started)).not.toContain(OTHER_PIT_TEXT.slice(4, 20));
    expect(service.requests).toEqual([]);
  });
});

it('the headers for a request of our own carry the token and the version of the location', async () => {
  const { requests } = await openRequests(V3);
  expect(await requests.headersFor(M)).toMatchObject({
    ok: true,
    value: { Authorization: `Bearer ${OTHER_PIT_TEXT}`, Version: 'v3' },
  });
});

describe('the dialect', () => {
  it.each(['2021-07-28', 'v3', 'quick-start'] as const)(
    'that answers is remembered, for its location alone: %s',
    async (name) => {
      const { requests, service, dialectOf } = await openRequests(null, speaking(name));
      expect(await requests.read(L)).toMatchObject({ ok: true, value: { accounts: [{ id: 'acct-1' }] } });
      expect([dialectOf(), dialectOf(M)]).toEqual([{ name, isPinned: false }, null]);
      expect(requests.capabilitiesOf(L)?.needsUser).toBe(name !== 'quick-start');
      const before = service.requests.length;
      await requests.read(L);
      expect(service.requests.length).toBe(before + 1);
    },
  );

  it('that is searched in vain is not remembered', async () => {
    const { requests, dialectOf, answer } = await openRequests(null, notFound);
    expect(await requests.read(L)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    answer(() => jsonOf(401, { message: 'Invalid JWT' }));
    expect(await requests.read(L)).toEqual({ ok: false, failure: { kind: 'token-not-private' } });
    expect(dialectOf()).toBeNull();
  });

  it('that answers no more is searched again within the same read', async () => {
    const names = ['2021-07-28', 'v3', 'quick-start'] as const;
    for (const from of names) {
      for (const to of names.filter((name) => name !== from)) {
        const { requests, dialectOf, answer } = await openRequests(null, speaking(from));
        const before = await requests.read(L);
        answer(speaking(to));
        const after = await requests.read(L);
        expect(after).toEqual(before);
        expect(dialectOf()).toEqual({ name: to, isPinned: false });
      }
    }
  });

  it.each([
    ['404', notFound],
    ['422', () => jsonOf(422, { message: ['Unprocessable Entity'] })],
    ['400', () => jsonOf(400, { title: 'Invalid request' })],
  ])('that answers with %s is no longer the right one', async (_, gone) => {
    const { requests, dialectOf } = await openRequests(QUICK_START, (_request, { pathname }) =>
      pathname === '/social-media-posting/accounts' ? gone() : publishedReply(),
    );
    expect(await requests.read(L)).toMatchObject({ ok: true });
    expect(dialectOf()?.name).toBe('2021-07-28');
  });

  it.each([
    [401, { message: 'Invalid Private Integration token' }, 'token-invalid'],
    [403, { message: 'The token does not have access to this location.' }, 'token-of-other-location'],
    [200, { message: 'no list' }, 'unreadable-reply'],
  ])('is not searched again for a %d with %j', async (status, body, kind) => {
    const { requests, service, dialectOf } = await openRequests(V3, () => jsonOf(status, body));
    expect(await requests.read(L)).toEqual({ ok: false, failure: { kind } });
    expect(service.requests).toHaveLength(1);
    expect(dialectOf()).toEqual(V3);
  });

  it('stays remembered when no other answers either', async () => {
    const { requests, dialectOf, answer } = await openRequests(V3, notFound);
    expect(await requests.read(L)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(dialectOf()).toEqual(V3);
    answer(speaking('v3'));
    expect(await requests.read(L)).toMatchObject({ ok: true });
  });

  it('that is pinned is never searched again', async () => {
    const pinned = { name: 'v3', isPinned: true } as const;
    const { requests, service, dialectOf } = await openRequests(pinned, speaking('quick-start'));
    expect(await requests.read(L)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(service.requests).toHaveLength(1);
    expect(dialectOf()).toEqual(pinned);
  });

  it('that is pinned while another is searched stays pinned', async () => {
    const pinned = { name: 'quick-start', isPinned: true } as const;
    const { requests, settings, dialectOf } = await openRequests(null, () => {
      settings.change((current) => withLocation(current, locationSettingsOf('L', { dialect: pinned })));
      return publishedReply();
    });
    expect(await requests.read(L)).toMatchObject({ ok: true });
    expect(dialectOf()).toEqual(pinned);
  });

  it('is used at once, and written down when no other has been found for a while', async () => {
    const later: (() => void)[] = [];
    const { requests, service, settings, dialectOf } = await openRequests(null, speaking('v3'), (write) =>
      later.push(write),
    );
    let writes = 0;
    settings.onChange(() => {
      writes += 1;
    });
    await requests.read(L);
    await requests.read(M);
    later.shift()?.();
    expect([writes, dialectOf()]).toEqual([0, null]);
    const before = service.requests.length;
    await requests.read(L);
    expect(service.requests.length).toBe(before + 1);
    later.shift()?.();
    expect([writes, dialectOf(L), dialectOf(M)]).toEqual([1, V3, V3]);
    expect(later).toEqual([]);
  });

  it('is not remembered for a location that is dropped while it is searched', async () => {
    const { requests, settings } = await openRequests(null, () => {
      settings.change((current) => withoutLocation(current, L));
      return publishedReply();
    });
    await requests.read(L);
    expect(settings.current().locations.map(({ id }) => id)).toEqual([M]);
  });
});
