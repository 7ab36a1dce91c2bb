import { spawn } from 'node:child_process';
import { SetupError } from './errors.mjs';

const SCREEN = '1280x800x24';
/** When this process is killed and cannot stop it, the display ends this long after its last client has gone. */
const ORPHANED_DISPLAY_S = 300;

/** Whether a window can be seen as things are. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * A display to run on: the one there is, else one in memory.
 * @typedef {{ readonly kind: 'present' | 'virtual', readonly env: NodeJS.ProcessEnv, readonly stop: () => void }} Display
 * `env` is what programs must be given to show themselves there.
 */

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Display>}
 * @throws {SetupError} when none is there and none can be started
 */
export async function ensureDisplay(progress) {
  if (hasDisplay()) return { kind: 'present', env: {}, stop: () => {} };
  const { name, stop } = await startVirtualDisplay();
  progress.say(`There is no display: started a virtual one, ${name} (Xvfb, ${SCREEN}).`);
  return { kind: 'virtual', env: { DISPLAY: name }, stop };
}

/** @returns {Promise<{ readonly name: string, readonly stop: () => void }>} */
function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    // Descriptor 3: Xvfb chooses a free number itself and writes it there as soon as it can be connected to.
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-terminate', String(ORPHANED_DISPLAY_S)],
    // A group of its own: Ctrl-C reaches everything in the terminal's group, and the app must end before its display.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => void server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let complaint = '';
    let written = '';
    server.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    server.stdio[3]?.on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      server.unref();
      resolve({ name: `:${written.trim()}`, stop });
    });
    server.on('error', () => {
      reject(
        new SetupError(
          'There is no display, and Xvfb, which would stand in for one, is not installed (Debian: apt-get install xvfb).',
        ),
      );
    });
    server.on('exit', (code) => {
      reject(new SetupError(`There is no display, and Xvfb ended with status ${code}: ${complaint.trim()}`));
    });
  });
}
