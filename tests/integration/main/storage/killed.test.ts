import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bundle, bundleProgram } from '../../../bundled-program.ts';
import { killRepeatedly } from '../../../kill-loop/kill-loop.ts';
import { makeTempFolder } from '../../../unit/temp-folder.ts';

const KILLS = 200;
/** Folders in which processes are killed at the same time. */
const LANES = 4;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleProgram(resolve(import.meta.dirname, '../../../kill-loop/write-until-killed.ts'));
});
afterAll(() => bundle.remove());

it(`nothing that was acknowledged is lost in ${KILLS} kills while writing`, {
  timeout: 300_000,
}, async () => {
  const lanes = Array.from({ length: LANES }, () =>
    killRepeatedly({ program: bundle.path, folder: makeTempFolder(), kills: KILLS / LANES }),
  );
  const aftermaths = (await Promise.all(lanes)).flat();
  expect(aftermaths).toHaveLength(KILLS);
  const losses = aftermaths.filter(({ acknowledged, left }) =>
    [left.locations, left.alerts, left.snapshot].some((number) => number < acknowledged),
  );
  expect(losses).toEqual([]);
  // A loop that kills before anything was written would prove nothing.
  expect(Math.max(...aftermaths.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(KILLS / LANES);
});
