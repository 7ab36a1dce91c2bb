/*
 * Loaded into the app's main process before the app itself: meters that the parent starts and reads.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');

/** A finer one would wake the process up so often that it costs more than what is measured. */
const RESOLUTION_MS = 10;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let cpu = process.cpuUsage();

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1e6;
};

// Each meter by itself: in twenty seconds the one of the delays uses half a second of CPU.
const ANSWERS = {
  'start cpu': () => {
    cpu = process.cpuUsage();
  },
  cpu: () => ({ cpuSeconds: cpuSeconds() }),
  'start delays': () => {
    delays.reset();
    delays.enable();
  },
  // The histogram counts its own pace as delay.
  delays: () => ({
    p99Ms: delays.percentile(99) / 1e6 - RESOLUTION_MS,
    maxMs: delays.max / 1e6 - RESOLUTION_MS,
  }),
};

process.on('message', (ask) => {
  const answer = ANSWERS[ask]();
  if (answer) process.send(answer);
});
