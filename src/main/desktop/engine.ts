import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

/** V8 is made for code that runs for minutes, and Relink works in bursts. */
const FLAGS = [
  // What a burst runs is optimized about when it is over: that costs more CPU than it saves, and the optimizing
  // compiler's own pages stay in memory.
  '--no-opt',
  // What a burst allocates makes the space for the young sixteen times as large, and V8 does not give it back.
  '--semi-space-growth-factor=1',
] as const;
/** Since this version of V8 another flag says how often it tidies up, and the older one is gone. */
const COUNTS_TIDYING_SINCE = 13;

/** To be called before any code has run for long, and before the first window. */
export function tuneEngine(): void {
  for (const flag of [...FLAGS, onceTidy(process.versions.v8)]) setFlagsFromString(flag);
  // Main's engine runs already; this is for those of the windows. A switch that is set anew loses what it held.
  const flags = [...FLAGS, app.commandLine.getSwitchValue('js-flags')].join(' ');
  app.commandLine.appendSwitch('js-flags', flags);
}

/**
 * Whenever a process has come to rest, V8 frees what it can and does so once more right after, to hand pages back that
 * the next burst takes again. The second time is most of what an app at rest costs.
 */
const onceTidy = (version: string): string =>
  Number.parseInt(version, 10) >= COUNTS_TIDYING_SINCE
    ? '--memory-reducer-gc-count=1'
    : '--memory-reducer-single-gc';
