import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { accountIdOf, type LocationId, locationIdOf } from '../../src/core/account.ts';
import { diff } from '../../src/core/changes.ts';
import { succeeded } from '../../src/core/failure.ts';
import { glanceOf } from '../../src/core/glance.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { timelineOf } from '../../src/core/timeline.ts';
import { sayInEnglish } from '../../src/core/words/speech.ts';
import { startAnnouncer } from '../../src/main/monitor/announcer.ts';
import { startMonitor } from '../../src/main/monitor/monitor.ts';
import { createSnapshotStore } from '../../src/main/monitor/snapshot-store.ts';
import { systemLocalTimeOf } from '../../src/main/monitor/system-clock.ts';
import { openAlertMemory } from '../../src/main/storage/alert-memory.ts';
import { keepSnapshot } from '../../src/main/storage/keep-snapshot.ts';
import { openSnapshotCache } from '../../src/main/storage/snapshot-cache.ts';
import { openTimelineFile } from '../../src/main/storage/timeline-file.ts';
import { createFakeClock } from '../unit/fake-clock.ts';
import { factsOf, readingOf } from '../unit/sample-snapshot.ts';

/*
 * Everything of the app between the network and the screen lives through a week, with real files and a clock that
 * runs ahead. After each hour it prints what it holds, a line of JSON. Run with --expose-gc.
 */

const HOUR_MS = 60 * 60 * 1000;
const HOURS = 7 * 24;
const INTERVAL_MS = 5 * 60_000;
/** The computer's own milliseconds: its disk does not run ahead. */
const WRITTEN_MS = 50;
const LOCATIONS = 20;
const ACCOUNTS_EACH = 10;
/** Of the accounts at any read: expiries and recoveries all week long. */
const BROKEN_SHARE = 0.02;

const clock = createFakeClock();
const folder = mkdtempSync(join(tmpdir(), 'relink-week-'));
const complain = (): never => {
  throw new Error('A file could not be written.');
};
const store = createSnapshotStore();
const kept = keepSnapshot(store, openSnapshotCache(folder, complain), clock);
const timeline = openTimelineFile(folder, { report: complain, end: () => {} }, clock.now);
let shown = 0;
const announcer = startAnnouncer({
  store,
  clock,
  memory: openAlertMemory(folder, complain),
  saveSnapshot: kept.flush,
  afterSaving: kept.afterSaving,
  localTimeOf: systemLocalTimeOf,
  policy: () => DEFAULT_SETTINGS,
  tokens: () => [],
  show: () => {
    shown += 1;
  },
  say: sayInEnglish,
  onSnoozesChange: () => {},
});
store.onChange((next, previous) => {
  glanceOf(next, clock.now(), 'live', sayInEnglish);
  timeline.append(timelineOf(diff(previous, next), next, previous, clock.now()));
});

let seed = 1;
/** The same week every time (Park and Miller's generator). */
const random = (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const read = async (location: LocationId) => {
  const accounts = Array.from({ length: ACCOUNTS_EACH }, (_, place) => ({
    ...factsOf('a'),
    id: accountIdOf(`${location}-${place}`),
    standing: random() < BROKEN_SHARE ? ('expired' as const) : ('active' as const),
  }));
  return succeeded({ ...readingOf(), accounts });
};
const monitor = startMonitor({ store, clock, random, intervalMs: INTERVAL_MS, read });
monitor.watch(
  Array.from({ length: LOCATIONS }, (_, index) => ({
    id: locationIdOf(`L${index}`),
    name: `Branch ${index}`,
  })),
);

async function live(): Promise<void> {
  for (let hour = 1; hour <= HOURS; hour += 1) {
    await clock.advance(HOUR_MS);
    // What was begun in the last moment of the hour is no growth.
    await pass(WRITTEN_MS);
    globalThis.gc?.();
    const line = {
      hour,
      shown,
      heapBytes: process.memoryUsage().heapUsed,
      handles: process.getActiveResourcesInfo().length,
      timers: clock.pending(),
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
      files: readdirSync(folder).length,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

void live().finally(() => {
  monitor.stop();
  announcer.stop();
  kept.stop();
});
// Not sooner: a write may be under way.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
