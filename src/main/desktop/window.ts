import { type BrowserWindow, screen } from 'electron';
import type { AccountRef } from '../../core/alerts.ts';
import type { Push, Route } from '../../core/bridge.ts';
import { placeWithin } from '../../core/window-place.ts';
import type { JsonFile } from '../storage/json-file.ts';
import type { WindowPlace } from '../storage/window-place.ts';
import { APP_PAGE } from './app-protocol.ts';
import { createPageWindow, type PageOptions, type PageWindow } from './page-window.ts';

/** The full view of all accounts and settings. */
export interface Window extends Omit<PageWindow, 'open'> {
  readonly open: (route?: Route) => void;
  /** Opens the window and tells it to reconnect an account. */
  readonly openForReconnect: (account: AccountRef) => void;
}

export interface WindowOptions extends PageOptions {
  /** Where the person left the window. */
  readonly place: JsonFile<WindowPlace>;
}

const WIDTH = 960;
const HEIGHT = 680;
const MIN_WIDTH = 360;
const MIN_HEIGHT = 480;

export function createWindow(options: WindowOptions): Window {
  const { place } = options;
  const page = createPageWindow(options, {
    address: APP_PAGE,
    frame: () => ({
      width: WIDTH,
      height: HEIGHT,
      minWidth: MIN_WIDTH,
      minHeight: MIN_HEIGHT,
      ...lastPlace(place),
    }),
    onCreated: (window) => {
      if (place.read().isMaximized) window.maximize();
    },
    onClosing: (window) => place.write(placeOf(window)),
  });
  const open = (...pushes: readonly Push[]): void => page.open(...pushes);
  return {
    ...page,
    open: (route) => (route ? open(['route', route]) : open()),
    openForReconnect: (account) => open(['route', 'problems'], ['reconnect', account]),
  };
}

function lastPlace(place: JsonFile<WindowPlace>) {
  const { bounds } = place.read();
  if (!bounds) return {};
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return placeWithin(bounds, areas) ?? { width: bounds.width, height: bounds.height };
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  // Those of a maximized window are the screen's.
  bounds: window.getNormalBounds(),
  isMaximized: window.isMaximized(),
});
