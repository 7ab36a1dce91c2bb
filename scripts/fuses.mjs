import { SetupError } from './setup/errors.mjs';

/**
 * How each fuse of a packaged Relink has to stand. Said again beside electron-builder.yml, so that one turned there by
 * mistake is noticed.
 */
const WANTED = /** @type {const} */ ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

/** @typedef {keyof typeof WANTED} FuseName */

/** Came with Electron 29. The fallback is older: a page from `file:` has the privileges there, and Relink has none. */
const NEWER_THAN_FALLBACK = /** @type {FuseName} */ ('GrantFileProtocolExtraPrivileges');

/** The bytes of the wire, as Electron documents them. */
const STATES = new Map([
  [0x30, 'off'],
  [0x31, 'on'],
  [0x72, 'removed'],
]);

/**
 * Whether the fuse that the fallback lacks is there to be set.
 * @param {string} executable
 * @returns {Promise<boolean>}
 */
export async function hasFileProtocolFuse(executable) {
  return (await readFuses(executable)).get(NEWER_THAN_FALLBACK) !== 'missing';
}

/**
 * Reads the fuses back from a packaged executable.
 * @param {string} executable
 * @returns {Promise<readonly string[]>} each fuse with its state, to be printed
 * @throws {SetupError} that names every fuse that is not as it has to be
 */
export async function checkFuses(executable) {
  const fuses = [...(await readFuses(executable))];
  const wrong = fuses.filter(
    ([name, state]) =>
      state !== (WANTED[name] ? 'on' : 'off') && !(state === 'missing' && name === NEWER_THAN_FALLBACK),
  );
  if (wrong.length === 0) return fuses.map(([name, state]) => `${name}: ${state}`);
  const faults = wrong.map(([name, state]) => `${name} is ${state}, not ${WANTED[name] ? 'on' : 'off'}`);
  throw new SetupError(`${executable} is not sealed as it has to be: ${faults.join('; ')}.`);
}

/**
 * @param {string} executable
 * @returns {Promise<ReadonlyMap<FuseName, string>>}
 */
async function readFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  const names = /** @type {FuseName[]} */ (Object.keys(WANTED));
  return new Map(names.map((name) => [name, stateOf(wire[FuseV1Options[name]])]));
}

/** @param {number | undefined} byte */
function stateOf(byte) {
  return byte === undefined ? 'missing' : (STATES.get(byte) ?? `set to ${byte}`);
}
