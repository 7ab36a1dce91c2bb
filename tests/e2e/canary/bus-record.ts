import { appendFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import type { Message } from 'dbus-next';
import { callMethod } from '../desktop/bus-connection.ts';
import type { SessionBus } from '../desktop/session-bus.ts';

/**
 * Writes down, in a file, every message on the session bus from now on, but those of one connection: the test's own to
 * the keyring, which asks for the tokens in plain text.
 */
export async function recordBus(bus: SessionBus, file: string, leftOut: string): Promise<void> {
  const monitor = await bus.connect();
  // The bus throws out a monitor that says anything, so nothing is answered.
  monitor.addMethodHandler(() => true);
  await callMethod(monitor, {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor',
    signature: 'asu',
    body: [[], 0],
  });
  monitor.on('message', (message: Message) => {
    if (message.sender === leftOut || message.destination === leftOut) return;
    appendFileSync(file, serialize({ ...message }));
  });
}
