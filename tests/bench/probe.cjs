/*
 * Loaded into the app's main process before the app itself: meters that the parent starts and reads.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');

/** A finer one would wake the process up so often that it costs more than what is measured. */
const RESOLUTION_MS = 10;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let cpu = process.cpuUsage();

const start = () => {
  delays.reset();
  delays.enable();
  cpu = process.cpuUsage();
};

const read = () => {
  const used = process.cpuUsage(cpu);
  return {
    cpuSeconds: (used.user + used.system) / 1e6,
    // The histogram counts its own pace as delay.
    delayP99Ms: delays.percentile(99) / 1e6 - RESOLUTION_MS,
    delayMaxMs: delays.max / 1e6 - RESOLUTION_MS,
  };
};

// Chromium's helpers are started with the same environment.
if (process.send) {
  start();
  process.on('message', (ask) => {
    if (ask === 'start') start();
    else process.send(read());
  });
}
