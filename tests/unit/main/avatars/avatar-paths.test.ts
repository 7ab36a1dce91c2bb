import { describe, expect, it } from 'vitest';
import {
  avatarAddressOf,
  createAvatarPaths,
  isAvatarPath,
} from '../../../../src/main/avatars/avatar-paths.ts';
import { accountOf, locationOf, snapshotOf } from '../../sample-snapshot.ts';

const ADDRESS = 'https://pictures.example/secret-host.png';
const snapshotWith = (avatar: string | null, id = 'a') =>
  snapshotOf(locationOf('L', [accountOf(id, 'healthy', { avatar }), accountOf('plain')]));
const pathIn = (snapshot: ReturnType<typeof snapshotWith>): string =>
  createAvatarPaths()(snapshot).locations[0]?.accounts[0]?.avatar ?? '';
const pathnameOf = (path: string): string => new URL(path, 'app://relink').pathname;

describe('what the window is told of a picture', () => {
  it('is a path of main’s own, never its address', () => {
    const seen = createAvatarPaths()(snapshotWith(ADDRESS));
    expect(JSON.stringify(seen)).not.toContain('pictures.example');
    expect(seen.locations[0]?.accounts.map(({ avatar }) => avatar)).toEqual([
      expect.stringMatching(/^\/avatar\/L\/a\?[0-9a-f]{12}$/),
      null,
    ]);
  });

  it('changes with the address, so that the page does not keep the picture before', () => {
    expect(pathIn(snapshotWith(ADDRESS))).toBe(pathIn(snapshotWith(ADDRESS)));
    expect(pathIn(snapshotWith(`${ADDRESS}?2`))).not.toBe(pathIn(snapshotWith(ADDRESS)));
  });

  it('is the same value for as long as the location is', () => {
    const withPaths = createAvatarPaths();
    const snapshot = snapshotWith(ADDRESS);
    expect(withPaths({ ...snapshot, revision: 9 }).locations[0]).toBe(withPaths(snapshot).locations[0]);
  });
});

describe('a path leads to', () => {
  it.each(['a', 'a/b', 'ä b?c#d', '%2e%2e', 'a\\b'])('the address of its account, whose ID is %s', (id) => {
    const snapshot = snapshotWith(ADDRESS, id);
    const pathname = pathnameOf(pathIn(snapshot));
    expect(isAvatarPath(pathname)).toBe(true);
    expect(avatarAddressOf(snapshot, pathname)).toBe(ADDRESS);
  });

  it.each([
    '/avatar/L/plain',
    '/avatar/L/unknown',
    '/avatar/unknown/a',
    '/avatar/L/a/more',
    '/avatar/L',
    '/avatar/',
    '/avatar/%E0/a',
    `/avatar/L/${encodeURIComponent(ADDRESS)}`,
  ])('nothing: %s', (path) => {
    expect(avatarAddressOf(snapshotWith(ADDRESS), path)).toBeNull();
  });
});
