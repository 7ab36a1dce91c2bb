import type { LocationId } from '../core/account.ts';
import type { About, LocationAbilities, ViewContent } from '../core/bridge.ts';
import { sentenceOfTrouble } from '../core/failure-table.ts';
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
  return (say) => ({
    snapshot: withAvatarPaths(options.store.current()),
    settings: options.settings.current(),
    about: options.about,
    troubles: options.troubles.current().map((trouble) => sentenceOfTrouble(trouble, say)),
    connect: options.connects.current(),
    reconnectAll: options.reconnectAll.current(),
    abilities: options.settings.current().locations.map(({ id }) => abilitiesOf(id, options.requests)),
    snoozes: options.announcer.snoozes(),
  });
}

function abilitiesOf(locationId: LocationId, requests: ViewOptions['requests']): LocationAbilities {
  const platforms = requests.capabilitiesOf(locationId)?.connectPlatforms ?? [];
  return { locationId, canConnect: platforms.length > 0, platforms };
}
