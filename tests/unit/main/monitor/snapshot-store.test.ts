import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/core/snapshot.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';

const paused = (snapshot: Snapshot): Snapshot => ({ ...snapshot, isPaused: true });

describe('the store of the snapshot', () => {
  it('tells every listener of a change once, with what was before', () => {
    const store = createSnapshotStore();
    const before = store.current();
    const heard: (readonly [Snapshot, Snapshot])[] = [];
    store.onChange((next, previous) => heard.push([next, previous]));
    store.update(paused);
    expect(heard).toEqual([[{ ...before, isPaused: true, revision: 1 }, before]]);
    expect(heard[0]?.[0]).toBe(store.current());
  });

  it('counts its changes, so that a late reader can tell which of two is newer', () => {
    const store = createSnapshotStore();
    store.update(paused);
    store.update(paused);
    expect(store.current().revision).toBe(2);
  });

  it('says nothing when nothing has changed', () => {
    const store = createSnapshotStore();
    let heard = 0;
    store.onChange(() => {
      heard += 1;
    });
    store.update((snapshot) => snapshot);
    expect([heard, store.current().revision]).toEqual([0, 0]);
  });

  it('leaves those alone who no longer listen', () => {
    const store = createSnapshotStore();
    let heard = 0;
    const stop = store.onChange(() => {
      heard += 1;
    });
    stop();
    store.update(paused);
    expect(heard).toBe(0);
  });
});
