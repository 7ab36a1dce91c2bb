import { describe, expect, it } from 'vitest';
import { mergeView } from '../../../src/renderer/view-merge.ts';
import { locationOf } from '../sample-snapshot.ts';
import { viewOf } from './sample-view.ts';

const viewAt = (revision: number, troubles: readonly string[] = []) =>
  viewOf([locationOf('a')], { troubles }, { revision });

describe('merging views', () => {
  it('takes the first one as it is', () => {
    const first = viewAt(3);
    expect(mergeView(null, first)).toBe(first);
  });

  it('takes the snapshot with the higher revision', () => {
    expect(mergeView(viewAt(3), viewAt(4)).snapshot.revision).toBe(4);
  });

  it('keeps a newer snapshot when an older one arrives late', () => {
    expect(mergeView(viewAt(4), viewAt(3)).snapshot.revision).toBe(4);
  });

  it('takes everything else from the newest message, even beside an older snapshot', () => {
    expect(mergeView(viewAt(4), viewAt(3, ['The disk is full.'])).troubles).toEqual(['The disk is full.']);
  });

  it('takes a snapshot of the same revision, for what stands beside it may have changed', () => {
    const second = viewAt(4);
    expect(mergeView(viewAt(4), second).snapshot).toBe(second.snapshot);
  });

  it('begins a new count of revisions when the demo starts', () => {
    const demo = viewOf(
      [],
      { about: { version: '1', mode: 'demo', forcedPollSeconds: 5, system: 'linux' } },
      { revision: 1 },
    );
    expect(mergeView(viewAt(40), demo)).toBe(demo);
  });
});
