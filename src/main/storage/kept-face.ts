import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_STATES, type IconFace } from '../../core/icon-face.ts';
import { PALETTES, PANELS } from '../../core/settings.ts';

export const SNAPSHOT_FILE = 'snapshot.json';
/** The version of the snapshot's file; raised with each migration. */
export const SNAPSHOT_VERSION = 2;

/** More than the head ever takes. */
const HEAD_BYTES = 256;
const HEAD = /^\{"version":(\d+),"face":(\{[^{}]*\}),/;

/**
 * The face of the icon that goes with the kept snapshot. It stands at the head of that file, so that one small read
 * finds it however many accounts follow, and no crash can part the two.
 *
 * @returns null when there is none, or none that this version can read
 */
export function readKeptFace(userDataDir: string): IconFace | null {
  try {
    const [, version, face] = HEAD.exec(readHead(join(userDataDir, SNAPSHOT_FILE))) ?? [];
    return Number(version) === SNAPSHOT_VERSION && face !== undefined ? faceOf(JSON.parse(face)) : null;
  } catch {
    return null;
  }
}

function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.toString('utf8', 0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** By hand: the first icon waits for this, and a schema would have to be loaded. */
function faceOf(value: object): IconFace | null {
  const state = oneOf(ICON_STATES, Reflect.get(value, 'state'));
  const panel = oneOf(PANELS, Reflect.get(value, 'panel'));
  const palette = oneOf(PALETTES, Reflect.get(value, 'palette'));
  return state && panel && palette ? { state, panel, palette } : null;
}

const oneOf = <Known extends string>(known: readonly Known[], value: unknown): Known | undefined =>
  known.find((one) => one === value);
