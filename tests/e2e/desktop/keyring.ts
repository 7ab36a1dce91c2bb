import type { MessageBus } from 'dbus-next';
import { Variant } from 'dbus-next';
import * as v from 'valibot';
import { callMethod, uniqueNameOf, waitForName } from './bus-connection.ts';
import type { Home } from './home.ts';
import { type OwnedProcess, startProcess } from './owned-process.ts';
import type { SessionBus } from './session-bus.ts';

const PASSWORD = 'correct horse battery staple';
const SECRETS = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' };
const SERVICE = { ...SECRETS, interface: 'org.freedesktop.Secret.Service' };
/** gnome-keyring's own door for unlocking without a dialog. */
const BACK_DOOR = { ...SECRETS, interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface' };
const LOGIN_COLLECTION = '/org/freedesktop/secrets/collection/login';

const MEMORY_COLLECTION = '/org/freedesktop/secrets/collection/session';

const SessionReply = v.tuple([v.unknown(), v.string()]);
const SearchReply = v.tuple([v.array(v.string()), v.array(v.string())]);
const AttributesReply = v.tuple([v.object({ value: v.object({ account: v.string() }) })]);
const SecretReply = v.tuple([v.tuple([v.string(), v.unknown(), v.instance(Buffer), v.string()])]);

export interface KeyringEntry {
  readonly account: string;
  readonly secret: string;
}

/** A real Secret Service (gnome-keyring) with one collection, `login`, whose files lie in the home. */
export interface Keyring {
  /** The name on the bus from which the test itself reads what is saved. */
  readonly ownName: string;
  /**
   * Puts the service on the bus.
   *
   * @throws Error when `gnome-keyring-daemon` is missing or does not start.
   */
  readonly start: (state: 'locked' | 'unlocked') => Promise<void>;
  /**
   * What programs have saved under a service name, as keytar writes it.
   *
   * @throws Error while the keyring is locked or stopped.
   */
  readonly readEntries: (service: string) => Promise<readonly KeyringEntry[]>;
  /**
   * Puts entries where keytar finds them, but into memory alone: with every entry that is saved the service writes
   * all of them anew, which takes minutes for a thousand.
   */
  readonly lend: (service: string, entries: readonly KeyringEntry[]) => Promise<void>;
  /** From now on keytar's `getPassword` resolves with null and its `setPassword` rejects. */
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  /** Takes the service off the bus: from now on every call of keytar rejects. */
  readonly stop: () => Promise<void>;
}

/** Prepares a keyring; nothing is on the bus before `start`. */
export async function keyringOf(home: Home, bus: SessionBus): Promise<Keyring> {
  const connection = await bus.connect();
  let daemon: OwnedProcess | undefined;
  const stop = async (): Promise<void> => {
    await daemon?.stop();
    daemon = undefined;
  };
  home.atStop(stop);
  return {
    ownName: uniqueNameOf(connection),
    start: async (state) => {
      await stop();
      daemon = await startDaemon(home, bus);
      await Promise.race([waitForName(connection, SECRETS.destination), failWhenEnded(daemon)]);
      if (state === 'locked') await lock(connection);
    },
    readEntries: (service) => readEntries(connection, service),
    lend: (service, entries) => lendEntries(connection, service, entries),
    lock: () => lock(connection),
    unlock: () => unlock(connection),
    stop,
  };
}

function startDaemon(home: Home, bus: SessionBus): Promise<OwnedProcess> {
  return startProcess('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], {
    env: { ...home.env, DBUS_SESSION_BUS_ADDRESS: bus.address },
    input: PASSWORD,
  });
}

async function failWhenEnded(daemon: OwnedProcess): Promise<never> {
  await daemon.exited;
  throw new Error(`gnome-keyring-daemon has ended:\n${daemon.output.all().join('\n')}`);
}

async function lock(connection: MessageBus): Promise<void> {
  await callMethod(connection, { ...SERVICE, member: 'Lock', signature: 'ao', body: [[LOGIN_COLLECTION]] });
}

async function unlock(connection: MessageBus): Promise<void> {
  const secret = [await openSession(connection), Buffer.alloc(0), Buffer.from(PASSWORD), 'text/plain'];
  const call = { ...BACK_DOOR, member: 'UnlockWithMasterPassword', signature: 'o(oayays)' };
  await callMethod(connection, { ...call, body: [LOGIN_COLLECTION, secret] });
}

async function openSession(connection: MessageBus): Promise<string> {
  const call = { ...SERVICE, member: 'OpenSession', signature: 'sv', body: ['plain', new Variant('s', '')] };
  const [, session] = v.parse(SessionReply, await callMethod(connection, call));
  return session;
}

async function readEntries(connection: MessageBus, service: string): Promise<readonly KeyringEntry[]> {
  const session = await openSession(connection);
  const search = { ...SERVICE, member: 'SearchItems', signature: 'a{ss}', body: [{ service }] };
  const [unlocked, locked] = v.parse(SearchReply, await callMethod(connection, search));
  if (locked.length > 0) throw new Error('The keyring is locked: unlock it before reading it.');
  return Promise.all(unlocked.map((path) => readEntry(connection, session, path)));
}

async function lendEntries(
  connection: MessageBus,
  service: string,
  entries: readonly KeyringEntry[],
): Promise<void> {
  const session = await openSession(connection);
  for (const { account, secret } of entries) {
    const attributes = { service, account, 'xdg:schema': 'org.freedesktop.Secret.Generic' };
    const properties = {
      'org.freedesktop.Secret.Item.Label': new Variant('s', `${service}/${account}`),
      'org.freedesktop.Secret.Item.Attributes': new Variant('a{ss}', attributes),
    };
    await callMethod(connection, {
      destination: SECRETS.destination,
      path: MEMORY_COLLECTION,
      interface: 'org.freedesktop.Secret.Collection',
      member: 'CreateItem',
      signature: 'a{sv}(oayays)b',
      body: [properties, [session, Buffer.alloc(0), Buffer.from(secret), 'text/plain'], true],
    });
  }
}

async function readEntry(connection: MessageBus, session: string, path: string): Promise<KeyringEntry> {
  const item = { destination: SECRETS.destination, path };
  const [attributes] = v.parse(
    AttributesReply,
    await callMethod(connection, {
      ...item,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: ['org.freedesktop.Secret.Item', 'Attributes'],
    }),
  );
  const [[, , secret]] = v.parse(
    SecretReply,
    await callMethod(connection, {
      ...item,
      interface: 'org.freedesktop.Secret.Item',
      member: 'GetSecret',
      signature: 'o',
      body: [session],
    }),
  );
  return { account: attributes.value.account, secret: secret.toString('utf8') };
}
