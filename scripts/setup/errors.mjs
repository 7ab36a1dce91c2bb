/** A failure the person can act on: its message is the whole story, a stack trace would only hide it. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Runs a script's main function and turns its result into the exit status.
 * @param {() => Promise<number>} main resolves to the exit status
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `relink: ${error.message}` : error);
    process.exitCode = 1;
  }
}
