const POLL_MS = 500;

/**
 * Calls back when the npm that ran this script is gone. On SIGTERM npm signals only the shell between it and the
 * script, and that shell dies without passing it on: the script would live on with nobody knowing.
 * @param {() => void} action
 * @returns {() => void} stops watching
 */
export function onNpmGone(action) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    action();
  }, POLL_MS);
  watch.unref();
  return () => clearInterval(watch);
}
