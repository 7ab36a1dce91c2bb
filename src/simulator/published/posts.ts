import * as v from 'valibot';
import { platformSlug } from '../../core/account.ts';
import { accountsOf, type SimulatedAccount, type SimulatedUser } from '../agency.ts';
import { DAY_MS } from '../clock-units.ts';
import { hexIdOf } from '../made-up-ids.ts';
import type { Outcome } from '../world.ts';
import { readBody } from './body.ts';
import type { PublishedCall } from './published-dialect.ts';
import { success } from './replies.ts';

const wholeNumber = v.pipe(v.string(), v.digits(), v.transform(Number));
const moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
  v.transform((text) => Date.parse(text)),
);

/** Numbers and truth values travel as text here. */
const SearchSchema = v.object({
  type: v.optional(v.string(), 'all'),
  accounts: v.optional(v.string(), ''),
  skip: wholeNumber,
  limit: wholeNumber,
  fromDate: moment,
  toDate: moment,
  includeUsers: v.picklist(['true', 'false']),
});

type Search = v.InferOutput<typeof SearchSchema>;

/** Posts wait for an account at this hour of the days to come, in UTC. */
const POSTING_HOUR_MS = DAY_MS / 2;

interface ScheduledPost {
  readonly account: SimulatedAccount;
  readonly number: number;
  readonly at: number;
}

export function listPosts({ request, world, location, surroundings }: PublishedCall): Outcome {
  const body = readBody(request, SearchSchema);
  if (body.kind === 'refused') return { world, reply: body.reply };
  const search = body.value;
  const accounts = accountsOf(world.agency, location.id);
  const found = scheduledPosts(accounts, surroundings.now).filter((post) => isAskedFor(post, search));
  const user = world.agency.users.find((one) => one.locationId === location.id);
  const posts = found
    .slice(search.skip, search.skip + search.limit)
    .map((post) => postReply(post, user, search.includeUsers === 'true'));
  return { world, reply: success(201, 'Fetched Posts', { posts, count: found.length }) };
}

function scheduledPosts(accounts: readonly SimulatedAccount[], now: number): readonly ScheduledPost[] {
  const midnight = now - (now % DAY_MS);
  return accounts
    .flatMap((account) =>
      Array.from({ length: account.scheduledPosts }, (_, index) => ({
        account,
        number: index + 1,
        at: midnight + (index + 1) * DAY_MS + POSTING_HOUR_MS,
      })),
    )
    .sort((one, other) => one.at - other.at);
}

function isAskedFor({ account, at }: ScheduledPost, { type, accounts, fromDate, toDate }: Search): boolean {
  const wanted = accounts.split(',').map((id) => id.trim());
  return (
    ['all', 'recent', 'scheduled'].includes(type) &&
    (accounts === '' || wanted.includes(account.id)) &&
    at >= fromDate &&
    at <= toDate
  );
}

function postReply(post: ScheduledPost, user: SimulatedUser | undefined, isWithUser: boolean) {
  const { account, number, at } = post;
  const createdAt = new Date(account.connectedAt).toISOString();
  return {
    _id: hexIdOf(`post ${account.id} ${number}`),
    source: 'composer',
    locationId: account.locationId,
    platform: platformSlug(account.platform),
    displayDate: new Date(at).toISOString(),
    createdAt,
    updatedAt: createdAt,
    accountId: account.id,
    accountIds: [account.id],
    error: '',
    summary: `Post ${number} for ${account.name}`,
    media: [],
    status: 'scheduled',
    type: 'post',
    tags: [],
    ...(user ? { createdBy: user.id } : {}),
    ...(user && isWithUser ? { user: userReply(user) } : {}),
  };
}

const userReply = ({ id, firstName, lastName, email }: SimulatedUser) => ({
  id,
  title: '',
  firstName,
  lastName,
  profilePhoto: '',
  phone: '',
  email,
});
