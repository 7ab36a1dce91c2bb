import { interface as dbus, type Message } from 'dbus-next';
import { waitUntil } from '../../wait-until.ts';
import { subscribe, takeName } from './bus-connection.ts';
import type { SessionBus } from './session-bus.ts';
import { type TrayItem, trayItemOf } from './tray-item.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';

/** How long a program may take from its start to its icon. */
const ITEM_TIMEOUT_MS = 20_000;

/** A panel with a tray: the StatusNotifier watcher and host in one. */
export interface TrayHost {
  /** Appears on the bus; programs that run already are expected to notice. */
  readonly start: () => Promise<void>;
  /** Vanishes from the bus and forgets its items, like a panel that crashes. */
  readonly stop: () => Promise<void>;
  /** The items in the tray now. */
  readonly items: () => readonly TrayItem[];
  /**
   * The first item in the tray, as soon as there is one.
   *
   * @throws Error when none comes in time.
   */
  readonly waitForItem: () => Promise<TrayItem>;
  /** The names of all signals that items have sent, oldest first: `NewIcon`, `NewToolTip` … */
  readonly changes: () => readonly string[];
}

/** Prepares a tray; nothing is on the bus before `start`. */
export async function trayHostOf(bus: SessionBus): Promise<TrayHost> {
  const connection = await bus.connect();
  const watcher = new Watcher(WATCHER);
  const changes: string[] = [];
  await subscribe(connection, `type='signal',interface='${ITEM}'`);
  await subscribe(connection, "type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged'");
  connection.on('message', (message) => {
    if (message.interface === ITEM) changes.push(message.member);
    const gone = vanishedNameOf(message);
    if (gone !== null) watcher.forget(gone);
  });
  const items = (): readonly TrayItem[] =>
    watcher.RegisteredStatusNotifierItems.map((service) => trayItemOf(connection, service));
  return {
    start: async () => {
      connection.export(WATCHER_PATH, watcher);
      await takeName(connection, WATCHER);
    },
    stop: async () => {
      await connection.releaseName(WATCHER);
      connection.unexport(WATCHER_PATH, watcher);
      watcher.RegisteredStatusNotifierItems = [];
    },
    items,
    waitForItem: () => waitUntil(() => firstOf(items()), ITEM_TIMEOUT_MS),
    changes: () => [...changes],
  };
}

function firstOf(items: readonly TrayItem[]): TrayItem {
  const [item] = items;
  if (item === undefined) throw new Error('No program has put an item into the tray.');
  return item;
}

function vanishedNameOf(message: Message): string | null {
  if (message.member !== 'NameOwnerChanged') return null;
  const [name, , newOwner] = message.body;
  return newOwner === '' ? String(name) : null;
}

/** Members are named as the specification names them; dbus-next exports them by name. */
class Watcher extends dbus.Interface {
  readonly IsStatusNotifierHostRegistered = true;
  readonly ProtocolVersion = 0;
  RegisteredStatusNotifierItems: readonly string[] = [];

  RegisterStatusNotifierItem(service: string): void {
    this.RegisteredStatusNotifierItems = [...this.RegisteredStatusNotifierItems, service];
    this.StatusNotifierItemRegistered(service);
  }

  RegisterStatusNotifierHost(): void {}

  forget(service: string): void {
    if (!this.RegisteredStatusNotifierItems.includes(service)) return;
    this.RegisteredStatusNotifierItems = this.RegisteredStatusNotifierItems.filter(
      (item) => item !== service,
    );
    this.StatusNotifierItemUnregistered(service);
  }

  StatusNotifierItemRegistered(service: string): string {
    return service;
  }

  StatusNotifierItemUnregistered(service: string): string {
    return service;
  }
}

Watcher.configureMembers({
  properties: {
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
  },
  methods: {
    RegisterStatusNotifierItem: { inSignature: 's' },
    RegisterStatusNotifierHost: { inSignature: 's' },
  },
  signals: {
    StatusNotifierItemRegistered: { signature: 's' },
    StatusNotifierItemUnregistered: { signature: 's' },
  },
});
