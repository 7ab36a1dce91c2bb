import { runScriptInProcess } from './run-script-in-process.mjs';

await runScriptInProcess('simulator', 1);
