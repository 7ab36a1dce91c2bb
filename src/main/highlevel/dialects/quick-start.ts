import * as v from 'valibot';
import {
  type AccountFacts,
  accountIdOf,
  type LocationId,
  type Platform,
  platformName,
  platformOf,
  platformSlug,
  type Standing,
} from '../../../core/account.ts';
import type { Reading } from '../../../core/reading.ts';
import type { Dialect } from './dialect.ts';
import { IdSchema, optionalAvatar, optionalText, readAccounts } from './fields.ts';

const AccountReply = v.object({
  id: IdSchema,
  locationId: optionalText,
  platform: optionalText,
  name: optionalText,
  status: optionalText,
  connectionDate: optionalText,
  avatar: optionalAvatar,
});
const ListReply = v.object({ accounts: v.array(v.unknown()) });

const Address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(8192));
const AddressFields = v.object({
  authorizationUrl: v.optional(Address),
  authUrl: v.optional(Address),
  url: v.optional(Address),
  redirectUrl: v.optional(Address),
});
const StartReply = v.object({
  ...AddressFields.entries,
  results: v.optional(AddressFields),
  data: v.optional(AddressFields),
});

const STANDINGS: Readonly<Record<string, Standing>> = {
  active: 'active',
  expired: 'expired',
  disconnected: 'disconnected',
};

const PLATFORMS: readonly Platform[] = ['facebook', 'instagram', 'twitter', 'linkedin', 'google', 'tiktok'];

/** The surface calls Google Business Profile by its older name. */
const spellingOf = (platform: Platform): string => (platform === 'google' ? 'gmb' : platformSlug(platform));

/** The API of HighLevel's quick-start document "Social Accounts Setup". */
export const quickStart: Dialect = {
  name: 'quick-start',
  version: '2021-07-28',
  platforms: PLATFORMS,
  listAccounts: (location) => ({
    method: 'GET',
    path: '/social-media-posting/accounts',
    query: { locationId: location },
    read: (reply) => readList(location, reply),
  }),
  listPlatform: (location, platform) => ({
    method: 'GET',
    path: `/social-media-posting/accounts/${encodeURIComponent(spellingOf(platform))}`,
    query: { locationId: location },
    read: (reply) => readList(location, reply),
    whenNotFound: { accounts: [], unreadable: 0, groups: [] },
  }),
  reconnect: {
    via: 'callback',
    start: (location, { platform, callbackUrl }) => ({
      method: 'POST',
      path: '/social-media-posting/oauth/start',
      query: { locationId: location },
      body: { locationId: location, platform: spellingOf(platform), callbackUrl },
      read: readAddress,
    }),
  },
  disconnect: (location, account) => ({
    method: 'DELETE',
    path: `/social-media-posting/account/${encodeURIComponent(account)}`,
    query: { locationId: location },
    read: () => true,
    // What is not there any more is as good as disconnected.
    whenNotFound: true,
  }),
  connect: null,
  listUsers: null,
  readLocationName: null,
};

function readList(location: LocationId, reply: unknown): Reading | null {
  const list = v.safeParse(ListReply, reply);
  if (!list.success) return null;
  return { ...readAccounts(location, list.output.accounts, AccountReply, factsOf), groups: [] };
}

function factsOf(reply: v.InferOutput<typeof AccountReply>): AccountFacts {
  const platform = platformOf(reply.platform ?? '');
  const connectedAt = Date.parse(reply.connectionDate ?? '');
  return {
    id: accountIdOf(reply.id),
    platform,
    name: reply.name?.trim() || platformName(platform),
    standing: STANDINGS[(reply.status ?? '').trim().toLowerCase()] ?? 'unknown',
    expiresAt: null,
    connectedAt: Number.isNaN(connectedAt) ? null : connectedAt,
    type: null,
    loginId: null,
    avatar: reply.avatar ?? null,
  };
}

/** The document names no field for the address, so the usual ones are looked for. */
function readAddress(reply: unknown): string | null {
  const start = v.safeParse(StartReply, reply);
  if (!start.success) return null;
  const places = [start.output, start.output.results, start.output.data];
  return (
    places
      .map((place) => place?.authorizationUrl ?? place?.authUrl ?? place?.url ?? place?.redirectUrl)
      .find((address) => address !== undefined) ?? null
  );
}
