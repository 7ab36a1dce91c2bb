import { buildTargets } from './build/build-targets.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay, hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript, SetupError } from './setup/errors.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { runStaticChecks } from './test/static-checks.mjs';
import { addTallies, NOTHING } from './test/tally.mjs';
import { runVitest } from './test/vitest-run.mjs';

const STEPS = /** @type {const} */ (['static', 'unit', 'integration', 'e2e']);
/** @typedef {(typeof STEPS)[number]} Step */

/**
 * Sets up what the tests need, runs them all (or the steps named as arguments), and ends with the line
 * `N passed, N failed`.
 */
await runScript(async () => {
  const steps = stepsOf(process.argv.slice(2));
  await ensureDependencies(progress);
  const tally = await runSteps(steps);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]}
 */
function stepsOf(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step === name));
  if (unknown !== undefined) {
    throw new SetupError(`There is no step "${unknown}". Name one or more of: ${STEPS.join(', ')}.`);
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step));
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<import('./test/tally.mjs').Tally>}
 */
async function runSteps(steps) {
  const checks = steps.includes('static') ? await runStaticChecks(progress) : NOTHING;
  // What does not lint or compile fails in the tests as well, less readably.
  if (checks.failed > 0) return checks;
  const quick = /** @type {const} */ (['unit', 'integration']).filter((step) => steps.includes(step));
  if (steps.includes('integration') || steps.includes('e2e')) await provideDesktop();
  const quickTally = quick.length > 0 ? await runVitest(quick, {}) : NOTHING;
  const e2eTally = steps.includes('e2e') ? await runEndToEnd() : NOTHING;
  return [checks, quickTally, e2eTally].reduce(addTallies);
}

async function provideDesktop() {
  await ensureSystemPackages(progress, { hasDisplay: hasDisplay(), forTests: true });
  await buildTargets(progress);
}

async function runEndToEnd() {
  if (process.platform !== 'linux') {
    progress.say(
      `The end-to-end tests are left out: they watch tray, notifications and keychain through D-Bus, which ${process.platform} does not have.`,
    );
    return NOTHING;
  }
  const electron = await ensureElectron(progress);
  const display = await ensureDisplay(progress);
  try {
    return await runVitest(['e2e'], { ...display.env, RELINK_TEST_ELECTRON: electron.executable });
  } finally {
    display.stop();
  }
}
