import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/bridge.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { applyViewChange, viewChangeOf } from '../../../src/core/view-change.ts';
import { viewOf } from '../renderer/sample-view.ts';
import { accountOf, locationOf, NOW } from '../sample-snapshot.ts';

const A = locationOf('a', [accountOf('1'), accountOf('2')]);
const B = locationOf('b', [accountOf('3')]);
const BEFORE = viewOf([A, B]);

const viewAfter = (locations: readonly LocationState[], changes: Partial<View> = {}): View => ({
  ...BEFORE,
  ...changes,
  snapshot: { ...BEFORE.snapshot, revision: 2, locations },
});

/** What is sent for this step. */
const sentFor = (next: View) => {
  const change = viewChangeOf(BEFORE, next);
  if (!change) throw new Error('nothing is sent');
  return change;
};

describe('what has changed of a view', () => {
  it('is nothing when nothing has', () => {
    expect(viewChangeOf(BEFORE, viewAfter([A, B], { troubles: [], snoozes: [] }))).toBeNull();
  });

  it('is the moment alone, of a location that was checked once more', () => {
    const checked: LocationState = { ...B, check: { state: 'fresh', at: NOW + 1 } };
    expect(sentFor(viewAfter([A, checked]))).toEqual({
      base: 1,
      parts: {},
      snapshot: { revision: 2 },
      locations: [{ id: 'b', check: { state: 'fresh', at: NOW + 1 } }],
      order: null,
    });
  });

  it('is the parts that say something else', () => {
    const change = sentFor(viewAfter([A, B], { troubles: ['The disk is full.'] }));
    expect(change).toMatchObject({ parts: { troubles: ['The disk is full.'] }, locations: [] });
    expect(Object.keys(change.parts)).toEqual(['troubles']);
  });
});

describe('applied to the view before, it makes the view after', () => {
  it.each([
    ['an account changes', [A, { ...B, accounts: [accountOf('3', 'expired')] }]],
    ['a location comes', [A, B, locationOf('c', [accountOf('4')])]],
    ['a location goes', [B]],
    ['the order changes', [B, A]],
    ['one comes, one goes and one changes', [locationOf('c'), { ...A, name: 'Another name' }]],
    ['all go', []],
  ])('%s', (_, locations) => {
    const next = viewAfter(locations);
    expect(applyViewChange(BEFORE, sentFor(next))).toEqual({ ...next, revision: 2 });
  });

  it('also where it has crossed to another process', () => {
    const next = viewAfter([A, { ...B, check: { state: 'never' } }], { snoozes: [] });
    const sent = structuredClone(sentFor(next));
    expect(applyViewChange(BEFORE, sent)).toEqual({ ...next, revision: 2 });
  });

  it('and what has not changed stays the very same', () => {
    const next = applyViewChange(BEFORE, sentFor(viewAfter([A, { ...B, name: 'Another name' }])));
    expect(next.snapshot.locations[0]).toBe(A);
    expect(next.settings).toBe(BEFORE.settings);
    const aside = applyViewChange(BEFORE, sentFor(viewAfter([A, B], { troubles: ['Oh.'] })));
    expect(aside.snapshot.locations).toBe(BEFORE.snapshot.locations);
  });
});
