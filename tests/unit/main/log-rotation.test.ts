import { expect, it } from 'vitest';
import { rotateLog } from '../../../src/main/log-rotation.ts';
import { makeImpossibleFolder } from '../temp-folder.ts';

it('empties a log that cannot be set aside, so that it does not grow without end', () => {
  let timesEmptied = 0;
  const clear = (): boolean => {
    timesEmptied += 1;
    return true;
  };
  rotateLog({ path: `${makeImpossibleFolder()}/relink.log`, clear });
  expect(timesEmptied).toBe(1);
});
