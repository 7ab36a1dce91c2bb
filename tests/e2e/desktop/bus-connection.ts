import { once } from 'node:events';
import { Message, type MessageBus, NameFlag, RequestNameReply, sessionBus, Variant } from 'dbus-next';
import * as v from 'valibot';
import { waitUntil } from '../../wait-until.ts';

/** How long a name may take to appear on the bus after its owner was started. */
const NAME_TIMEOUT_MS = 10_000;

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

export interface MethodCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** Opens a connection of its own to the bus. The one who opens it calls `disconnect()`. */
export async function connectToBus(address: string): Promise<MessageBus> {
  const connection = sessionBus({ busAddress: address });
  await once(connection, 'connect');
  return connection;
}

/** The name that the bus gave to a connection. The types of dbus-next leave it out. */
export function uniqueNameOf(connection: MessageBus): string {
  return v.parse(v.string(), Reflect.get(connection, 'name'));
}

/**
 * Calls a method and resolves with the values of its reply.
 *
 * @throws DBusError when the other side refuses.
 */
export async function callMethod(connection: MessageBus, call: MethodCall): Promise<readonly unknown[]> {
  const { body = [], ...head } = call;
  const reply = await connection.call(new Message({ ...head, body: [...body] }));
  return reply?.body ?? [];
}

/** Asks the bus to deliver the signals that match a rule. */
export async function subscribe(connection: MessageBus, rule: string): Promise<void> {
  await callMethod(connection, { ...BUS, member: 'AddMatch', signature: 's', body: [rule] });
}

/**
 * Takes a well-known name.
 *
 * @throws Error when another owner holds it.
 */
export async function takeName(connection: MessageBus, name: string): Promise<void> {
  const reply = await connection.requestName(name, NameFlag.DO_NOT_QUEUE);
  if (reply !== RequestNameReply.PRIMARY_OWNER) throw new Error(`Another program already owns ${name}.`);
}

/** Waits until somebody owns the name. */
export async function waitForName(connection: MessageBus, name: string): Promise<void> {
  await waitUntil(async () => {
    const [owned] = await callMethod(connection, {
      ...BUS,
      member: 'NameHasOwner',
      signature: 's',
      body: [name],
    });
    if (owned !== true) throw new Error(`Nobody owns ${name} on the session bus.`);
  }, NAME_TIMEOUT_MS);
}

const Dictionary = v.record(v.string(), v.instance(Variant));

/**
 * The values of an `a{sv}` dictionary.
 *
 * @throws ValiError when it is not one.
 */
export function dictionaryOf(value: unknown): Readonly<Record<string, unknown>> {
  const entries = Object.entries(v.parse(Dictionary, value));
  return Object.fromEntries(entries.map(([name, variant]) => [name, variant.value]));
}
