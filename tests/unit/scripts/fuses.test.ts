import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFuses, hasFileProtocolFuse } from '../../../scripts/fuses.mjs';
import { makeTempFolder } from '../temp-folder.ts';

/**
 * Electron marks its fuses in the executable with this text, the version of the format, how many there are, and one
 * byte for each. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FORMAT = 1;

/** In the order of the wire, as a packaged Relink has to have them. */
const SEALED = [
  ['RunAsNode', '0'],
  ['EnableCookieEncryption', '1'],
  ['EnableNodeOptionsEnvironmentVariable', '0'],
  ['EnableNodeCliInspectArguments', '0'],
  ['EnableEmbeddedAsarIntegrityValidation', '1'],
  ['OnlyLoadAppFromAsar', '1'],
  ['LoadBrowserProcessSpecificV8Snapshot', '0'],
  ['GrantFileProtocolExtraPrivileges', '0'],
] as const;
const SEALED_WIRE = SEALED.map(([, state]) => state).join('');

/** A file with a fuse wire amid other bytes, as an executable has it. */
function executableWith(wire: string): string {
  const path = join(makeTempFolder(), 'relink');
  const noise = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0x30, 0x31]);
  writeFileSync(
    path,
    Buffer.concat([
      noise,
      Buffer.from(SENTINEL),
      Buffer.from([FORMAT, wire.length]),
      Buffer.from(wire),
      noise,
    ]),
  );
  return path;
}

const wireWith = (index: number, state: string): string =>
  SEALED_WIRE.slice(0, index) + state + SEALED_WIRE.slice(index + 1);

test('a sealed executable is accepted, and each fuse is told', async () => {
  expect(await checkFuses(executableWith(SEALED_WIRE))).toEqual([
    'RunAsNode: off',
    'EnableCookieEncryption: on',
    'EnableNodeOptionsEnvironmentVariable: off',
    'EnableNodeCliInspectArguments: off',
    'EnableEmbeddedAsarIntegrityValidation: on',
    'OnlyLoadAppFromAsar: on',
    'LoadBrowserProcessSpecificV8Snapshot: off',
    'GrantFileProtocolExtraPrivileges: off',
  ]);
});

test.each(SEALED.map(([name, state], index) => ({ name, state, index })))(
  'an executable is refused when $name is turned, removed or set to what nobody knows',
  async ({ name, state, index }) => {
    const turned = state === '0' ? '1' : '0';
    for (const wrong of [turned, 'r', 'x']) {
      const refusal = await checkFuses(executableWith(wireWith(index, wrong))).catch(String);
      expect(refusal).toContain(`${name} is `);
      for (const [other] of SEALED) if (other !== name) expect(refusal).not.toContain(`${other} is `);
    }
  },
);

test('the executable of an Electron from before its last fuse is accepted without it', async () => {
  const executable = executableWith(SEALED_WIRE.slice(0, -1));
  expect(await hasFileProtocolFuse(executable)).toBe(false);
  expect(await checkFuses(executable)).toContain('GrantFileProtocolExtraPrivileges: missing');
  expect(await hasFileProtocolFuse(executableWith(SEALED_WIRE))).toBe(true);
});

test('no other fuse may be missing, and all that are wrong are told at once', async () => {
  await expect(checkFuses(executableWith(SEALED_WIRE.slice(0, -2)))).rejects.toThrow(
    'LoadBrowserProcessSpecificV8Snapshot is missing, not off',
  );
  const allWrong = await checkFuses(executableWith('10110010')).catch(String);
  for (const [name] of SEALED.slice(0, -1)) expect(allWrong).toContain(`${name} is `);
});
