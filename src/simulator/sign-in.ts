import { platformSlug } from '../core/account.ts';
import {
  accountsOf,
  addLogin,
  locationOf,
  renewAccounts,
  type SimulatedAccount,
  type SimulatedLocation,
} from './agency.ts';
import { hexIdOf } from './made-up-ids.ts';
import type { SimulatedRequest } from './messages.ts';
import { noticePage } from './page-frame.ts';
import { closingPage, type OpenerMessage, OTHER_LOGIN, signInPage } from './sign-in-page.ts';
import type { Outcome, SignIn, World } from './world.ts';

export const SIGN_IN_PATH = '/oauth/sign-in/';

/** A login at the platform, with every account that came from it, on whichever platform. */
export interface LoginChoice {
  readonly oauthId: string;
  readonly accounts: readonly SimulatedAccount[];
}

/**
 * Answers the platform's own page of a published sign-in. GET shows it; POST decides with the form fields `decision`
 * (`approve` or `decline`) and `login` (an `oauthId`, or `other`; without it the first that is shown). Then the
 * window tells its opener and closes itself.
 */
export function answerSignIn(request: SimulatedRequest, world: World, now: number): Outcome {
  const signIn = world.signIns.find((one) => SIGN_IN_PATH + one.token === request.path);
  const location = signIn && locationOf(world.agency, signIn.locationId);
  if (!signIn || !location) return { world, reply: noticePage(404, 'unknown') };
  if (signIn.isUsed) return { world, reply: noticePage(410, 'used') };
  const logins = signIn.isReconnect ? loginsOf(world, signIn) : [];
  const show = (status: number): Outcome => ({
    world,
    reply: signInPage(status, { signIn, location, logins }),
  });
  if (request.method === 'GET') return show(200);
  if (request.method !== 'POST') return { world, reply: noticePage(405, 'unknown') };

  const form = new URLSearchParams(request.body);
  const decision = form.get('decision');
  if (decision === 'decline') return { world: markUsed(world, signIn), reply: closingPage('Declined', null) };
  if (decision !== 'approve') return show(400);
  const wanted = form.get('login') ?? logins[0]?.oauthId ?? OTHER_LOGIN;
  const login = logins.find((one) => one.oauthId === wanted);
  if (login) return renewLogin(world, signIn, login, now);
  return wanted === OTHER_LOGIN ? makeLogin(world, signIn, location) : show(400);
}

/** The logins behind the accounts of the platform, those that need renewal first. */
function loginsOf(world: World, { locationId, platform }: SignIn): readonly LoginChoice[] {
  const all = accountsOf(world.agency, locationId);
  const ids = new Set(all.filter((one) => one.platform === platform).map((one) => one.oauthId));
  const logins = [...ids].map((oauthId) => ({
    oauthId,
    accounts: all.filter((one) => one.oauthId === oauthId),
  }));
  const isWell = ({ accounts }: LoginChoice) => accounts.every((one) => one.status === 'active');
  return logins.sort((one, other) => Number(isWell(one)) - Number(isWell(other)));
}

function renewLogin(world: World, signIn: SignIn, login: LoginChoice, now: number): Outcome {
  const ids = login.accounts.map((one) => one.id);
  const renewed = { ...world, agency: renewAccounts(world.agency, ids, now) };
  return finish(renewed, signIn, login.oauthId, ids);
}

/** Another login heals nothing: its accounts are still to be attached. */
function makeLogin(world: World, signIn: SignIn, { id: locationId }: SimulatedLocation): Outcome {
  const oauthId = hexIdOf(`login ${signIn.token}`);
  const agency = addLogin(world.agency, { oauthId, locationId, platform: signIn.platform });
  return finish({ ...world, agency }, signIn, oauthId, []);
}

function finish(world: World, signIn: SignIn, accountId: string, reconnected: readonly string[]): Outcome {
  const { message: page, namesReconnectAccounts } = world.conduct;
  const namesAccounts = namesReconnectAccounts && signIn.isReconnect;
  const message: OpenerMessage | null =
    page === 'none'
      ? null
      : {
          actionType: 'close',
          page,
          platform: platformSlug(signIn.platform),
          placement: 'undefined',
          accountId,
          ...(namesAccounts ? { reconnectAccounts: reconnected } : {}),
          refresh: 'undefined',
          source: 'undefined',
        };
  return { world: markUsed(world, signIn), reply: closingPage('Approved', message) };
}

const markUsed = (world: World, signIn: SignIn): World => ({
  ...world,
  signIns: world.signIns.map((one) => (one.token === signIn.token ? { ...one, isUsed: true } : one)),
});
