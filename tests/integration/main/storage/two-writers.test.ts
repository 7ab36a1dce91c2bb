import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { Trouble } from '../../../../src/core/failure-table.ts';
import { openSettings, withLocation } from '../../../../src/main/storage/settings.ts';
import { type Bundle, bundleProgram } from '../../../bundled-program.ts';
import { locationSettingsOf } from '../../../unit/sample-settings.ts';
import { makeTempFolder } from '../../../unit/temp-folder.ts';

const PREFIXES = ['A', 'B', 'C', 'D'] as const;
const EACH = 15;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleProgram(resolve(import.meta.dirname, '../../../kill-loop/add-locations.ts'));
});
afterAll(() => bundle.remove());

/** A process that stands ready to add its locations. */
async function startAdding(folder: string, prefix: string) {
  const child = spawn(process.execPath, [bundle.path, folder, prefix, String(EACH)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const closed = once(child, 'close');
  return {
    go: () => child.stdin.write('go\n'),
    exitCode: async () => {
      await closed;
      return child.exitCode;
    },
  };
}

it('processes that add locations at the same time lose none of each other', async () => {
  const folder = makeTempFolder();
  const refuse = ({ id }: Trouble): never => {
    throw new Error(id);
  };
  const app = openSettings(folder, refuse, { follow: true });
  const adders = await Promise.all(PREFIXES.map((prefix) => startAdding(folder, prefix)));
  for (const { go } of adders) go();
  for (let index = 0; index < EACH; index += 1) {
    app.change((current) => withLocation(current, locationSettingsOf(`app${index}`)));
  }
  expect(await Promise.all(adders.map(({ exitCode }) => exitCode()))).toEqual(PREFIXES.map(() => 0));

  const wanted = [...PREFIXES, 'app'].flatMap((prefix) =>
    Array.from({ length: EACH }, (_, index) => locationIdOf(`${prefix}${index}`)),
  );
  const stored = openSettings(folder, refuse, { follow: false })
    .current()
    .locations.map(({ id }) => id);
  expect(new Set(stored)).toEqual(new Set(wanted));
  await expect.poll(() => app.current().locations.length).toBe(wanted.length);
});
