import { screen } from 'electron';
import { glancePlace, type Rectangle } from '../../core/window-place.ts';
import { GLANCE_PAGE } from './app-protocol.ts';
import { createPageWindow, type PageOptions, type PageWindow } from './page-window.ts';

/** The small window at the tray icon, for a look of two seconds. */
export interface GlanceWindow extends Omit<PageWindow, 'open'> {
  /** Opens it at the icon, or closes it when it is open. */
  readonly toggle: (icon: Rectangle) => void;
}

const SIZE = { width: 380, height: 560 } as const;
/** A click on the icon takes the focus away first, which closes the glance: it was meant to close it. */
const SAME_CLICK_MS = 250;

export function createGlanceWindow(options: PageOptions): GlanceWindow {
  let icon: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  let leftAt = Number.NEGATIVE_INFINITY;

  const page = createPageWindow(options, {
    address: GLANCE_PAGE,
    frame: () => ({
      ...glancePlace(icon, screen.getDisplayNearestPoint(icon), SIZE),
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    }),
    onCreated: (window) => {
      window.on('blur', () => {
        leftAt = performance.now();
        window.close();
      });
    },
  });

  return {
    ...page,
    toggle(where) {
      if (page.isOpen()) {
        page.close();
        return;
      }
      if (performance.now() - leftAt < SAME_CLICK_MS) return;
      icon = placeOf(where);
      page.open();
    },
  };
}

/** Linux does not tell where its icons lie; the pointer that has just clicked does. */
const placeOf = (icon: Rectangle): Rectangle =>
  icon.width > 0 ? icon : { ...screen.getCursorScreenPoint(), width: 0, height: 0 };
