/*
 * Loaded into the app's main process before the app itself: a keychain that holds every token of the large agency, and
 * meters that the parent starts and reads. Nothing of the app is replaced but the native keychain.
 */
const Module = require('node:module');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');

/** The token of a location of the large agency. */
const pitOf = (location) => `pit-00000000-0000-4000-8000-${location.slice(-12)}`;
const keytar = {
  getPassword: async (_service, location) => pitOf(location),
  setPassword: async () => {},
  deletePassword: async () => true,
};

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === 'keytar' ? keytar : load.call(this, name, ...rest);
};

/** A finer one would wake the process up so often that it costs more than what is measured. */
const RESOLUTION_MS = 10;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let cpu = process.cpuUsage();
let startedAt = performance.now();
/** @type {Session | null} */
let profiler = null;

const start = () => {
  delays.reset();
  delays.enable();
  cpu = process.cpuUsage();
  startedAt = performance.now();
};

const startProfile = () => {
  profiler = new Session();
  profiler.connect();
  profiler.post('Profiler.enable');
  profiler.post('Profiler.setSamplingInterval', { interval: 200 });
  profiler.post('Profiler.start');
};

const stopProfile = (file) =>
  profiler?.post('Profiler.stop', (_error, { profile }) => writeFileSync(file, JSON.stringify(profile)));

const measured = () => {
  const used = process.cpuUsage(cpu);
  return {
    cpuMs: (used.user + used.system) / 1000,
    wallMs: performance.now() - startedAt,
    // The histogram counts its own pace as delay.
    delayP99Ms: delays.percentile(99) / 1e6 - RESOLUTION_MS,
    delayMaxMs: delays.max / 1e6 - RESOLUTION_MS,
    rssMb: process.memoryUsage.rss() / 1e6,
    heapMb: process.memoryUsage().heapUsed / 1e6,
  };
};

if (process.send) {
  start();
  process.on('message', ({ ask, file }) => {
    if (ask === 'start') start();
    if (ask === 'start' && file) startProfile();
    if (ask === 'read') process.send({ measured: measured() });
    if (ask === 'read' && file) stopProfile(file);
  });
}
