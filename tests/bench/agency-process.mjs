import { runnerImport } from 'vite';
import { ROOT } from '../../scripts/setup/places.mjs';

/**
 * A process of its own with a simulator of a large agency, so that its work is not taken for the app's. Its parent is
 * told where it listens, and, asked with `requests`, how many requests have arrived.
 */
const [locations = '1000', accounts = '10', dialect = 'v3'] = process.argv.slice(2);

/**
 * @template T
 * @param {string} file
 * @returns {Promise<T>}
 */
const load = async (file) => {
  const { module } = await runnerImport(file, { configFile: false, root: ROOT, logLevel: 'error' });
  return /** @type {T} */ (module);
};

/** @type {typeof import('./large-agency.ts')} */
const { largeAgency } = await load(`${ROOT}/tests/bench/large-agency.ts`);
/** @type {typeof import('../../src/simulator/server.ts')} */
const { startSimulator } = await load(`${ROOT}/src/simulator/server.ts`);

const simulator = await startSimulator({
  seed: largeAgency(Number(locations), Number(accounts)),
  dialect: /** @type {import('../../src/core/dialect.ts').DialectName} */ (dialect),
});
const dropped = 0;
process.on('message', (message) => {
  if (message === 'requests') process.send?.({ requests: simulator.requests().length + dropped });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ baseUrl: simulator.baseUrl, locations: simulator.locations });
