import { Message, Variant } from 'dbus-next';
import { afterEach, expect, test, vi } from 'vitest';
import { isScreenLocked } from '../../src/main/screen-lock.ts';
import { takeName } from './desktop/bus-connection.ts';
import { type Home, startHome } from './desktop/home.ts';
import { startSessionBus } from './desktop/session-bus.ts';

let home: Home | null = null;
afterEach(async () => {
  vi.unstubAllEnvs();
  await home?.stop();
  home = null;
});

/** A bus for the whole system, of this test alone, and on it a logind that is told of locks. */
async function startLogind() {
  home = await startHome();
  const bus = await startSessionBus(home);
  vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', bus.address);
  const connection = await bus.connect();
  let isLocked = false;
  connection.addMethodHandler((call: Message) => {
    if (call.path !== '/org/freedesktop/login1/session/auto') return false;
    expect(call.body).toEqual(['org.freedesktop.login1.Session', 'LockedHint']);
    connection.send(Message.newMethodReturn(call, 'v', [new Variant('b', isLocked)]));
    return true;
  });
  return {
    appear: () => takeName(connection, 'org.freedesktop.login1'),
    lock: () => {
      isLocked = true;
    },
  };
}

test('whether the screen is locked is what the session tells, and of no matter where nobody tells', async () => {
  const logind = await startLogind();
  expect(await isScreenLocked()).toBeNull();
  await logind.appear();
  expect(await isScreenLocked()).toBe(false);
  logind.lock();
  expect(await isScreenLocked()).toBe(true);
});
