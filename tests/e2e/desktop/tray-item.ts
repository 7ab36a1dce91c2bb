import type { MessageBus } from 'dbus-next';
import * as v from 'valibot';
import { callMethod, dictionaryOf } from './bus-connection.ts';
import { IconPixmap, redShareOf, type TrayIcon, trayIconOf } from './tray-icon.ts';
import {
  clickMenuItem,
  type LabelMatch,
  type MenuAddress,
  readMenu,
  type TrayMenuItem,
} from './tray-menu.ts';

const INTERFACE = 'org.kde.StatusNotifierItem';
const PATH = '/StatusNotifierItem';

const Properties = v.object({
  Id: v.string(),
  Title: v.string(),
  Status: v.string(),
  ToolTip: v.tuple([v.string(), v.unknown(), v.string(), v.string()]),
  IconPixmap: v.array(IconPixmap),
  Menu: v.string(),
});

/** What a person sees of a tray item. */
export interface TrayLook {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly toolTip: string;
  readonly icon: TrayIcon | null;
}

/** One program's item in the tray, read anew at every call. */
export interface TrayItem {
  /** The name on the bus under which the program registered it. */
  readonly service: string;
  readonly readLook: () => Promise<TrayLook>;
  /** The share (0 to 1) of red among the icon's visible pixels; 0 while there is no icon. */
  readonly readRedShare: () => Promise<number>;
  readonly readMenu: () => Promise<readonly TrayMenuItem[]>;
  /** A plain click on the icon. */
  readonly activate: () => Promise<void>;
  /**
   * Clicks a menu item by the labels that lead to it, for example `('Reconnect', /Facebook/)`.
   *
   * @throws Error when there is no such item, or when a person could not click it.
   */
  readonly clickMenuItem: (...labels: readonly LabelMatch[]) => Promise<void>;
}

/** A handle on the item that a program has registered under a name on the bus. */
export function trayItemOf(bus: MessageBus, service: string): TrayItem {
  const readLook = async (): Promise<TrayLook> => lookOf(await readProperties(bus, service));
  const readAddress = async (): Promise<MenuAddress> => ({
    destination: service,
    path: (await readProperties(bus, service)).Menu,
  });
  return {
    service,
    readLook,
    readRedShare: async () => {
      const { icon } = await readLook();
      return icon === null ? 0 : redShareOf(icon);
    },
    readMenu: async () => readMenu(bus, await readAddress()),
    activate: async () => {
      const call = { destination: service, path: PATH, interface: INTERFACE, member: 'Activate' };
      await callMethod(bus, { ...call, signature: 'ii', body: [0, 0] });
    },
    clickMenuItem: async (...labels) => clickMenuItem(bus, await readAddress(), labels),
  };
}

async function readProperties(bus: MessageBus, service: string): Promise<v.InferOutput<typeof Properties>> {
  const call = { destination: service, path: PATH, interface: 'org.freedesktop.DBus.Properties' };
  const [properties] = await callMethod(bus, {
    ...call,
    member: 'GetAll',
    signature: 's',
    body: [INTERFACE],
  });
  return v.parse(Properties, dictionaryOf(properties));
}

function lookOf(properties: v.InferOutput<typeof Properties>): TrayLook {
  const [, , toolTip] = properties.ToolTip;
  return {
    id: properties.Id,
    title: properties.Title,
    status: properties.Status,
    toolTip,
    icon: trayIconOf(properties.IconPixmap),
  };
}
