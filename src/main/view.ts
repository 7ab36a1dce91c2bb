import type { Platform } from '../core/account.ts';
import type { About, LocationAbilities, ViewContent } from '../core/bridge.ts';
import { sentenceOfTrouble } from '../core/failure-table.ts';
import type { LocationSettings } from '../core/settings.ts';
import { isSameList } from '../core/sharing.ts';
import type { Say } from '../core/words/say.ts';
import type { AccountRequests } from './account-requests.ts';
import { createAvatarPaths } from './avatars/avatar-paths.ts';
import type { Announcer } from './monitor/announcer.ts';
import type { SnapshotStore } from './monitor/snapshot-store.ts';
import type { Connects } from './reconnect/connect.ts';
import type { ReconnectAllWalk } from './reconnect/reconnect-all.ts';
import type { SettingsStore } from './storage/settings.ts';
import type { Troubles } from './troubles.ts';

export interface ViewOptions {
  readonly about: About;
  readonly store: SnapshotStore;
  readonly settings: SettingsStore;
  readonly troubles: Troubles;
  readonly connects: Pick<Connects, 'current'>;
  readonly reconnectAll: Pick<ReconnectAllWalk, 'current'>;
  readonly requests: Pick<AccountRequests, 'capabilitiesOf'>;
  readonly announcer: Pick<Announcer, 'snoozes'>;
}

/** Gathers all that the window shows, each time in the language that is spoken then. */
export function createView(options: ViewOptions): (say: Say) => ViewContent {
  const withAvatarPaths = createAvatarPaths();
  const abilitiesOf = createAbilities(options.requests);
  return (say) => ({
    snapshot: withAvatarPaths(options.store.current()),
    settings: options.settings.current(),
    about: options.about,
    troubles: options.troubles.current().map((trouble) => sentenceOfTrouble(trouble, say)),
    connect: options.connects.current(),
    reconnectAll: options.reconnectAll.current(),
    abilities: abilitiesOf(options.settings.current().locations),
    snoozes: options.announcer.snoozes(),
  });
}

const NO_PLATFORMS: readonly Platform[] = [];

/** They hardly ever change: what is the same as before stays the very same value, which costs nothing to compare. */
function createAbilities(requests: ViewOptions['requests']) {
  let told: readonly LocationAbilities[] = [];
  return (locations: readonly LocationSettings[]): readonly LocationAbilities[] => {
    const abilities = locations.map(({ id }, index): LocationAbilities => {
      const platforms = requests.capabilitiesOf(id)?.connectPlatforms ?? NO_PLATFORMS;
      const before = told[index];
      if (before?.locationId === id && before.platforms === platforms) return before;
      return { locationId: id, canConnect: platforms.length > 0, platforms };
    });
    if (!isSameList(told, abilities, Object.is)) told = abilities;
    return told;
  };
}
