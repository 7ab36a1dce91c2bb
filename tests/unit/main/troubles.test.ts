import { expect, it } from 'vitest';
import { troubleOf } from '../../../src/core/failure-table.ts';
import { createTroubles } from '../../../src/main/troubles.ts';

const FULL = troubleOf('not-saved', { folder: '/data', code: 'ENOSPC' });
const ODD = troubleOf('unexpected');

it('a trouble is logged, kept for the window and told once', () => {
  const warned: string[] = [];
  let told = 0;
  const troubles = createTroubles({ info: () => {}, warn: (sentence) => warned.push(sentence) });
  troubles.onChange(() => {
    told += 1;
  });
  troubles.report(FULL);
  troubles.report(FULL);
  troubles.report(ODD);
  expect(troubles.current()).toEqual([FULL, ODD]);
  expect(warned).toEqual([
    expect.stringMatching(/^Relink cannot save to \/data \(ENOSPC\)/),
    expect.stringMatching(/^Something unexpected went wrong/),
  ]);
  expect(told).toBe(2);
});

it('a trouble that is over is taken back once all who reported it say so, and logged as over', () => {
  const logged: string[] = [];
  let told = 0;
  const log = { info: (line: string) => logged.push(line), warn: (line: string) => logged.push(line) };
  const troubles = createTroubles(log);
  troubles.onChange(() => {
    told += 1;
  });
  troubles.report(FULL);
  troubles.report(FULL);
  troubles.end(FULL);
  expect(troubles.current()).toEqual([FULL]);
  troubles.end(FULL);
  troubles.end(FULL);
  expect(troubles.current()).toEqual([]);
  expect(logged).toEqual([
    expect.stringMatching(/^Relink cannot save/),
    expect.stringMatching(/^over: Relink cannot save/),
  ]);
  expect(told).toBe(2);
  troubles.report(FULL);
  expect(troubles.current()).toEqual([FULL]);
});
