import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../../src/core/alerts.ts';
import { openAlertMemory } from '../../../../src/main/storage/alert-memory.ts';
import { NOW, refOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';

const refuseTrouble = (sentence: string): never => {
  throw new Error(sentence);
};

it('which expiries were announced survives a restart', () => {
  const folder = makeTempFolder();
  const memory: AlertMemory = {
    announcedAccounts: [refOf('L', 'a')],
    announcedTokens: [locationIdOf('M')],
    announcedRotations: [{ locationId: locationIdOf('M'), addedAt: NOW, stage: 'due-soon' }],
  };
  openAlertMemory(folder, refuseTrouble).write(memory);
  expect(openAlertMemory(folder, refuseTrouble).read()).toEqual(memory);
});

it('nothing was announced before the first start', () => {
  expect(openAlertMemory(makeTempFolder(), refuseTrouble).read()).toEqual(EMPTY_ALERT_MEMORY);
});

it('a memory of an earlier version, which knew no tokens to rotate, is still good', () => {
  const folder = makeTempFolder();
  writeFileSync(
    join(folder, 'alerts.json'),
    '{"announcedAccounts":[{"locationId":"L","accountId":"a"}],"announcedTokens":["M"]}',
  );
  expect(openAlertMemory(folder, refuseTrouble).read()).toEqual({
    announcedAccounts: [refOf('L', 'a')],
    announcedTokens: ['M'],
    announcedRotations: [],
  });
});

it('an unreadable memory is reported, and nothing counts as announced', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'alerts.json'), '{"announcedAccounts":[{}]}');
  const troubles: string[] = [];
  const memory = openAlertMemory(folder, (sentence) => troubles.push(sentence)).read();
  expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  expect(troubles).toEqual([expect.stringContaining('which expiries were announced')]);
});

it('a memory that a newer Relink wrote is kept and named', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'alerts.json'), '{"version":2}');
  const troubles: string[] = [];
  const memory = openAlertMemory(folder, (sentence) => troubles.push(sentence)).read();
  expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  expect(troubles).toEqual([expect.stringMatching(/newer Relink wrote \(version 2\).*alerts\.json\.newer-/)]);
});
