import { EXPLAINED_FINDINGS } from './lint/explained-findings.mjs';
import { judgeFindings } from './lint/judge-findings.mjs';
import { scanElectron } from './lint/scan-electron.mjs';
import { runScript } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';

/** Looks for insecure uses of Electron with Electronegativity. */
await runScript(async () => {
  const scan = await scanElectron(ROOT);
  const faults = judgeFindings(scan, EXPLAINED_FINDINGS);
  if (faults.length === 0) {
    console.log(`Electronegativity: ${scan.findings.length} findings, all explained.`);
    return 0;
  }
  console.error(faults.join('\n'));
  console.error('Change the code, or say in scripts/lint/explained-findings.mjs why it is right.');
  return 1;
});
