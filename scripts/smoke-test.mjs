import { chromiumSwitchesOf } from './foreground.mjs';
import { checkFuses } from './fuses.mjs';
import { MILESTONES, timeMilestones } from './milestones.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { runScript, SetupError } from './setup/errors.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';

/**
 * Starts the packaged executable named as the argument and sees that its fuses are set, that it puts up its icon and
 * checks its accounts.
 */
await runScript(async () => {
  const [executable] = process.argv.slice(2);
  if (!executable) throw new SetupError('Name the packaged executable: node scripts/smoke-test.mjs <path>');
  for (const fuse of await checkFuses(executable)) progress.say(`Fuse ${fuse}`);
  const display = await ensureDisplay(progress);
  try {
    const times = await timeMilestones(executable, chromiumSwitchesOf(display), display.env);
    const report = MILESTONES.map(
      (milestone, index) => `"${milestone}" after ${Math.round(times[index] ?? 0)} ms`,
    );
    progress.say(`Smoke test ok: ${report.join(', ')}.`);
    return 0;
  } finally {
    display.stop();
  }
});
