import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { openKeychain } from '../../../../src/main/storage/keychain.ts';
import { PIT_TEXT, pitOf } from '../../sample-pit.ts';
import { createMemoryKeytar, type KeychainMood } from './memory-keytar.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const failedBy = (kind: string) => ({ ok: false, failure: { kind } });

function openMemoryKeychain() {
  const keytar = createMemoryKeytar();
  return { keytar, keychain: openKeychain(async () => keytar) };
}

describe('a keychain that works', () => {
  it('keeps one entry per location, under the name of Relink', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    expect(await keychain.save(LOCATION, pitOf(PIT_TEXT))).toEqual({ ok: true, value: true });
    expect([...keytar.entries]).toEqual([[`Relink/${LOCATION}`, PIT_TEXT]]);
  });

  it('gives back what it was given', async () => {
    const { keychain } = openMemoryKeychain();
    await keychain.save(LOCATION, pitOf(PIT_TEXT));
    const loaded = await keychain.load(LOCATION);
    expect(loaded.ok && loaded.value.reveal()).toBe(PIT_TEXT);
  });

  it('takes over an entry that another program wrote with a newline', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    await keytar.setPassword('Relink', LOCATION, `${PIT_TEXT}\r\n`);
    expect(await keychain.load(LOCATION)).toMatchObject({ ok: true });
  });

  it('forgets what it is told to forget', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    await keychain.save(LOCATION, pitOf(PIT_TEXT));
    expect(await keychain.remove(LOCATION)).toEqual({ ok: true, value: true });
    expect(keytar.entries.size).toBe(0);
  });
});

describe('an entry that is not there', () => {
  it('is missing when the keychain takes entries, and leaves no trace of finding that out', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    expect(await keychain.load(LOCATION)).toEqual(failedBy('token-missing'));
    expect(keytar.entries.size).toBe(0);
  });

  it('is locked away when the keychain takes none', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    await keychain.save(LOCATION, pitOf(PIT_TEXT));
    keytar.become('locked');
    expect(await keychain.load(LOCATION)).toEqual(failedBy('keychain-locked'));
  });

  it('is missing when it holds something else', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    await keytar.setPassword('Relink', LOCATION, 'not a token');
    expect(await keychain.load(LOCATION)).toEqual(failedBy('token-missing'));
  });
});

describe('a keychain that does not work', () => {
  it.each<[KeychainMood, string]>([
    ['locked', 'keychain-locked'],
    ['missing', 'keychain-missing'],
    ['failing', 'keychain-failing'],
  ])('because it is %s says so with every verb', async (mood, kind) => {
    const { keytar, keychain } = openMemoryKeychain();
    keytar.become(mood);
    expect(await keychain.load(LOCATION)).toEqual(failedBy(kind));
    expect(await keychain.save(LOCATION, pitOf(PIT_TEXT))).toEqual(failedBy(kind));
    expect(await keychain.remove(LOCATION)).toEqual(failedBy(kind));
  });

  it.each([
    ['keychain-missing', 'libsecret-1.so.0: cannot open shared object file: No such file or directory'],
    ['keychain-missing', 'Cannot autolaunch D-Bus without X11 $DISPLAY'],
    ['keychain-missing', 'org.freedesktop.DBus.Error.ServiceUnknown'],
    ['keychain-missing', 'Could not connect: Connection refused'],
    ['keychain-failing', 'The user name or passphrase you entered is not correct.'],
  ])('is %s when its library fails with "%s"', async (kind, message) => {
    const keychain = openKeychain(() => Promise.reject(new Error(message)));
    expect(await keychain.load(LOCATION)).toEqual(failedBy(kind));
  });

  it('is not touched before it is needed', () => {
    openKeychain(() => {
      throw new Error('loaded too early');
    });
  });

  it('is tried anew each time, for it may be unlocked', async () => {
    const { keytar, keychain } = openMemoryKeychain();
    await keychain.save(LOCATION, pitOf(PIT_TEXT));
    keytar.become('locked');
    await keychain.load(LOCATION);
    keytar.become('working');
    expect(await keychain.load(LOCATION)).toMatchObject({ ok: true });
  });
});
