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
/** The quick compiler pays where a person waits for a window. Main mostly waits itself, with 3 MB less to hold. */
const FLAGS_OF_MAIN = [...FLAGS, '--no-sparkplug'] as const;

/** To be called before any code has run for long, and before the first window. */
export function tuneEngine(): void {
  for (const flag of FLAGS_OF_MAIN) setFlagsFromString(flag);
  // Main's engine runs already; this is for those of the windows. A switch that is set anew loses what it held.
  const flags = [...FLAGS, app.commandLine.getSwitchValue('js-flags')].join(' ');
  app.commandLine.appendSwitch('js-flags', flags);
}
