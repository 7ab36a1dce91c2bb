import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

/**
 * V8's optimizing compiler pays where the same code runs for minutes. Relink works in bursts, whose code is optimized
 * about when they are over: that costs more CPU than it saves, and the compiler's own pages stay in memory.
 */
const NO_OPTIMIZER = '--no-opt';
/** What a burst allocates makes the space for the young sixteen times as large, and V8 does not give it back. */
const SMALL_NURSERY = '--semi-space-growth-factor=1';

/** To be called before any code has run for long, and before the first window. */
export function tuneEngine(): void {
  setFlagsFromString(NO_OPTIMIZER);
  setFlagsFromString(SMALL_NURSERY);
  // Main's engine runs already; this is for those of the windows.
  app.commandLine.appendSwitch('js-flags', `${NO_OPTIMIZER} ${SMALL_NURSERY}`);
}
