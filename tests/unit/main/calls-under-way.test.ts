import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import { createCallsUnderWay, followKeychain, isNodeWaiting } from '../../../src/main/calls-under-way.ts';
import { type Keytar, openKeychain } from '../../../src/main/storage/keychain.ts';
import { PIT_TEXT, pitOf } from '../sample-pit.ts';
import { createMemoryKeytar } from './storage/memory-keytar.ts';

const ID = locationIdOf('K83W5f03EFph2rlg5N1L');

function openFollowed(keytar: Keytar) {
  const calls = createCallsUnderWay();
  return {
    calls,
    keychain: followKeychain(
      openKeychain(async () => keytar),
      calls,
    ),
  };
}

test('a call of the keychain is under way until it is answered, whatever the answer', async () => {
  const keytar = createMemoryKeytar();
  const { calls, keychain } = openFollowed(keytar);
  expect(calls.areThereAny()).toBe(false);
  for (const call of [
    () => keychain.save(ID, pitOf(PIT_TEXT)),
    () => keychain.load(ID),
    () => keychain.remove(ID),
  ]) {
    for (const mood of ['working', 'failing'] as const) {
      keytar.become(mood);
      const answered = call();
      expect(calls.areThereAny()).toBe(true);
      expect((await answered).ok).toBe(mood === 'working');
      expect(calls.areThereAny()).toBe(false);
    }
  }
});

test('calls are under way as long as one of them is', async () => {
  const calls = createCallsUnderWay();
  const never = calls.follow(new Promise(() => {}));
  await calls.follow(Promise.resolve());
  await expect(calls.follow(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(calls.areThereAny()).toBe(true);
  expect(never).toBeInstanceOf(Promise);
});

test('Node is seen to wait for the disk', async () => {
  const read = readFile(import.meta.filename);
  expect(isNodeWaiting()).toBe(true);
  await read;
  await expect.poll(isNodeWaiting).toBe(false);
});
