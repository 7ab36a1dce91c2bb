import type { AccountRef } from '../../core/alerts.ts';
import type { Push, Route } from '../../core/bridge.ts';
import type { Rectangle } from '../../core/window-place.ts';
import type { JsonFile } from '../storage/json-file.ts';
import type { WindowPlace } from '../storage/window-place.ts';
import { createGlanceWindow } from './glance-window.ts';
import type { PageOptions } from './page-window.ts';
import { createWindow } from './window.ts';

/** The full view and the glance, of which one is open at a time. */
export interface Windows {
  /** Opens the full view. */
  readonly open: (route?: Route) => void;
  /** Opens the full view and tells it to reconnect an account. */
  readonly openForReconnect: (account: AccountRef) => void;
  readonly toggleGlance: (icon: Rectangle) => void;
  readonly push: (push: Push) => void;
  readonly areOpen: () => boolean;
  /** Whether the person is looking at either. */
  readonly areFocused: () => boolean;
  /** A picture of the full view as PNG, once it shows the accounts; null when it is closed. */
  readonly capture: () => Promise<Buffer | null>;
}

export function createWindows(options: PageOptions, place: JsonFile<WindowPlace>): Windows {
  const full = createWindow({ ...options, place });
  const glance = createGlanceWindow(options);
  return {
    open(route) {
      full.open(route);
      glance.close();
    },
    openForReconnect(account) {
      full.openForReconnect(account);
      glance.close();
    },
    toggleGlance: glance.toggle,
    push(push) {
      full.push(push);
      glance.push(push);
    },
    areOpen: () => full.isOpen() || glance.isOpen(),
    areFocused: () => full.isFocused() || glance.isFocused(),
    capture: full.capture,
  };
}
