import { lookup } from 'node:dns/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAvatars } from '../../../../src/main/avatars/avatars.ts';
import { pictureFetchOf } from '../../../../src/main/avatars/fetch-picture.ts';
import { createPictureFiles } from '../../../../src/main/avatars/picture-files.ts';
import { PNG_BYTES, sendPng, startPictureServer } from './picture-server.ts';

/** Avatars as the app has them, each time as if it had just started. */
async function startRuns() {
  const folder = await mkdtemp(join(tmpdir(), 'relink-avatars-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return () =>
    createAvatars({
      fetchPicture: pictureFetchOf({
        policy: { allowsLoopback: true },
        resolve: (host) => lookup(host, { all: true }),
        timeoutMs: 5_000,
        userAgent: 'Relink/test',
      }),
      files: createPictureFiles(join(folder, 'avatars'), Date.now),
      now: Date.now,
      onFailed: () => {},
    });
}

it('a picture is asked for once, and is there at the next start without another request', async () => {
  const { origin, requests } = await startPictureServer({ '/a': sendPng });
  const startRun = await startRuns();
  const run = startRun();
  expect((await run.load(`${origin}/a`))?.bytes).toEqual(PNG_BYTES);
  expect((await run.load(`${origin}/a`))?.bytes).toEqual(PNG_BYTES);
  expect((await startRun().load(`${origin}/a`))?.bytes).toEqual(PNG_BYTES);
  expect(requests).toHaveLength(1);
});

it('an address that has no picture is asked once', async () => {
  const { origin, requests } = await startPictureServer({});
  const run = (await startRuns())();
  expect(await run.load(`${origin}/missing`)).toBeNull();
  expect(await run.load(`${origin}/missing`)).toBeNull();
  expect(requests).toHaveLength(1);
});
