import { once } from 'node:events';
import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import type { AccountRef } from '../../core/alerts.ts';
import { PUSH_CHANNEL, type Push, type Route } from '../../core/bridge.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import type { Theme } from '../../core/settings.ts';
import { APP_PAGE } from './app-protocol.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly theme: () => Theme;
  /** Told in one plain sentence when the window went away by itself and does not come back by itself. */
  readonly onLost: (sentence: string) => void;
}

/** The one window. It exists only while it is open; closing it lets its renderer go. */
export interface Window {
  readonly open: (route?: Route) => void;
  /** Opens the window and tells it to reconnect an account. */
  readonly openForReconnect: (account: AccountRef) => void;
  readonly push: (push: Push) => void;
  readonly isFocused: () => boolean;
  /** A picture of the window as PNG, once it shows the accounts; null when it is closed. */
  readonly capture: () => Promise<Buffer | null>;
}

/** The page's title before it shows anything. */
const EMPTY_TITLE = 'Relink';
const WIDTH = 960;
const HEIGHT = 680;
const MIN_WIDTH = 360;
const MIN_HEIGHT = 480;
/** A page that crashes again so soon would do so for ever. */
const STEADY_MS = 10_000;
const PAPER = { light: '#f6f6f8', dark: '#17181c' } as const;

export function createWindow(options: WindowOptions): Window {
  let window: BrowserWindow | null = null;
  let isLoaded = false;
  let isQuitting = false;
  app.once('before-quit', () => {
    isQuitting = true;
  });
  let filled: Promise<void> = Promise.resolve();
  /** Sent once the page can hear it. */
  let pending: readonly Push[] = [];

  const send = (push: Push): void => {
    // Not only once it is loaded: the page subscribes earlier, and what changes in between would be lost.
    window?.webContents.send(PUSH_CHANNEL, push);
  };

  /** Loads the page anew when its process crashes. */
  const bringBack = (created: BrowserWindow): void => {
    let crashedAt = Number.NEGATIVE_INFINITY;
    created.webContents.on('render-process-gone', (_event, { reason }) => {
      // While the app quits its pages are ended, and one that came back would hold it up.
      if (reason === 'clean-exit' || isQuitting) return;
      isLoaded = false;
      const isRepeated = performance.now() - crashedAt < STEADY_MS;
      crashedAt = performance.now();
      // Not at once: Electron is still taking the old process down.
      setImmediate(() => {
        if (created.isDestroyed()) return;
        if (!isRepeated) {
          created.webContents.reload();
          return;
        }
        created.destroy();
        options.onLost(sentenceOfId('window-lost'));
      });
    });
  };

  const create = (): BrowserWindow => {
    const created = new BrowserWindow({
      width: WIDTH,
      height: HEIGHT,
      minWidth: MIN_WIDTH,
      minHeight: MIN_HEIGHT,
      title: EMPTY_TITLE,
      icon: options.iconPath,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: paperOf(options.theme()),
      webPreferences: {
        preload: options.preloadPath,
        session: options.session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        // Chromium fetches its dictionaries from the network as soon as this is on.
        spellcheck: false,
      },
    });
    created.removeMenu();
    created.once('ready-to-show', () => created.show());
    filled = whenFilled(created);
    created.webContents.on('did-finish-load', () => {
      isLoaded = true;
      for (const push of pending) send(push);
      pending = [];
    });
    bringBack(created);
    created.on('closed', () => {
      window = null;
      isLoaded = false;
    });
    void created.loadURL(APP_PAGE);
    return created;
  };

  const open = (...pushes: readonly Push[]): void => {
    const existing = window;
    window ??= create();
    if (isLoaded) for (const push of pushes) send(push);
    else pending = pushes;
    if (!existing) return;
    if (existing.isMinimized()) existing.restore();
    existing.show();
    existing.focus();
  };

  return {
    open: (route) => (route ? open(['route', route]) : open()),
    openForReconnect: (account) => open(['route', 'problems'], ['reconnect', account]),
    push: send,
    isFocused: () => window?.isFocused() ?? false,
    async capture() {
      if (!window) return null;
      await filled;
      const image = await window.webContents.capturePage();
      return image.toPNG();
    },
  };
}

/** The page takes the truth it shows as its title, as soon as it shows it. */
async function whenFilled(window: BrowserWindow): Promise<void> {
  const isClosed = once(window, 'closed').then(() => true);
  const nextTitle = () => once(window, 'page-title-updated').then(() => window.getTitle() !== EMPTY_TITLE);
  while (!(await Promise.race([isClosed, nextTitle()])));
}

/** The theme is the page's own affair: forcing it on the app would turn the tray icon too, which lies on the panel. */
function paperOf(theme: Theme): string {
  if (theme !== 'system') return PAPER[theme];
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}
