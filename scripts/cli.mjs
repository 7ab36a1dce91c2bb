import { runScriptInProcess } from './run-script-in-process.mjs';

/** The command line's own status for "could not check". */
const COULD_NOT_CHECK = 2;

await runScriptInProcess('cli', COULD_NOT_CHECK);
