import type { LocationId, Platform } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import type { AsyncCommands, Outcome, SignInOutcome } from '../core/bridge.ts';
import type { User } from '../core/offer.ts';

/** What a person wants to sign in for. */
export type SignIn =
  | { readonly kind: 'reconnect'; readonly account: AccountRef }
  | { readonly kind: 'connect'; readonly locationId: LocationId; readonly platform: Platform };

/** The location in which somebody signs in. */
export const locationIdOfSignIn = (wanted: SignIn): LocationId =>
  wanted.kind === 'reconnect' ? wanted.account.locationId : wanted.locationId;

/**
 * Makes the function that begins a sign-in; it resolves to whether it has begun.
 * @param askWho asks the person in whose name the sign-in is, and goes on from there
 */
export const createSignIn =
  (
    ask: (command: (bridge: AsyncCommands) => Promise<Outcome>) => Promise<boolean>,
    askWho: (wanted: SignIn, users: readonly User[]) => void,
  ) =>
  async (wanted: SignIn): Promise<boolean> => {
    let hasBegun = true;
    const isAnswered = await ask(async (bridge) => {
      const outcome = await begin(bridge, wanted);
      if (outcome.result !== 'needs-user') return outcome;
      hasBegun = false;
      askWho(wanted, outcome.users);
      return { result: 'done' };
    });
    return isAnswered && hasBegun;
  };

const begin = (bridge: AsyncCommands, wanted: SignIn): Promise<SignInOutcome> =>
  wanted.kind === 'reconnect'
    ? bridge.reconnect(wanted.account)
    : bridge.connect(wanted.locationId, wanted.platform);
