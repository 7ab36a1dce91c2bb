import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import { EMPTY_SNAPSHOT } from '../../../src/core/snapshot.ts';
import { createAccountRequests } from '../../../src/main/account-requests.ts';
import { createClient } from '../../../src/main/highlevel/client.ts';
import { quickStart } from '../../../src/main/highlevel/dialects/quick-start.ts';
import { createSnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { openSettings, withLocation } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import { OTHER_PIT_TEXT, PIT_TEXT, pitOf } from '../sample-pit.ts';
import { accountOf, locationOf, NOW, refOf } from '../sample-snapshot.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { createFakeService, jsonOf } from './highlevel/fake-service.ts';
import { createMemoryKeytar } from './storage/memory-keytar.ts';

const CALLBACK = 'http://127.0.0.1:5000/callback/x';

/** Two locations, each with a token of its own. */
async function openRequests() {
  const service = createFakeService(() => jsonOf(200, { accounts: [], url: 'https://example.com/sign-in' }));
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
    if (saved.ok)
      settings.change((current) =>
        withLocation(current, { id: locationIdOf(name), name, token: saved.value }),
      );
  }
  const locations = [
    locationOf('L', [accountOf('a', 'expired', { platform: 'google' })]),
    locationOf('M', [accountOf('a', 'expired', { platform: 'tiktok' })]),
  ];
  const client = createClient({
    fetch: service.fetch,
    baseUrl: 'https://api.example.com',
    dialect: quickStart,
    version: '1',
  });
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations });
  return { requests: createAccountRequests({ client, settings, tokens, store }), service };
}

describe('what the app asks about a location', () => {
  it('carries the token of that location', async () => {
    const { requests, service } = await openRequests();
    await requests.read(locationIdOf('M'));
    await requests.disconnect(refOf('L', 'a'));
    expect(service.requests.map(({ method, headers }) => [method, headers.get('authorization')])).toEqual([
      ['GET', `Bearer ${OTHER_PIT_TEXT}`],
      ['DELETE', `Bearer ${PIT_TEXT}`],
    ]);
  });

  it('is not sent for a location that is no longer watched', async () => {
    const { requests, service } = await openRequests();
    const failure = { ok: false, failure: { kind: 'token-missing' } };
    expect(await requests.read(locationIdOf('Z'))).toEqual(failure);
    expect(await requests.disconnect(refOf('Z', 'a'))).toEqual(failure);
    expect(service.requests).toEqual([]);
  });
});

describe('the address of a sign-in', () => {
  it("is asked for with the account's platform", async () => {
    const { requests, service } = await openRequests();
    expect(await requests.requestAddress(refOf('M', 'a'), CALLBACK)).toEqual({
      ok: true,
      value: 'https://example.com/sign-in',
    });
    expect(JSON.parse(String(service.requests[0]?.init.body))).toEqual({
      locationId: 'M',
      platform: 'tiktok',
      callbackUrl: CALLBACK,
    });
  });

  it('is not asked for when the account is not listed', async () => {
    const { requests, service } = await openRequests();
    expect(await requests.requestAddress(refOf('L', 'z'), CALLBACK)).toMatchObject({ ok: false });
    expect(service.requests).toEqual([]);
  });
});
