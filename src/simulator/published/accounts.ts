import { platformSlug } from '../../core/account.ts';
import { accountsOf, removeAccount, type SimulatedAccount } from '../agency.ts';
import { avatarAddressOf } from '../avatars.ts';
import type { Outcome } from '../world.ts';
import type { PublishedCall } from './published-dialect.ts';
import { badRequest, success } from './replies.ts';

export function listAccounts({ world, location, surroundings }: PublishedCall): Outcome {
  const accounts = accountsOf(world.agency, location.id).map((account) =>
    accountReply(account, surroundings.baseUrl),
  );
  const groups = world.agency.groups
    .filter((group) => group.locationId === location.id)
    .map(({ id, name, accountIds }) => ({ id, name, accountIds }));
  return { world, reply: success(200, 'Fetched Accounts', { accounts, groups }) };
}

const accountReply = (account: SimulatedAccount, baseUrl: string) => ({
  id: account.id,
  oauthId: account.oauthId,
  profileId: account.originId,
  name: account.name,
  platform: platformSlug(account.platform),
  type: account.type,
  ...(account.expiresAt === null ? {} : { expire: new Date(account.expiresAt).toISOString() }),
  ...expiryReply(account.status),
  ...metaReply(account, baseUrl),
});

/** The OpenAPI files leave `meta` open, and name no other place for a picture. */
function metaReply(account: SimulatedAccount, baseUrl: string) {
  const avatar = avatarAddressOf(account, baseUrl);
  const meta = {
    ...(account.platform === 'google' ? { hasGoogleUpdated: true, canDelete: true } : {}),
    ...(avatar === null ? {} : { page: { id: account.originId, name: account.name, avatar } }),
  };
  return Object.keys(meta).length === 0 ? {} : { meta };
}

/** These surfaces know no word for disconnected, and leave out what they do not know. */
function expiryReply(status: string): { readonly isExpired?: boolean } {
  switch (status) {
    case 'active':
      return { isExpired: false };
    case 'expired':
    case 'disconnected':
      return { isExpired: true };
    default:
      return {};
  }
}

/** The OpenAPI files know no 404 for an account that is not there. */
export function deleteAccount({ world, location, parts }: PublishedCall): Outcome {
  const { accountId } = parts;
  if (!accountsOf(world.agency, location.id).some((one) => one.id === accountId)) {
    return { world, reply: badRequest('The account was not found.') };
  }
  return {
    world: { ...world, agency: removeAccount(world.agency, accountId) },
    reply: success(200, 'Deleted Account', { locationId: location.id, id: accountId }),
  };
}
