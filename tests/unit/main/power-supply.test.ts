import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOnBattery } from '../../../src/main/power-supply.ts';
import { makeTempFolder } from '../temp-folder.ts';

type Files = Readonly<Record<string, string>>;

const MAINS: Files = { type: 'Mains', online: '1' };
const UNPLUGGED: Files = { type: 'Mains', online: '0' };
const DRAINING: Files = { type: 'Battery', status: 'Discharging' };
const CHARGING: Files = { type: 'Battery', status: 'Charging' };

/** Writes supplies as Linux shows them, each word with the end of a line. */
function suppliesOf(supplies: Readonly<Record<string, Files>>): string {
  const folder = makeTempFolder();
  for (const [name, files] of Object.entries(supplies)) {
    mkdirSync(join(folder, name));
    for (const [file, word] of Object.entries(files)) writeFileSync(join(folder, name, file), `${word}\n`);
  }
  return folder;
}

it.each([
  ['unplugged', { AC: UNPLUGGED, BAT0: DRAINING }, true],
  ['plugged in', { AC: MAINS, BAT0: CHARGING }, false],
  ['plugged in, while its battery still drains', { AC: MAINS, BAT0: DRAINING }, false],
  ['charged over USB', { AC: UNPLUGGED, ucsi: { type: 'USB', online: '2' }, BAT0: DRAINING }, false],
  ['without a battery', { AC: MAINS }, false],
  ['that tells nothing of its plug', { BAT0: DRAINING }, true],
  ['whose battery is full', { BAT0: { type: 'Battery', status: 'Full' } }, false],
  ['whose mouse has a battery', { hid: { ...DRAINING, scope: 'Device' } }, false],
] as const)('a computer %s', async (_name, supplies, expected) => {
  expect(await isOnBattery(suppliesOf(supplies))).toBe(expected);
});

it('a computer that tells of no supply counts as plugged in', async () => {
  expect(await isOnBattery(join(makeTempFolder(), 'none'))).toBe(false);
});
