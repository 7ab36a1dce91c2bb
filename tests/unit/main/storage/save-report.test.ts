import { expect, it } from 'vitest';
import { createSaveReport } from '../../../../src/main/storage/save-report.ts';
import { inEnglish } from '../../told-in-english.ts';

function startReporting() {
  const told: string[] = [];
  const report = createSaveReport(
    '/data',
    inEnglish((sentence) => told.push(`begins: ${sentence}`)),
    inEnglish((sentence) => told.push(`ends: ${sentence}`)),
  );
  return { report, told };
}

it('a folder that cannot be written to is told once, and told as over once', () => {
  const { report, told } = startReporting();
  report.failed('ENOSPC');
  report.failed('ENOSPC');
  report.succeeded();
  report.succeeded();
  expect(told).toEqual([
    expect.stringMatching(/^begins: Relink cannot save to \/data \(ENOSPC\)/),
    expect.stringMatching(/^ends: Relink cannot save to \/data \(ENOSPC\)/),
  ]);
});

it('another reason takes the place of the one before', () => {
  const { report, told } = startReporting();
  report.failed('ENOSPC');
  report.failed('EROFS');
  expect(told).toEqual([
    expect.stringContaining('begins: Relink cannot save to /data (ENOSPC)'),
    expect.stringContaining('ends: Relink cannot save to /data (ENOSPC)'),
    expect.stringContaining('begins: Relink cannot save to /data (EROFS)'),
  ]);
});

it('nothing is told of a folder that can be written to', () => {
  const { report, told } = startReporting();
  report.succeeded();
  expect(told).toEqual([]);
});
