import { expect, test } from 'vitest';
import { judgeFindings } from '../../../../scripts/lint/judge-findings.mjs';

const finding = {
  check: 'OPEN_EXTERNAL_JS_CHECK',
  file: 'src/main/desktop/browser.ts',
  line: 11,
  code: 'await shell.openExternal(safe);',
  description: 'Review the use of openExternal',
};
const explanation = { check: finding.check, file: finding.file, code: finding.code, why: 'It is checked.' };

test('an explained finding is none', () => {
  expect(judgeFindings({ findings: [finding], unread: [] }, [explanation])).toEqual([]);
});

test.each([
  ['check', { ...finding, check: 'PRELOAD_JS_CHECK' }],
  ['file', { ...finding, file: 'src/main/desktop/window.ts' }],
  ['line of code', { ...finding, code: 'await shell.openExternal(address);' }],
])('a finding with another %s is not explained along with it', (_what, other) => {
  const faults = judgeFindings({ findings: [finding, other], unread: [] }, [explanation]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`${other.file}:11 ${other.check}`);
});

test('a second finding of the same kind needs an explanation of its own', () => {
  const scan = { findings: [finding, { ...finding, line: 12 }], unread: [] };
  expect(judgeFindings(scan, [explanation])).toEqual([
    expect.stringContaining(`${finding.file}:12 ${finding.check}`),
  ]);
  expect(judgeFindings(scan, [explanation, explanation])).toEqual([]);
});

test('an explanation of what is not found any more is a fault', () => {
  expect(judgeFindings({ findings: [], unread: [] }, [explanation])).toEqual([
    expect.stringContaining(`${finding.check} is explained but not found any more`),
  ]);
});

test('a file that could not be parsed is a fault', () => {
  expect(judgeFindings({ findings: [], unread: ['src/a.ts: Unexpected token'] }, [])).toEqual([
    'Could not be parsed: src/a.ts: Unexpected token',
  ]);
});
