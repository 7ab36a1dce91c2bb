import type { Message } from 'dbus-next';
import { takeName } from './bus-connection.ts';
import type { SessionBus } from './session-bus.ts';

const SECRETS = '/org/freedesktop/secrets';

/** A Secret Service that hears every call and answers none, like one whose dialog nobody sees. */
export interface SilentKeyring {
  /** The methods that were called so far. */
  readonly heard: () => readonly string[];
}

/**
 * Puts it on the bus, for as long as the bus lasts.
 *
 * @throws Error when there is a keyring on the bus already
 */
export async function startSilentKeyring(bus: SessionBus): Promise<SilentKeyring> {
  const connection = await bus.connect();
  const heard: string[] = [];
  connection.addMethodHandler((message: Message) => {
    if (!message.path.startsWith(SECRETS)) return false;
    heard.push(message.member);
    return true;
  });
  await takeName(connection, 'org.freedesktop.secrets');
  return { heard: () => [...heard] };
}
