import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../../src/core/alert-memory.ts';
import { openAlertMemory } from '../../../../src/main/storage/alert-memory.ts';
import { announcedOf, NOW, refOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

const refuseTrouble = inEnglish((sentence) => {
  throw new Error(sentence);
});

it('which expiries were announced survives a restart', () => {
  const folder = makeTempFolder();
  const memory: AlertMemory = {
    announcedAccounts: [announcedOf('L', 'a', { reminders: 2 })],
    announcedTokens: [locationIdOf('M')],
    announcedRotations: [{ locationId: locationIdOf('M'), addedAt: NOW, stage: 'due-soon' }],
    announcedForecasts: [{ ...refOf('L', 'b'), expiresAt: NOW, days: 7 }],
    snoozes: [
      { ...refOf('L', 'a'), until: 'recovery' },
      { ...refOf('L', 'c'), until: NOW },
    ],
    isHolding: true,
  };
  openAlertMemory(folder, refuseTrouble).write(memory);
  expect(openAlertMemory(folder, refuseTrouble).read()).toEqual(memory);
});

it('nothing was announced before the first start', () => {
  expect(openAlertMemory(makeTempFolder(), refuseTrouble).read()).toEqual(EMPTY_ALERT_MEMORY);
});

it('a memory of an earlier version, which knew neither tokens to rotate nor reminders, is still good', () => {
  const folder = makeTempFolder();
  writeFileSync(
    join(folder, 'alerts.json'),
    '{"announcedAccounts":[{"locationId":"L","accountId":"a"}],"announcedTokens":["M"]}',
  );
  const before = Date.now();
  const memory = openAlertMemory(folder, refuseTrouble).read();
  expect(memory).toEqual({
    ...EMPTY_ALERT_MEMORY,
    announcedAccounts: [{ ...refOf('L', 'a'), at: expect.any(Number), reminders: 0 }],
    announcedTokens: ['M'],
  });
  // When it was announced is not known; its reminders are counted from now on.
  expect(memory.announcedAccounts[0]?.at).toBeGreaterThanOrEqual(before);
});

it('an unreadable memory is reported, and nothing counts as announced', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'alerts.json'), '{"announcedAccounts":[{}]}');
  const troubles: string[] = [];
  const memory = openAlertMemory(
    folder,
    inEnglish((sentence) => troubles.push(sentence)),
  ).read();
  expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  expect(troubles).toEqual([expect.stringContaining('which expiries were announced')]);
});

it('a memory that a newer Relink wrote is kept and named', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'alerts.json'), '{"version":3}');
  const troubles: string[] = [];
  const memory = openAlertMemory(
    folder,
    inEnglish((sentence) => troubles.push(sentence)),
  ).read();
  expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  expect(troubles).toEqual([expect.stringMatching(/newer Relink wrote \(version 3\).*alerts\.json\.newer-/)]);
});
