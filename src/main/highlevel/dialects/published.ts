import * as v from 'valibot';
import {
  type AccountFacts,
  accountIdOf,
  KNOWN_PLATFORMS,
  type LocationId,
  type Platform,
  platformName,
  platformOf,
  platformSlug,
  type Standing,
} from '../../../core/account.ts';
import type { DialectName } from '../../../core/dialect.ts';
import type { Offer, User } from '../../../core/offer.ts';
import type { Reading } from '../../../core/reading.ts';
import type { Dialect, OpenerPage } from './dialect.ts';
import { IdSchema, optionalAvatar, optionalText, readAccounts } from './fields.ts';
import { readOffers } from './offers.ts';

/**
 * The documents name no picture for the accounts of the list, but leave `meta` open; where they show an account whole,
 * it has an `avatar` itself and another one in `meta.page`.
 */
const MetaReply = v.object({ page: v.object({ avatar: optionalAvatar }) });
const AccountReply = v.object({
  id: IdSchema,
  locationId: optionalText,
  oauthId: optionalText,
  name: optionalText,
  platform: optionalText,
  type: optionalText,
  avatar: optionalAvatar,
  meta: v.fallback(v.nullish(MetaReply), null),
  expire: optionalText,
  isExpired: v.fallback(v.nullish(v.boolean()), null),
});
const GroupReply = v.object({
  id: v.string(),
  name: v.string(),
  accountIds: v.fallback(v.array(v.string()), []),
});
/** Every field is optional: a reply that calls itself a success and names no accounts is an empty list. */
const ListReply = v.object({
  success: v.fallback(v.optional(v.boolean()), false),
  results: v.nullish(
    v.object({
      accounts: v.nullish(v.array(v.unknown())),
      groups: v.fallback(v.nullish(v.array(v.unknown())), null),
    }),
  ),
});

const UserReply = v.object({
  id: v.string(),
  name: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  email: optionalText,
});
const UsersReply = v.object({ users: v.array(v.unknown()) });
const LocationReply = v.object({
  location: v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1)) }),
});

const PLATFORMS: Readonly<Record<PublishedName, readonly Platform[]>> = {
  '2021-07-28': ['facebook', 'instagram', 'linkedin', 'google', 'tiktok', 'tiktok-business'],
  v3: KNOWN_PLATFORMS.filter((platform) => platform !== 'twitter'),
};
type PublishedName = Exclude<DialectName, 'quick-start'>;

/** TikTok Business accounts can be listed and offered, but neither document has a way to attach one. */
const CONNECTABLE: Readonly<Record<PublishedName, readonly Platform[]>> = {
  '2021-07-28': ['facebook', 'instagram', 'linkedin', 'google', 'tiktok'],
  v3: ['facebook', 'instagram', 'linkedin', 'google', 'tiktok', 'youtube', 'pinterest', 'threads'],
};

/** The platforms whose accounts HighLevel lists but no longer serves: it gave up X on 2024-12-04. */
const UNSUPPORTED: readonly Platform[] = ['twitter'];

const segment = (text: string): string => encodeURIComponent(text);
const posting = (location: LocationId): string => `/social-media-posting/${segment(location)}`;

/** The API of HighLevel's published OpenAPI documents, which differ little between the two versions. */
export function publishedDialect(name: PublishedName): Dialect {
  const attachPath = (location: LocationId, platform: Platform, login: string): string => {
    const isOldGoogle = name === '2021-07-28' && platform === 'google';
    const list = isOldGoogle ? 'locations' : 'accounts';
    return `/social-media-posting/oauth/${segment(location)}/${segment(platformSlug(platform))}/${list}/${segment(login)}`;
  };
  const list = { method: 'GET' as const, query: {} };

  return {
    name,
    version: name,
    platforms: PLATFORMS[name],
    listAccounts: (location) => ({
      ...list,
      path: `${posting(location)}/accounts`,
      read: (reply) => readList(location, reply),
    }),
    listPlatform: (location, platform) => ({
      ...list,
      path: `${posting(location)}/accounts`,
      read: (reply) => filterReading(readList(location, reply), platform),
    }),
    disconnect: (location, account) => ({
      method: 'DELETE',
      path: `${posting(location)}/accounts/${segment(account)}`,
      query: {},
      read: () => true,
      // What is not there any more is as good as disconnected.
      whenNotFound: true,
    }),
    reconnect: { via: 'opener', startPage },
    connect: {
      platforms: CONNECTABLE[name],
      listOffers: (location, platform, login) => ({
        ...list,
        path: attachPath(location, platform, login),
        read: (reply) => readOffers(platform, reply),
      }),
      attach: (location, platform, login, offer) => ({
        method: 'POST',
        path: attachPath(location, platform, login),
        query: {},
        body: attachBody(name, platform, offer.body),
        read: () => true,
      }),
    },
    listUsers: (location) => ({ ...list, path: '/users/', query: { locationId: location }, read: readUsers }),
    readLocationName: (location) => ({
      ...list,
      path: `/locations/${segment(location)}`,
      read: (reply) => {
        const parsed = v.safeParse(LocationReply, reply);
        return parsed.success ? parsed.output.location.name : null;
      },
    }),
  };
}

/** The older document declares the `type` of a Facebook page as an object, and a validator refuses the word. */
function attachBody(name: PublishedName, platform: Platform, body: Offer['body']): Offer['body'] {
  if (name !== '2021-07-28' || platform !== 'facebook') return body;
  const { type: _type, ...rest } = body;
  return rest;
}

function startPage({ location, platform, userId, isReconnect }: OpenerPage) {
  return {
    path: `/social-media-posting/oauth/${segment(platformSlug(platform))}/start`,
    query: {
      locationId: location,
      userId,
      ...(isReconnect ? { reconnect: 'true' } : {}),
    },
  };
}

function readList(location: LocationId, reply: unknown): Reading | null {
  const list = v.safeParse(ListReply, reply);
  if (!list.success) return null;
  const { success, results } = list.output;
  const listed = results?.accounts ?? (success ? [] : null);
  if (!listed) return null;
  const groups = (results?.groups ?? []).flatMap((entry) => {
    const group = v.safeParse(GroupReply, entry);
    return group.success ? [{ ...group.output, accountIds: group.output.accountIds.map(accountIdOf) }] : [];
  });
  return { ...readAccounts(location, listed, AccountReply, factsOf), groups };
}

function factsOf(reply: v.InferOutput<typeof AccountReply>): AccountFacts {
  const platform = platformOf(reply.platform ?? '');
  const expiresAt = Date.parse(reply.expire ?? '');
  return {
    id: accountIdOf(reply.id),
    platform,
    name: reply.name?.trim() || platformName(platform),
    standing: UNSUPPORTED.includes(platform) ? 'unsupported' : standingOf(reply.isExpired),
    expiresAt: Number.isNaN(expiresAt) ? null : expiresAt,
    connectedAt: null,
    type: reply.type?.trim() || null,
    loginId: reply.oauthId?.trim() || null,
    avatar: reply.avatar ?? reply.meta?.page.avatar ?? null,
  };
}

/** Only the API's own word counts; `expire` in the past is a login that refreshes itself. */
function standingOf(isExpired: boolean | null | undefined): Standing {
  if (isExpired === true) return 'expired';
  return isExpired === false ? 'active' : 'unknown';
}

const filterReading = (reading: Reading | null, platform: Platform): Reading | null =>
  reading && { ...reading, accounts: reading.accounts.filter((account) => account.platform === platform) };

function readUsers(reply: unknown): readonly User[] | null {
  const users = v.safeParse(UsersReply, reply);
  if (!users.success) return null;
  return users.output.users.flatMap((entry): readonly User[] => {
    const user = v.safeParse(UserReply, entry);
    if (!user.success) return [];
    const { id, name, firstName, lastName, email } = user.output;
    return [{ id, name: name || [firstName, lastName].filter(Boolean).join(' ') || email || id }];
  });
}
