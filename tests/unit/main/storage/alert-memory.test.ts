import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { EMPTY_ALERT_MEMORY } from '../../../../src/core/alerts.ts';
import { openAlertMemory } from '../../../../src/main/storage/alert-memory.ts';
import { refOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';

const refuseTrouble = (sentence: string): never => {
  throw new Error(sentence);
};

it('which expiries were announced survives a restart', () => {
  const folder = makeTempFolder();
  const memory = { announcedAccounts: [refOf('L', 'a')], announcedTokens: [locationIdOf('M')] };
  openAlertMemory(folder, refuseTrouble).write(memory);
  expect(openAlertMemory(folder, refuseTrouble).read()).toEqual(memory);
});

it('nothing was announced before the first start', () => {
  expect(openAlertMemory(makeTempFolder(), refuseTrouble).read()).toEqual(EMPTY_ALERT_MEMORY);
});

it('an unreadable memory is reported, and nothing counts as announced', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'alerts.json'), '{"announcedAccounts":[{}]}');
  const troubles: string[] = [];
  const memory = openAlertMemory(folder, (sentence) => troubles.push(sentence)).read();
  expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  expect(troubles).toEqual([expect.stringContaining('which expiries were announced')]);
});
