import { describe, expect, it } from 'vitest';
import type { LocationState } from '../../../../src/core/snapshot.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { keepSnapshot } from '../../../../src/main/storage/keep-snapshot.ts';
import { createFakeClock } from '../../fake-clock.ts';
import { locationOf } from '../../sample-snapshot.ts';

function startKeeping() {
  const clock = createFakeClock();
  const store = createSnapshotStore();
  const written: string[][] = [];
  const disk = { isFull: false, turns: Promise.resolve() };
  const write = ({ locations }: { readonly locations: readonly LocationState[] }): boolean => {
    if (!disk.isFull) written.push(locations.map(({ id }) => id));
    return !disk.isFull;
  };
  const { afterSaving, flush, stop } = keepSnapshot(
    store,
    {
      write,
      async writeGently(snapshot, isWanted) {
        await disk.turns;
        return isWanted() && write(snapshot);
      },
    },
    clock,
  );
  const publish = (...locations: readonly LocationState[]): void =>
    store.update((snapshot) => ({ ...snapshot, locations }));
  /** Gentle writes stand still until they are let go. @returns lets them go */
  const holdDisk = (): (() => void) => {
    let goOn = (): void => {};
    disk.turns = new Promise((resolve) => {
      goOn = resolve;
    });
    return () => goOn();
  };
  return { clock, store, written, disk, holdDisk, afterSaving, flush, stop, publish };
}

describe('the snapshot', () => {
  it('is written once for all that changes within a second', async () => {
    const { clock, written, publish } = startKeeping();
    publish(locationOf('L'));
    publish(locationOf('L'), locationOf('M'));
    await clock.advance(1_000);
    expect(written).toEqual([['L', 'M']]);
  });

  it('is not written when no location has changed', async () => {
    const { clock, store, written } = startKeeping();
    store.update((snapshot) => ({ ...snapshot, isPaused: true }));
    await clock.advance(1_000);
    expect(written).toEqual([]);
  });

  it('is written when the app quits before the second is over, and no more after that', async () => {
    const { clock, written, publish, stop } = startKeeping();
    publish(locationOf('L'));
    stop();
    publish(locationOf('M'));
    await clock.advance(10_000);
    expect(written).toEqual([['L']]);
    expect(clock.pending()).toBe(0);
  });

  it('is written at once when that is asked for, and not once more after the second', async () => {
    const { clock, written, publish, flush } = startKeeping();
    publish(locationOf('L'));
    flush();
    expect(written).toEqual([['L']]);
    flush();
    await clock.advance(10_000);
    expect(written).toEqual([['L']]);
  });

  it('that could not be written is still pending', async () => {
    const { clock, written, publish, flush, disk } = startKeeping();
    disk.isFull = true;
    publish(locationOf('L'));
    await clock.advance(1_000);
    flush();
    disk.isFull = false;
    flush();
    expect(written).toEqual([['L']]);
  });

  it('is not written again at the end when nothing is pending', async () => {
    const { clock, written, publish, stop } = startKeeping();
    publish(locationOf('L'));
    await clock.advance(1_000);
    stop();
    expect(written).toHaveLength(1);
  });

  it('that goes on changing is written every 5 s', async () => {
    const { clock, written, publish } = startKeeping();
    for (let second = 0; second < 20; second += 1) {
      publish(locationOf(`L${second}`));
      await clock.advance(1_000);
    }
    expect(written.map(([id]) => id)).toEqual(['L0', 'L5', 'L10', 'L15']);
  });

  it('in which locations were only checked once more is written every ten minutes', async () => {
    const { clock, written, publish } = startKeeping();
    const location = locationOf('L');
    const checkedAt = (at: number): LocationState => ({ ...location, check: { state: 'fresh', at } });
    publish(checkedAt(0));
    await clock.advance(1_000);
    for (let minute = 1; minute <= 20; minute += 1) {
      publish(checkedAt(minute));
      await clock.advance(60_000);
    }
    expect(written).toHaveLength(3);
  });

  it('is written soon when news follows the moment of a check', async () => {
    const { clock, written, publish } = startKeeping();
    const location = locationOf('L');
    publish(location);
    await clock.advance(1_000);
    publish({ ...location, check: { state: 'fresh', at: 1 } });
    publish({ ...location, name: 'Another name' });
    await clock.advance(5_000);
    expect(written).toHaveLength(2);
  });

  it('that is being written is overtaken by what is flushed meanwhile', async () => {
    const { clock, written, publish, flush, holdDisk } = startKeeping();
    const goOn = holdDisk();
    publish(locationOf('L'));
    await clock.advance(1_000);
    publish(locationOf('M'));
    flush();
    goOn();
    await clock.advance(10_000);
    expect(written).toEqual([['M']]);
  });

  it('that changes while it is being written is written once more', async () => {
    const { clock, written, publish, holdDisk } = startKeeping();
    const goOn = holdDisk();
    publish(locationOf('L'));
    await clock.advance(1_000);
    publish(locationOf('M'));
    await clock.advance(10_000);
    expect(written).toEqual([]);
    goOn();
    await clock.advance(5_000);
    expect(written).toEqual([['L'], ['M']]);
  });
});

describe('what follows the saving of the snapshot', () => {
  it('is done at once when nothing is pending', () => {
    const { afterSaving, publish, flush } = startKeeping();
    publish(locationOf('L'));
    flush();
    let isDone = false;
    afterSaving(() => {
      isDone = true;
    });
    expect(isDone).toBe(true);
  });

  it('is done once it is written, without waiting for the second', async () => {
    const { clock, written, afterSaving, publish } = startKeeping();
    publish(locationOf('L'));
    afterSaving(() => written.push(['followed']));
    expect(written).toEqual([]);
    await clock.advance(0);
    expect(written).toEqual([['L'], ['followed']]);
  });

  it('waits for a write of its own when another is under way', async () => {
    const { clock, written, afterSaving, publish, holdDisk } = startKeeping();
    const goOn = holdDisk();
    publish(locationOf('L'));
    await clock.advance(1_000);
    publish(locationOf('M'));
    afterSaving(() => written.push(['followed']));
    goOn();
    await clock.advance(0);
    expect(written).toEqual([['L'], ['M'], ['followed']]);
  });

  it('is done when a flush overtakes the write', async () => {
    const { clock, written, afterSaving, publish, flush, holdDisk } = startKeeping();
    holdDisk();
    publish(locationOf('L'));
    afterSaving(() => written.push(['followed']));
    flush();
    expect(written).toEqual([['L']]);
    await clock.advance(0);
    expect(written).toEqual([['L'], ['followed']]);
  });

  it('is done though the disk is full', async () => {
    const { clock, written, afterSaving, publish, disk } = startKeeping();
    disk.isFull = true;
    publish(locationOf('L'));
    afterSaving(() => written.push(['followed']));
    await clock.advance(0);
    expect(written).toEqual([['followed']]);
  });
});
