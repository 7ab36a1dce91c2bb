import { accountIdOf, locationIdOf, type Platform, platformOf } from '../../src/core/account.ts';
import type { Attempt } from '../../src/core/failure.ts';
import { Pit } from '../../src/core/pit.ts';
import { createClient, type DialectAccess, type HighLevelClient } from '../../src/main/highlevel/client.ts';
import type { Version } from './open-api-file.ts';
import { signIn, USER_ID } from './own-scenarios.ts';
import { attachBodiesOf } from './platform-wording.ts';
import { ask, type Scenario, type Stage } from './scenario.ts';

interface ClientStage {
  readonly client: HighLevelClient;
  readonly access: DialectAccess;
  readonly stage: Stage;
}

/** Something that Relink's own client does; it must succeed. */
const clientScenario = (name: string, act: (stage: ClientStage) => Promise<Attempt<unknown>>): Scenario => ({
  name: `the client: ${name}`,
  isProper: true,
  run: async (stage) => {
    const done = await act(clientStageOf(stage));
    if (!done.ok) throw new Error(`The client could not ${name}: ${JSON.stringify(done.failure)}`);
  },
});

function clientStageOf(stage: Stage): ClientStage {
  const { simulator, location, fetch, version } = stage;
  const parsed = Pit.parse(location.pit);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return {
    client: createClient({ exchange: fetch, baseUrl: simulator.baseUrl, version: '0.0.0' }),
    access: { location: locationIdOf(location.id), pit: parsed.pit, dialect: version },
    stage,
  };
}

async function connectFirst({ client, access, stage }: ClientStage, platform: Platform) {
  const login = await signIn(stage, platform);
  const offers = await client.listOffers(access, platform, login);
  if (!offers.ok) return offers;
  const [offer] = offers.value;
  if (!offer) throw new Error(`The login at ${platform} offers nothing.`);
  return client.attach(access, platform, login, offer);
}

/** The address is for a browser; where it has to be resolved first, it is asked for with the headers. */
async function openStart({ client, access, stage }: ClientStage, platform: Platform) {
  const request = { platform, callbackUrl: 'http://127.0.0.1/', userId: USER_ID, isReconnect: true };
  const started = await client.startSignIn(access, request);
  if (started.ok) await ask(stage, started.value.address.slice(stage.simulator.baseUrl.length));
  return started;
}

const connectablePlatformsOf = (version: Version): readonly Platform[] =>
  attachBodiesOf(version).map(([platform]) => platformOf(platform));

/** Every request that Relink's client makes to a published surface. */
export const clientScenariosOf = (version: Version): readonly Scenario[] => [
  clientScenario('list the accounts', ({ client, access }) => client.listAccounts(access)),
  clientScenario('list one platform', ({ client, access }) => client.listPlatform(access, 'facebook')),
  clientScenario('disconnect', ({ client, access, stage }) => {
    const [account] = stage.simulator.control.accounts();
    return client.disconnect(access, accountIdOf(account?.id ?? ''));
  }),
  clientScenario('list the users', ({ client, access }) => client.listUsers(access)),
  clientScenario('read the location', ({ client, access }) => client.readLocationName(access)),
  ...connectablePlatformsOf(version).map((platform) =>
    clientScenario(`connect ${platform}`, (stage) => connectFirst(stage, platform)),
  ),
  ...connectablePlatformsOf(version).map((platform) =>
    clientScenario(`reconnect ${platform}`, (stage) => openStart(stage, platform)),
  ),
];
