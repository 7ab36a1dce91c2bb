import { once } from 'node:events';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
} from 'electron';
import { PUSH_CHANNEL, type Push } from '../../core/bridge.ts';
import { type Trouble, troubleOf } from '../../core/failure-table.ts';
import type { Theme } from '../../core/settings.ts';

/** What both windows of Relink have in common. */
export interface PageOptions {
  /** Asked when the first window is made. */
  readonly session: () => Session;
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly theme: () => Theme;
  /** Told in one plain sentence when the window went away by itself and does not come back by itself. */
  readonly onLost: (trouble: Trouble) => void;
  /** Told how long it took from the making of a window until something was painted, and until it was the accounts. */
  readonly onPainted: (what: 'first paint' | 'painted', ms: number) => void;
}

/** How one of the windows differs from the other. */
export interface Form {
  readonly address: string;
  /** Asked whenever the window is made. */
  readonly frame: () => BrowserWindowConstructorOptions;
  /** Told of each window as it is made, before it is shown. */
  readonly onCreated: (window: BrowserWindow) => void;
  /** Told of each window before it goes, while it can still be asked. */
  readonly onClosing?: (window: BrowserWindow) => void;
}

/** A window with Relink's page. It exists only while it is open; closing it lets its renderer go. */
export interface PageWindow {
  /** Opens it, or brings it to the front, and tells its page what to do. */
  readonly open: (...pushes: readonly Push[]) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly isFocused: () => boolean;
  readonly push: (push: Push) => void;
  /** A picture of the window as PNG, once it shows the accounts; null when it is closed. */
  readonly capture: () => Promise<Buffer | null>;
}

/** The page's title before it shows anything. */
const EMPTY_TITLE = 'Relink';
/** A page that crashes again so soon would do so for ever. */
const STEADY_MS = 10_000;
const PAPER = { light: '#f6f6f8', dark: '#17181c' } as const;

export function createPageWindow(options: PageOptions, form: Form): PageWindow {
  let window: BrowserWindow | null = null;
  let isLoaded = false;
  let isQuitting = false;
  app.once('before-quit', () => {
    isQuitting = true;
    if (!window) return;
    form.onClosing?.(window);
    // Closing it would wait for its page, which may have much to do or hang.
    window.destroy();
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
        options.onLost(troubleOf('window-lost'));
      });
    });
  };

  const create = (): BrowserWindow => {
    const startedAt = performance.now();
    const tell = (what: 'first paint' | 'painted') => (): void =>
      options.onPainted(what, performance.now() - startedAt);
    const created = new BrowserWindow({
      ...form.frame(),
      title: EMPTY_TITLE,
      icon: options.iconPath,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: paperOf(options.theme()),
      webPreferences: {
        preload: options.preloadPath,
        session: options.session(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        // Chromium fetches its dictionaries from the network as soon as this is on.
        spellcheck: false,
      },
    });
    created.removeMenu();
    created.once('ready-to-show', tell('first paint'));
    created.once('ready-to-show', () => created.show());
    filled = whenFilled(created, tell('painted'));
    created.webContents.on('did-finish-load', () => {
      isLoaded = true;
      for (const push of pending) send(push);
      pending = [];
    });
    bringBack(created);
    form.onCreated(created);
    created.on('close', () => form.onClosing?.(created));
    created.on('closed', () => {
      window = null;
      isLoaded = false;
    });
    void created.loadURL(form.address);
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
    open,
    close: () => window?.close(),
    isOpen: () => window !== null,
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

/** The page takes the truth it shows as its title, as soon as it has painted it. */
async function whenFilled(window: BrowserWindow, onFilled: () => void): Promise<void> {
  const isClosed = once(window, 'closed').then(() => 'closed' as const);
  // The window itself takes the title only after it has told of it.
  const nextTitle = () => once(window, 'page-title-updated').then(([, title]): unknown => title);
  for (;;) {
    const title = await Promise.race([isClosed, nextTitle()]);
    if (title === 'closed') return;
    if (title !== EMPTY_TITLE) return onFilled();
  }
}

/** The theme is the page's own affair: forcing it on the app would turn the tray icon too, which lies on the panel. */
function paperOf(theme: Theme): string {
  if (theme !== 'system') return PAPER[theme];
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}
