import { accountWith } from './account-details.ts';
import {
  accountsOf,
  addAccount,
  locationOf,
  renewAccounts,
  type SimulatedAccount,
  unusedAccountId,
} from './agency.ts';
import { consentPage } from './consent-page.ts';
import type { Reply, SimulatedRequest } from './messages.ts';
import { noticePage } from './page-frame.ts';
import type { Consent, Outcome, World } from './world.ts';

export const CONSENT_PATH = '/oauth/authorize/';

/**
 * Answers the page on which a person lets a platform renew its accounts. GET shows it; POST decides with the
 * form fields `decision` (`approve` or `decline`) and, once for each chosen account, `account`.
 */
export function answerConsent(request: SimulatedRequest, world: World, now: number): Outcome {
  const consent = world.consents.find((one) => CONSENT_PATH + one.token === request.path);
  const location = consent && locationOf(world.agency, consent.locationId);
  if (!consent || !location) return { world, reply: noticePage(404, 'unknown') };
  if (consent.isUsed) return { world, reply: noticePage(410, 'used') };

  const offered = offeredAccounts(world, consent);
  const show = (status: number, remark?: string): Outcome => ({
    world,
    reply: consentPage(status, { consent, location, accounts: offered, remark }),
  });
  if (request.method === 'GET') return show(200);
  if (request.method !== 'POST') return { world, reply: noticePage(405, 'unknown') };

  const form = new URLSearchParams(request.body);
  const decision = form.get('decision');
  if (decision === 'decline') return decline(world, consent);
  if (decision !== 'approve') return show(400, 'Choose Approve or Decline.');
  if (offered.length === 0) return connectFirst(world, consent, location.name, now);
  const chosen = offered.map((one) => one.id).filter((id) => form.getAll('account').includes(id));
  if (chosen.length === 0) return show(400, 'Tick at least one account, or decline.');
  return approve({ ...world, agency: renewAccounts(world.agency, chosen, now) }, consent, chosen);
}

/** The accounts that need a new login; when all are well, all of them. */
function offeredAccounts(world: World, consent: Consent): readonly SimulatedAccount[] {
  const all = accountsOf(world.agency, consent.locationId).filter((one) => one.platform === consent.platform);
  const bad = all.filter((one) => one.status !== 'active');
  return bad.length > 0 ? bad : all;
}

const decline = (world: World, consent: Consent): Outcome => ({
  world: markUsed(world, consent),
  reply: redirect(consent.callbackUrl, [['error', 'access_denied']]),
});

const approve = (world: World, consent: Consent, accountIds: readonly string[]): Outcome => ({
  world: markUsed(world, consent),
  reply: redirect(consent.callbackUrl, [
    ['success', 'true'],
    ...accountIds.map((id): readonly [string, string] => ['accountId', id]),
  ]),
});

function connectFirst(world: World, consent: Consent, name: string, now: number): Outcome {
  const { locationId, platform } = consent;
  const id = unusedAccountId(world.agency);
  const core = { id, locationId, platform, name, status: 'active', connectedAt: now };
  const agency = addAccount(world.agency, accountWith(core, {}));
  return approve({ ...world, agency }, consent, [id]);
}

const markUsed = (world: World, consent: Consent): World => ({
  ...world,
  consents: world.consents.map((one) => (one === consent ? { ...one, isUsed: true } : one)),
});

/** 303 turns the form's POST into a GET of the callback. */
function redirect(callbackUrl: string, parameters: readonly (readonly [string, string])[]): Reply {
  const url = new URL(callbackUrl);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return {
    status: 303,
    headers: { location: url.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
}
