import { expect, it } from 'vitest';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { onGatheredChange } from '../../../src/main/gathered-changes.ts';
import { createSnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { createFakeClock } from '../fake-clock.ts';
import { accountOf, failingCheck, locationOf } from '../sample-snapshot.ts';

/** A store whose changes are shown, and the moments at which they were. */
function startShowing() {
  const clock = createFakeClock();
  const store = createSnapshotStore();
  const shownAt: number[] = [];
  const stop = onGatheredChange(store, clock, () => shownAt.push(clock.monotonic()));
  const publish = (...locations: readonly LocationState[]): void =>
    store.update((snapshot) => ({ ...snapshot, locations }));
  return { clock, store, shownAt, stop, publish };
}

const L = locationOf('L', [accountOf('a')]);
const checkedAt = (at: number): LocationState => ({ ...L, check: { state: 'fresh', at } });

it('the first news of a quiet phase is shown at once', async () => {
  const { clock, publish, shownAt } = startShowing();
  publish(L);
  expect(shownAt).toEqual([0]);
  await clock.advance(5_000);
  publish(locationOf('L', [accountOf('a', 'expired')]));
  expect(shownAt).toEqual([0, 5_000]);
});

it('news that comes thick and fast is shown in growing steps, and the last of it is shown too', async () => {
  const { clock, publish, shownAt } = startShowing();
  for (let n = 0; n < 400; n += 1) {
    publish(locationOf(`L${n}`));
    await clock.advance(5);
  }
  await clock.advance(1_000);
  expect(shownAt).toEqual([0, 100, 300, 700, 1_200, 1_700, 2_200]);
});

it('news after a quiet phase does not wait for the long steps of the news before', async () => {
  const { clock, publish, shownAt } = startShowing();
  for (let n = 0; n < 4; n += 1) {
    publish(locationOf(`L${n}`));
    await clock.advance(90);
  }
  await clock.advance(640);
  expect(shownAt).toEqual([0, 100, 300]);
  publish(locationOf('M'));
  await clock.advance(10);
  publish(locationOf('N'));
  await clock.advance(1_000);
  expect(shownAt).toEqual([0, 100, 300, 1_000, 1_100]);
});

it('the steps grow in a process that is too busy for its timers, too', () => {
  let elapsed = 0;
  const clock = { ...createFakeClock(), monotonic: () => elapsed, after: () => () => {} };
  const store = createSnapshotStore();
  const shownAt: number[] = [];
  onGatheredChange(store, clock, () => shownAt.push(elapsed));
  for (; elapsed <= 2_000; elapsed += 50) {
    store.update((snapshot) => ({ ...snapshot, locations: [locationOf(`L${elapsed}`)] }));
  }
  expect(shownAt).toEqual([0, 100, 300, 700, 1_200, 1_700]);
});

it('what the person does is shown at once, however much is going on', async () => {
  const { clock, store, publish, shownAt } = startShowing();
  publish(L);
  await clock.advance(10);
  store.update((snapshot) => ({ ...snapshot, isPaused: true }));
  await clock.advance(10);
  store.update((snapshot) => ({ ...snapshot, reconnects: [] }));
  expect(shownAt).toEqual([0, 10, 20]);
});

it('that a location was checked once more is shown within a second, once for all', async () => {
  const { clock, publish, shownAt } = startShowing();
  publish(checkedAt(0));
  await clock.advance(2_000);
  for (let n = 1; n <= 100; n += 1) {
    publish(checkedAt(n));
    await clock.advance(5);
  }
  await clock.advance(5_000);
  expect(shownAt).toEqual([0, 3_000]);
});

it('news does not wait for what is shown later anyway', async () => {
  const { clock, publish, shownAt } = startShowing();
  publish(checkedAt(0));
  await clock.advance(2_000);
  publish(checkedAt(1));
  await clock.advance(10);
  publish({ ...L, accounts: [accountOf('a', 'expired')] });
  await clock.advance(5_000);
  expect(shownAt).toEqual([0, 2_010]);
});

it('news does not wait because something else than news was shown just before', async () => {
  const { clock, publish, shownAt } = startShowing();
  publish(checkedAt(0));
  await clock.advance(2_000);
  publish(checkedAt(1));
  await clock.advance(1_010);
  publish({ ...L, accounts: [accountOf('a', 'expired')] });
  expect(shownAt).toEqual([0, 3_000, 3_010]);
});

it('the same failure once more is no news from the third time on', async () => {
  const { clock, publish, shownAt } = startShowing();
  for (let attempts = 1; attempts <= 4; attempts += 1) {
    publish({ ...L, check: failingCheck({ kind: 'keychain-missing' }, attempts) });
    await clock.advance(10_000);
  }
  expect(shownAt).toEqual([0, 10_000, 21_000, 31_000]);
});

it('nothing is shown any more once it is stopped', async () => {
  const { clock, publish, shownAt, stop } = startShowing();
  publish(checkedAt(0));
  publish(checkedAt(1));
  stop();
  await clock.advance(5_000);
  expect(shownAt).toEqual([0]);
  expect(clock.pending()).toBe(0);
});
