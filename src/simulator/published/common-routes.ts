import { deleteAccount, listAccounts } from './accounts.ts';
import { admitWithToken } from './admission.ts';
import { listUsers, readLocation } from './people-and-places.ts';
import { listPosts } from './posts.ts';
import type { PublishedRoute } from './published-dialect.ts';

/** People and places belong to other files of HighLevel's, whose versions are their own. */
const ANY_VERSION = ['2021-07-28', 'v3'];

/** The routes that are the same on every published surface. */
export const commonRoutes = (version: string): readonly PublishedRoute[] => [
  {
    method: 'GET',
    template: '/social-media-posting/{locationId}/accounts',
    admit: admitWithToken([version], 'socialplanner/account.readonly'),
    answer: listAccounts,
  },
  {
    method: 'DELETE',
    template: '/social-media-posting/{locationId}/accounts/{accountId}',
    admit: admitWithToken([version], 'socialplanner/account.write'),
    answer: deleteAccount,
  },
  {
    method: 'POST',
    template: '/social-media-posting/{locationId}/posts/list',
    admit: admitWithToken([version], 'socialplanner/post.readonly'),
    answer: listPosts,
  },
  {
    method: 'GET',
    template: '/users/',
    admit: admitWithToken(ANY_VERSION, 'users.readonly'),
    answer: listUsers,
  },
  {
    method: 'GET',
    template: '/locations/{locationId}',
    admit: admitWithToken(ANY_VERSION, 'locations.readonly'),
    answer: readLocation,
  },
];
