import { describe, expect, it } from 'vitest';
import { DIALECT_NAMES, type DialectName } from '../../../src/core/dialect.ts';
import { ACCOUNTS, listReplyOf } from './list-replies.ts';
import { quickenTime } from './quick-time.ts';
import { startWatchedWorld } from './watched-world.ts';

quickenTime(10);

type Path = readonly (string | number)[];

/** Not among them, anywhere, is the API's own word for an expired account. */
const WRONG_VALUES: readonly unknown[] = [
  null,
  -1,
  1.5,
  '',
  'x',
  [],
  [[]],
  [null, 'x', {}],
  {},
  { expired: true },
  'true',
  'EXPIRED?',
  undefined,
];

/** Every place of a JSON value, the value itself first; of a list only the first entry. */
function pathsOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value);
  return [[], ...[...entries].flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))];
}

/** The value with another one at a place; `undefined` leaves the place out. */
function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((entry, index) => (index === key ? replaceAt(entry, rest, by) : entry));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaceAt(inner, rest, by) : inner]),
  );
}

const CASES = DIALECT_NAMES.flatMap((dialect) =>
  pathsOf(listReplyOf(dialect, ACCOUNTS)).map(
    (path) => [dialect, path.join('.') || 'the root', path] as const,
  ),
);

async function expectTruth(dialect: DialectName, path: Path): Promise<void> {
  const world = await startWatchedWorld(dialect);
  const { control } = world.simulator;
  try {
    for (const wrong of WRONG_VALUES) {
      const body = JSON.stringify(replaceAt(listReplyOf(dialect, ACCOUNTS), path, wrong)) ?? '';
      control.clearFaults();
      control.fault({ kind: 'status', status: 200, body });
      await world.check(1);
      // What cannot be read may be unknown or missing. It is never bad.
      for (const health of Object.values(world.healths())) expect(['healthy', 'unknown']).toContain(health);
    }
    expect(world.icons()).not.toContain('expired');
    expect(world.notices()).toEqual([]);
    control.clearFaults();
    control.expire('acct-1');
    await world.poll();
    await world.poll();
    expect(world.icon()).toBe('expired');
    expect(world.healths()).toEqual({ 'acct-1': 'expired', 'acct-2': 'healthy', 'acct-3': 'healthy' });
    expect(world.notices()).toEqual(['needs-reconnect']);
  } finally {
    await world.stop();
  }
}

describe.concurrent('a list with wrong types', () => {
  it.each(CASES)('of %s, at %s, raises no alarm, and an expiry after it is seen', (dialect, _, path) =>
    expectTruth(dialect, path),
  );
});
