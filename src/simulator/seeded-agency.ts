import { platformOf } from '../core/account.ts';
import { accountWith } from './account-details.ts';
import type { Agency, SimulatedAccount, SimulatedUser } from './agency.ts';
import { DAY_MS } from './clock-units.ts';
import { hexIdOf, wordIdOf } from './made-up-ids.ts';
import type { Seed, SeedAccount, SeedUser } from './seed.ts';

const USUAL_CONNECTED_DAYS_AGO = 30;
const USUAL_USERS: readonly SeedUser[] = [{ firstName: 'Robin', lastName: 'Vale' }];

/** The state that a seed describes, with dates counted from `now` (epoch milliseconds). */
export const agencyOf = (seed: Seed, now: number): Agency => ({
  locations: seed.map(({ id, name, pit }) => ({ id, name, pit })),
  accounts: seed.flatMap((location) => location.accounts.map((one) => accountFrom(one, location.id, now))),
  groups: seed.flatMap((location) =>
    (location.groups ?? []).map((group) => ({
      ...group,
      id: hexIdOf(`group ${location.id} ${group.name}`),
      locationId: location.id,
    })),
  ),
  users: seed.flatMap((location) =>
    (location.users ?? USUAL_USERS).map((user) => userFrom(user, location.id)),
  ),
  newLogins: [],
});

const accountFrom = (one: SeedAccount, locationId: string, now: number): SimulatedAccount =>
  accountWith(
    {
      id: one.id,
      locationId,
      platform: platformOf(one.platform),
      name: one.name,
      status: one.status ?? 'active',
      connectedAt: now - (one.connectedDaysAgo ?? USUAL_CONNECTED_DAYS_AGO) * DAY_MS,
    },
    {
      oauthId: one.oauthId,
      originId: one.originId,
      type: one.type,
      expiresAt: one.expiresInDays === undefined ? null : now + one.expiresInDays * DAY_MS,
      scheduledPosts: one.scheduledPosts,
      avatar: one.avatar,
    },
  );

const userFrom = (
  { id, firstName, lastName, role = 'admin' }: SeedUser,
  locationId: string,
): SimulatedUser => ({
  id: id ?? wordIdOf(`user ${locationId} ${firstName} ${lastName}`),
  locationId,
  firstName,
  lastName,
  role,
  email: `${firstName}.${lastName}@example.com`.toLowerCase(),
});
