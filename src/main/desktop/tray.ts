import { Menu, type MenuItemConstructorOptions, type NativeImage, nativeTheme, Tray } from 'electron';
import type { Glance, Intent, MenuEntry } from '../../core/glance.ts';
import type { IconState } from '../../core/icon-face.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Rectangle } from '../../core/window-place.ts';

export interface TrayOptions {
  /** The bare icon, as the start has put it up. */
  readonly first: Tray;
  readonly iconOf: (state: IconState) => NativeImage;
  readonly onIntent: (intent: Intent) => void;
  /** @param icon where the icon lies; of no size where the desktop does not tell */
  readonly onClick: (icon: Rectangle) => void;
}

/** The one tray icon. */
export interface TrayView {
  /** Shows a glance; what has not changed is not touched. */
  readonly show: (glance: Glance) => void;
  /** Puts the icon up anew, for a desktop whose tray has only just appeared. */
  readonly renew: () => void;
  /** Draws the icon anew, for a panel that looks otherwise than before. */
  readonly repaint: () => void;
  readonly destroy: () => void;
}

export function createTray(initial: Glance, { first, iconOf, onIntent, onClick }: TrayOptions): TrayView {
  let shown = initial;
  let tray = furnish(first, initial);

  function furnish(bare: Tray, glance: Glance): Tray {
    bare.setIgnoreDoubleClickEvents(true);
    bare.on('click', (_event, icon) => onClick(icon));
    bare.setToolTip(glance.tooltip);
    bare.setContextMenu(menuOf(glance.menu, onIntent));
    return bare;
  }

  const repaint = (): void => tray.setImage(iconOf(shown.icon));
  nativeTheme.on('updated', repaint);

  return {
    repaint,
    show(glance) {
      // What ends while the app quits may still change something.
      if (tray.isDestroyed()) return;
      const before = shown;
      shown = glance;
      if (glance.icon !== before.icon) repaint();
      if (glance.tooltip !== before.tooltip) tray.setToolTip(glance.tooltip);
      // Linux desktops keep the old menu until it is set again.
      if (!isSameMenu(glance.menu, before.menu)) tray.setContextMenu(menuOf(glance.menu, onIntent));
    },
    renew() {
      tray.destroy();
      tray = furnish(new Tray(iconOf(shown.icon)), shown);
    },
    destroy() {
      nativeTheme.off('updated', repaint);
      tray.destroy();
    },
  };
}

const isSameMenu = (a: readonly MenuEntry[], b: readonly MenuEntry[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const menuOf = (entries: readonly MenuEntry[], onIntent: (intent: Intent) => void): Menu =>
  Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, onIntent)));

function itemOf(entry: MenuEntry, onIntent: (intent: Intent) => void): MenuItemConstructorOptions {
  switch (entry.type) {
    case 'separator':
      return { type: 'separator' };
    case 'label':
      return { label: labelOf(entry.text), enabled: false };
    case 'item':
      return { label: labelOf(entry.text), click: () => onIntent(entry.intent) };
  }
}

const MAX_LABEL_LENGTH = 120;

/** Names come from the network: a single `&` would underline a letter, and a long one would fill the screen. */
function labelOf(text: string): string {
  const plain = plainText(text);
  const short = plain.length > MAX_LABEL_LENGTH ? `${plain.slice(0, MAX_LABEL_LENGTH - 1)}…` : plain;
  return short.replaceAll('&', '&&');
}
