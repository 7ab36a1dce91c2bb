import { app } from 'electron';
import type { Clock } from '../../core/clock.ts';
import { createQuitting, type Quitting } from '../quitting.ts';

/**
 * Lets Relink end by its own hand as soon as it has quit, since Electron's own end may never come: it frees Node's
 * environment, and while it drains what V8 has posted, a garbage collection that finds something for a
 * `FinalizationRegistry` (Node keeps some for every request) posts a task that may not run any JavaScript any more, fails
 * and posts itself again, for ever (https://github.com/nodejs/node/issues/47748, seen with Electron 25). It also waits
 * for every thread of Node's pool, thus for a keychain that does not answer.
 *
 * @param isBusy whether a call holds a thread of the pool
 */
export function endProcessOnQuit(clock: Clock, isBusy: () => boolean): Quitting {
  const quitting = createQuitting({
    clock,
    isBusy,
    end: endProcess,
    warn: (line) => process.stderr.write(`${line}\n`),
  });
  app.on('before-quit', quitting.begin);
  app.on('will-quit', (event) => {
    event.preventDefault();
    quitting.finish();
  });
  // `app.exit` asks nobody and gets here at once.
  app.on('quit', (_event, status) => quitting.endNow(status));
  // Chromium does it at its regular end: a lock that is left behind would keep Relink from starting under another host name.
  quitting.beforeEnd(() => app.releaseSingleInstanceLock());
  return quitting;
}

function endProcess(how: 'exit' | 'kill', status: number): void {
  // In Electron `process.exit` is `app.exit`; this is Node's own, which it leaves undocumented.
  const exit: unknown = Reflect.get(process, 'reallyExit');
  if (how === 'exit' && typeof exit === 'function') exit.call(process, status);
  process.kill(process.pid, 'SIGKILL');
}
