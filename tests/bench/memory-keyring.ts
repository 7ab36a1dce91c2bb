import { Message, MessageType, Variant } from 'dbus-next';
import * as v from 'valibot';
import { takeName } from '../e2e/desktop/bus-connection.ts';
import type { Keyring } from '../e2e/desktop/keyring.ts';
import type { SessionBus } from '../e2e/desktop/session-bus.ts';

const ROOT = '/org/freedesktop/secrets';
const SESSION = `${ROOT}/session/plain`;
const ITEM = `${ROOT}/item/`;
/** libsecret then asks for the one that needs no key. */
const NOT_SUPPORTED = 'org.freedesktop.DBus.Error.NotSupported';
const UNKNOWN_METHOD = 'org.freedesktop.DBus.Error.UnknownMethod';

const OpenSession = v.tuple([v.string(), v.unknown()]);
const SearchItems = v.tuple([v.object({ account: v.string() })]);
const GetSecrets = v.tuple([v.array(v.string()), v.string()]);

/**
 * A Secret Service that finds each of ten thousand entries as fast as the first. gnome-keyring takes longer with each
 * entry that it holds, ten minutes to be given ten thousand; what grows with the number of locations would be its time.
 *
 * @throws Error when there is a keyring on the bus already
 */
export async function startMemoryKeyring(bus: SessionBus): Promise<Pick<Keyring, 'lend'>> {
  const connection = await bus.connect();
  const paths = new Map<string, string>();
  const secrets = new Map<string, string>();
  connection.addMethodHandler((message: Message) => {
    if (!message.path.startsWith(ROOT)) return false;
    connection.send(answer(message, paths, secrets));
    return true;
  });
  await takeName(connection, 'org.freedesktop.secrets');
  return {
    async lend(_service, entries) {
      for (const { account, secret } of entries) {
        const path = `${ITEM}${secrets.size}`;
        paths.set(account, path);
        secrets.set(path, secret);
      }
    },
  };
}

/** The part of the Secret Service API that reading a password takes. */
function answer(
  message: Message,
  paths: ReadonlyMap<string, string>,
  secrets: ReadonlyMap<string, string>,
): Message {
  switch (message.member) {
    case 'GetAll':
      return Message.newMethodReturn(message, 'a{sv}', [{}]);
    case 'OpenSession': {
      const [algorithm] = v.parse(OpenSession, message.body);
      if (algorithm !== 'plain') return refusalOf(message, NOT_SUPPORTED);
      return Message.newMethodReturn(message, 'vo', [new Variant('s', ''), SESSION]);
    }
    case 'SearchItems': {
      const [{ account }] = v.parse(SearchItems, message.body);
      const path = paths.get(account);
      return Message.newMethodReturn(message, 'aoao', [path === undefined ? [] : [path], []]);
    }
    case 'GetSecrets': {
      const [asked] = v.parse(GetSecrets, message.body);
      return Message.newMethodReturn(message, 'a{o(oayays)}', [
        Object.fromEntries(asked.map((path) => [path, secretOf(secrets.get(path) ?? '')])),
      ]);
    }
    default:
      return refusalOf(message, UNKNOWN_METHOD);
  }
}

const secretOf = (text: string) => [SESSION, Buffer.alloc(0), Buffer.from(text), 'text/plain'];

/** The types of dbus-next do not let an error be made at once. */
const refusalOf = (message: Message, errorName: string): Message =>
  Object.assign(Message.newMethodReturn(message), { type: MessageType.ERROR, errorName });
