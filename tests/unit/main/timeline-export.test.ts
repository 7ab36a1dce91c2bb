import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/core/timeline.ts';
import { timelineText } from '../../../src/main/timeline-export.ts';
import { HOUR_MS, NOW, refOf } from '../sample-snapshot.ts';

const ENTRIES: readonly TimelineEntry[] = [
  {
    at: NOW,
    ...refOf('L', 'a'),
    locationName: '=HYPERLINK("https://evil.example")',
    accountName: 'Blue, "Door"',
    platform: 'google',
    event: { what: 'broke', health: 'expired' },
  },
  {
    at: NOW + HOUR_MS,
    ...refOf('L', 'a'),
    locationName: 'Bakery',
    accountName: 'Blue\u202eDoor',
    platform: 'google',
    event: { what: 'healed', by: 'relink', brokenMs: HOUR_MS },
  },
];

it('the timeline opens in a spreadsheet, and none of its names is taken for a formula', () => {
  expect(timelineText(ENTRIES, 'csv').split('\r\n')).toEqual([
    'time,location,locationId,platform,account,accountId,event,brokenMinutes,healedBy',
    `2026-11-24T12:00:00.000Z,"'=HYPERLINK(""https://evil.example"")",L,Google Business Profile,"Blue, ""Door""",a,expired,,`,
    '2026-11-24T13:00:00.000Z,Bakery,L,Google Business Profile,Blue Door,a,healed,60,relink',
    '',
  ]);
});

it('the timeline can be read by a program', () => {
  expect(JSON.parse(timelineText(ENTRIES, 'json'))).toMatchObject([
    { time: '2026-11-24T12:00:00.000Z', accountId: 'a', event: { what: 'broke', health: 'expired' } },
    { time: '2026-11-24T13:00:00.000Z', event: { what: 'healed', by: 'relink', brokenMs: HOUR_MS } },
  ]);
});
