import { interface as dbus, type Variant } from 'dbus-next';
import { dictionaryOf, takeName } from './bus-connection.ts';
import type { SessionBus } from './session-bus.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Why a notification closed, in the numbers of the specification. */
const CLOSED_BY = { person: 2, program: 3 } as const;

/** One call of `Notify`. */
export interface ShownNotification {
  readonly id: number;
  readonly appName: string;
  /** The id of the notification that this one takes the place of; 0 for none. */
  readonly replacesId: number;
  readonly summary: string;
  readonly body: string;
  /** Keys and labels by turns; the key `default` is the click on the body. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** In milliseconds; -1 leaves it to the desktop, 0 means never. */
  readonly expireTimeout: number;
}

/** A notification daemon that shows nothing and remembers everything. */
export interface NotificationDaemon {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** All that was ever shown, oldest first; a replacement counts as one more. */
  readonly shown: () => readonly ShownNotification[];
  /** What is still on the screen. */
  readonly open: () => readonly ShownNotification[];
  /** The ids that the program itself took off the screen, oldest first. */
  readonly withdrawn: () => readonly number[];
  /** Clicks the body: the program learns of the click, and the notification closes. */
  readonly clickBody: (id: number) => void;
  /** Closes a notification as a person does, without a click. */
  readonly dismiss: (id: number) => void;
}

/** Prepares a daemon; nothing is on the bus before `start`. */
export async function notificationDaemonOf(bus: SessionBus): Promise<NotificationDaemon> {
  const connection = await bus.connect();
  const screen = new Screen(NAME);
  return {
    start: async () => {
      connection.export(PATH, screen);
      await takeName(connection, NAME);
    },
    stop: async () => {
      await connection.releaseName(NAME);
      connection.unexport(PATH, screen);
    },
    shown: () => [...screen.shown],
    open: () => [...screen.open.values()],
    withdrawn: () => [...screen.withdrawn],
    clickBody: (id) => {
      screen.ActionInvoked(id, 'default');
      screen.close(id, CLOSED_BY.person);
    },
    dismiss: (id) => screen.close(id, CLOSED_BY.person),
  };
}

/** Members with a capital are named as the specification names them; dbus-next exports them by name. */
class Screen extends dbus.Interface {
  readonly shown: ShownNotification[] = [];
  readonly open = new Map<number, ShownNotification>();
  readonly withdrawn: number[] = [];

  Notify(
    appName: string,
    replacesId: number,
    _icon: string,
    summary: string,
    body: string,
    actions: readonly string[],
    hints: Readonly<Record<string, Variant>>,
    expireTimeout: number,
  ): number {
    const id = replacesId === 0 ? this.shown.length + 1 : replacesId;
    const texts = { id, appName, replacesId, summary, body, actions };
    const notification = { ...texts, hints: dictionaryOf(hints), expireTimeout };
    this.shown.push(notification);
    this.open.set(id, notification);
    return id;
  }

  CloseNotification(id: number): void {
    this.withdrawn.push(id);
    this.close(id, CLOSED_BY.program);
  }

  close(id: number, reason: number): void {
    if (this.open.delete(id)) this.NotificationClosed(id, reason);
  }

  GetCapabilities(): readonly string[] {
    return ['actions', 'body', 'body-markup'];
  }

  GetServerInformation(): readonly string[] {
    return ['Relink test desktop', 'Relink', '1', '1.2'];
  }

  ActionInvoked(id: number, action: string): readonly unknown[] {
    return [id, action];
  }

  NotificationClosed(id: number, reason: number): readonly unknown[] {
    return [id, reason];
  }
}

Screen.configureMembers({
  methods: {
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
  },
  signals: {
    ActionInvoked: { signature: 'us' },
    NotificationClosed: { signature: 'uu' },
  },
});
