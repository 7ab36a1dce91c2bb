import type { Finding, Tally, Verdict } from './judge.ts';

const HEADINGS = ['operation', 'requests valid', 'replies valid'] as const;

/** The table of a verdict, and below it everything that was wrong. */
export function reportOf({ version, findings, violations }: Verdict): string {
  const rows = findings.map(rowOf);
  const width = Math.max(...rows.map(([operation]) => operation.length));
  const line = ([operation, requests, replies]: Row): string =>
    `${operation.padEnd(width)}  ${requests.padStart(HEADINGS[1].length)}  ${replies.padStart(HEADINGS[2].length)}`;
  const unasked = findings.filter(isUnasked).length;
  return [
    `Published API ${version}`,
    line(HEADINGS),
    ...rows.map(line),
    ...(unasked === 0 ? [] : [`Not asked by any scenario: ${unasked} of ${findings.length}.`]),
    ...violations.map((violation) => `✗ ${violation}`),
    '',
  ].join('\n');
}

type Row = readonly [string, string, string];

const rowOf = ({ operation, requests, replies }: Finding): Row => [
  operation,
  shareOf(requests),
  shareOf(replies),
];

const shareOf = ({ judged, valid }: Tally): string => (judged === 0 ? '–' : `${valid} of ${judged}`);

const isUnasked = ({ operation, requests, replies }: Finding): boolean =>
  requests.judged + replies.judged === 0 && !operation.endsWith('(outside the file)');
