import { expect, it } from 'vitest';
import { diff } from '../../../src/core/changes.ts';
import { logChanges } from '../../../src/main/log-changes.ts';
import { accountOf, failingCheck, locationOf, snapshotOf } from '../sample-snapshot.ts';

type Location = ReturnType<typeof locationOf>;

function linesBetween(before: Location, after: Location): readonly string[] {
  const lines: string[] = [];
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  logChanges(diff(snapshotOf(before), snapshotOf(after)), log);
  return lines;
}

const healthy = locationOf('L', [accountOf('a', 'healthy', { platform: 'google' })]);

it('what happens to an account is logged by its place, not by its name', () => {
  const expired = locationOf('L', [accountOf('a', 'expired', { platform: 'google', name: 'Secret Client' })]);
  expect(linesBetween(healthy, expired)).toEqual(['location L: google account a: expired']);
  expect(linesBetween(expired, healthy)).toEqual(['location L: google account a: recovered']);
});

it('accounts that come, go and change are logged', () => {
  const other = locationOf('L', [accountOf('b', 'expiring')]);
  expect(linesBetween(healthy, other)).toEqual([
    'location L: facebook account b: listed',
    'location L: google account a: no longer listed',
  ]);
  const expiring = locationOf('L', [accountOf('a', 'expiring', { platform: 'google' })]);
  expect(linesBetween(healthy, expiring)).toEqual(['location L: google account a: healthy → expiring']);
});

it('a check that fails is logged with its sentence, and so is its end', () => {
  const failing = locationOf('L', healthy.accounts, { check: failingCheck({ kind: 'offline' }) });
  expect(linesBetween(healthy, failing)).toEqual([
    expect.stringMatching(/^location L: check failing\. This computer seems to be offline\./),
  ]);
  expect(linesBetween(failing, healthy)).toEqual(['location L: check working again']);
});

it('no name from the network can write a line of its own', () => {
  const message = 'No.\ntray ready';
  const forged = locationOf(
    'L',
    [...healthy.accounts, accountOf('b\ntray ready', 'healthy', { platform: 'other:\r\nx' })],
    {
      check: failingCheck({ kind: 'request-refused', status: 400, message }),
    },
  );
  for (const line of linesBetween(healthy, forged)) expect(line).not.toMatch(/[\r\n]/);
});
