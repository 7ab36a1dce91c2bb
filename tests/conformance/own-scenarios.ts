import type { Version } from './open-api-file.ts';
import { attachBodiesOf, CLOSED_PLATFORMS, type OfferResults } from './platform-wording.ts';
import { ask, type Scenario, type Stage } from './scenario.ts';

export const USER_ID = 'u37swmmLbA02zgqKPpxI';

const accountsPath = ({ location }: Stage): string => `/social-media-posting/${location.id}/accounts`;

const startPath = ({ location }: Stage, platform: string, isReconnect = false): string =>
  `/social-media-posting/oauth/${platform}/start?${new URLSearchParams({
    locationId: location.id,
    userId: USER_ID,
    page: 'integration',
    ...(isReconnect ? { reconnect: 'true' } : {}),
  })}`;

function offersPath({ version, location }: Stage, platform: string, oauthId: string): string {
  const word = version === '2021-07-28' && platform === 'google' ? 'locations' : 'accounts';
  return `/social-media-posting/oauth/${location.id}/${platform}/${word}/${oauthId}`;
}

/** Signs in on the consent page, which belongs to the platform and to no file, and returns the id of the login. */
export async function signIn(stage: Stage, platform: string): Promise<string> {
  const page = (await ask(stage, startPath(stage, platform))).headers.get('location');
  const last = await fetch(page ?? '', {
    method: 'POST',
    body: new URLSearchParams({ decision: 'approve' }),
  });
  return /accountId&quot;:&quot;(\w+)/.exec(await last.text())?.[1] ?? '';
}

async function attachFirst(stage: Stage, platform: string, body: (results: OfferResults) => unknown) {
  const path = offersPath(stage, platform, await signIn(stage, platform));
  const { results } = (await (await ask(stage, path)).json()) as { readonly results: OfferResults };
  await ask(stage, path, { method: 'POST', body: body(results) });
}

const POSTS = {
  type: 'scheduled',
  accounts: 'acct-101,acct-103',
  skip: '0',
  limit: '10',
  fromDate: '2000-01-01T00:00:00.000Z',
  toDate: '2100-01-01T00:00:00.000Z',
  includeUsers: 'true',
};

const searchPosts = (stage: Stage, body: unknown) =>
  ask(stage, `/social-media-posting/${stage.location.id}/posts/list`, { method: 'POST', body });

async function listOddAccounts(stage: Stage): Promise<void> {
  const { control } = stage.simulator;
  control.disconnect('acct-102');
  control.setStatus('acct-103', 'pending review');
  control.add({ locationId: stage.location.id, platform: 'MySpace', name: '' });
  await ask(stage, accountsPath(stage));
}

async function meetClosedPlatform(stage: Stage): Promise<void> {
  const { platform, body } = CLOSED_PLATFORMS[stage.version];
  await ask(stage, startPath(stage, platform));
  await ask(stage, offersPath(stage, platform, 'x'));
  await ask(stage, offersPath(stage, platform, 'x'), { method: 'POST', body });
}

async function meetTikTokBusiness(stage: Stage): Promise<void> {
  await ask(stage, offersPath(stage, 'tiktok-business', await signIn(stage, 'tiktok-business')));
}

const otherVersion = ({ version }: Stage): string => (version === 'v3' ? '2021-07-28' : 'v3');
const STRANGER = 'Bearer pit-00000000-0000-4000-8000-000000000000';

const proper = (name: string, run: (stage: Stage) => Promise<unknown>): Scenario => ({
  name,
  isProper: true,
  run: async (stage) => void (await run(stage)),
});

const improper = (name: string, run: (stage: Stage) => Promise<unknown>): Scenario => ({
  ...proper(name, run),
  isProper: false,
});

/** Every operation of a file, asked rightly and wrongly. */
export const ownScenariosOf = (version: Version): readonly Scenario[] => [
  proper('list the accounts', (stage) => ask(stage, accountsPath(stage))),
  proper('list odd accounts', listOddAccounts),
  proper('list with a wrong token', (stage) =>
    ask(stage, accountsPath(stage), { headers: { authorization: STRANGER } }),
  ),
  proper('list another location', (stage) => ask(stage, '/social-media-posting/elsewhere/accounts')),
  improper('list without a version', (stage) =>
    ask(stage, accountsPath(stage), { headers: { version: undefined } }),
  ),
  improper('list with another version', (stage) =>
    ask(stage, accountsPath(stage), { headers: { version: otherVersion(stage) } }),
  ),
  proper('delete an account', (stage) =>
    ask(stage, `${accountsPath(stage)}/acct-102?userId=${USER_ID}`, { method: 'DELETE' }),
  ),
  proper('delete an account that is gone', (stage) =>
    ask(stage, `${accountsPath(stage)}/acct-999`, { method: 'DELETE' }),
  ),
  proper('search posts', (stage) => searchPosts(stage, POSTS)),
  proper('search posts without their authors', (stage) =>
    searchPosts(stage, { ...POSTS, includeUsers: 'false' }),
  ),
  improper('search posts without saying which', (stage) => searchPosts(stage, {})),
  ...attachBodiesOf(version).flatMap(([platform, body]) => [
    proper(`reconnect ${platform}`, (stage) => ask(stage, startPath(stage, platform, true))),
    proper(`connect ${platform}`, (stage) => attachFirst(stage, platform, body)),
    improper(`attach nothing to ${platform}`, async (stage) =>
      ask(stage, offersPath(stage, platform, await signIn(stage, platform)), { method: 'POST', body: {} }),
    ),
    proper(`ask ${platform} about an unknown login`, (stage) =>
      ask(stage, offersPath(stage, platform, 'unknown')),
    ),
  ]),
  proper('meet TikTok Business', meetTikTokBusiness),
  proper(`meet ${CLOSED_PLATFORMS[version].platform}, which is closed`, meetClosedPlatform),
  improper('start without a user', (stage) =>
    ask(stage, `/social-media-posting/oauth/facebook/start?locationId=${stage.location.id}`),
  ),
  proper('read the users and the location', async (stage) => {
    await ask(stage, `/users/?locationId=${stage.location.id}`);
    await ask(stage, `/locations/${stage.location.id}`);
  }),
];
