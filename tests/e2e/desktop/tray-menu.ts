import { type MessageBus, Variant } from 'dbus-next';
import * as v from 'valibot';
import { callMethod, dictionaryOf } from './bus-connection.ts';

const ROOT_ID = 0;
const WHOLE_DEPTH = -1;

/** What tells a menu item apart from others when it is to be clicked: its whole label, or a pattern. */
export type LabelMatch = string | RegExp;

export interface TrayMenuItem {
  readonly id: number;
  /** As a person reads it, without the marks for access keys. */
  readonly label: string;
  readonly type: 'standard' | 'separator';
  readonly enabled: boolean;
  readonly visible: boolean;
  /** Null for an item that cannot be checked. */
  readonly checked: boolean | null;
  readonly children: readonly TrayMenuItem[];
}

/** Where a program exports its menu (`com.canonical.dbusmenu`). */
export interface MenuAddress {
  readonly destination: string;
  readonly path: string;
}

const Layout = v.tuple([v.number(), v.unknown(), v.array(v.instance(Variant))]);
const LayoutReply = v.tuple([v.number(), Layout]);
const Properties = v.object({
  label: v.optional(v.string(), ''),
  type: v.optional(v.picklist(['standard', 'separator']), 'standard'),
  enabled: v.optional(v.boolean(), true),
  visible: v.optional(v.boolean(), true),
  'toggle-type': v.optional(v.string(), ''),
  'toggle-state': v.optional(v.number(), -1),
});

/** Reads the whole menu as it would open now, hidden items included. */
export async function readMenu(bus: MessageBus, menu: MenuAddress): Promise<readonly TrayMenuItem[]> {
  // Chromium answers this with an error for the root; panels announce the opening all the same and do not mind.
  await call(bus, menu, { member: 'AboutToShow', signature: 'i', body: [ROOT_ID] }).catch(() => undefined);
  const layout = { member: 'GetLayout', signature: 'iias', body: [ROOT_ID, WHOLE_DEPTH, []] };
  const [, root] = v.parse(LayoutReply, await call(bus, menu, layout));
  return itemOf(root).children;
}

/**
 * Clicks the item that a path of labels leads to, from the top of the menu down.
 *
 * @throws Error when there is no such item, or when a person could not click it.
 */
export async function clickMenuItem(
  bus: MessageBus,
  menu: MenuAddress,
  labels: readonly LabelMatch[],
): Promise<void> {
  const item = findItem(await readMenu(bus, menu), labels);
  if (!item.enabled) throw new Error(`The menu item "${item.label}" is disabled.`);
  const body = [item.id, 'clicked', new Variant('i', 0), Math.floor(Date.now() / 1000)];
  await call(bus, menu, { member: 'Event', signature: 'isvu', body });
}

function call(
  bus: MessageBus,
  menu: MenuAddress,
  method: { readonly member: string; readonly signature: string; readonly body: readonly unknown[] },
): Promise<readonly unknown[]> {
  return callMethod(bus, { ...menu, interface: 'com.canonical.dbusmenu', ...method });
}

function itemOf([id, dictionary, children]: v.InferOutput<typeof Layout>): TrayMenuItem {
  const properties = v.parse(Properties, dictionaryOf(dictionary));
  return {
    id,
    label: labelOf(properties.label),
    type: properties.type,
    enabled: properties.enabled,
    visible: properties.visible,
    checked: properties['toggle-type'] === '' ? null : properties['toggle-state'] === 1,
    children: children.map((child) => itemOf(v.parse(Layout, child.value))),
  };
}

/** A single underscore marks the access key; two stand for one that is meant. */
function labelOf(marked: string): string {
  return marked.replace(/_(_?)/g, '$1');
}

function findItem(menu: readonly TrayMenuItem[], labels: readonly LabelMatch[]): TrayMenuItem {
  const [first, ...rest] = labels;
  const item = menu.find(({ label, visible }) => visible && first !== undefined && isMatch(label, first));
  if (item === undefined) {
    throw new Error(`No menu item ${String(first)} among: ${menu.map(({ label }) => label).join(' · ')}`);
  }
  return rest.length === 0 ? item : findItem(item.children, rest);
}

function isMatch(label: string, match: LabelMatch): boolean {
  return typeof match === 'string' ? label === match : match.test(label);
}
