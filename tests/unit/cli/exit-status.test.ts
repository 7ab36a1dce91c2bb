import { expect, it } from 'vitest';
import { exitStatusOf } from '../../../src/cli/exit-status.ts';
import type { Health } from '../../../src/core/health.ts';
import { accountOf, failingCheck, locationOf } from '../sample-snapshot.ts';

it.each<[readonly Health[], number]>([
  [[], 0],
  [['healthy'], 0],
  [['healthy', 'expiring', 'unsupported'], 0],
  [['healthy', 'unknown'], 2],
  [['healthy', 'expired'], 1],
  [['disconnected'], 1],
  [['unknown', 'expired'], 1],
])('accounts that are %j end with %d', (healths, status) => {
  expect(
    exitStatusOf([
      locationOf(
        'L',
        healths.map((health, n) => accountOf(`${n}`, health)),
      ),
    ]),
  ).toBe(status);
});

it.each<[readonly Health[], number]>([
  [[], 2],
  [['healthy'], 2],
  [['expired'], 1],
])('accounts that are %j, beside a location that could not be checked, end with %d', (healths, status) => {
  const read = locationOf(
    'L',
    healths.map((health, n) => accountOf(`${n}`, health)),
  );
  const failing = locationOf('M', [accountOf('m')], { check: failingCheck({ kind: 'offline' }) });
  expect(exitStatusOf([read, failing])).toBe(status);
});
