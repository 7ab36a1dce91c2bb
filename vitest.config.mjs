import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const E2E_TIMEOUT_MS = 120_000;
const INTEGRATION_TIMEOUT_MS = 30_000;

/** The settings run outside Electron here, as they do in the command line; the store must see the same stand-in. */
const withoutElectron = {
  alias: { electron: fileURLToPath(new URL('src/cli/electron-absent.ts', import.meta.url)) },
  server: { deps: { inline: ['electron-store'] } },
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'threads',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/no-network.setup.ts', 'tests/unit/words.setup.ts'],
          ...withoutElectron,
        },
      },
      {
        test: {
          name: 'integration',
          pool: 'threads',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: INTEGRATION_TIMEOUT_MS,
          hookTimeout: INTEGRATION_TIMEOUT_MS,
          ...withoutElectron,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One app at a time: each waits for conditions against the clock and wants the machine to itself.
          fileParallelism: false,
          // A real desktop stalls now and then; what fails twice is broken.
          retry: 1,
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
        },
      },
    ],
  },
});
