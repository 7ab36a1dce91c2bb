import type { Clock } from '../../core/clock.ts';
import type { StartProblem } from '../../core/reconnect.ts';
import type { AddressPolicy } from '../../core/safe-address.ts';
import type { Say } from '../../core/words/say.ts';
import type { OpenerProgress } from './opener-page.ts';
import type { Opener, OpenerOptions } from './opener-server.ts';
import type { ResolveRedirect } from './start-address.ts';

/** What a sign-in in the browser takes from the world. */
export interface SignInWorld {
  readonly clock: Clock;
  readonly say: Say;
  /** Which addresses of HighLevel and the platforms may be opened. */
  readonly addressPolicy: AddressPolicy;
  readonly startOpener: (options: OpenerOptions) => Promise<Opener>;
  readonly resolveRedirect: ResolveRedirect;
  /**
   * Opens an address that has been found safe, or a page of ours on this computer.
   * @throws when no browser could be started
   */
  readonly openBrowser: (address: string) => Promise<void>;
}

/** A sign-in that has a page in the browser. */
export interface BrowserSignIn {
  /** The page that the browser shows first. */
  readonly address: string;
  /** Shows how it stands; a progress that is over ends it, once the page has been told. */
  readonly show: (progress: OpenerProgress) => void;
  /** Ends it at once. */
  readonly close: () => void;
}

export type SignInStart =
  | { readonly ok: true; readonly signIn: BrowserSignIn }
  | { readonly ok: false; readonly reason: StartProblem };

export const cannotStart = (reason: StartProblem): SignInStart => ({ ok: false, reason });

/** Opens the page of a sign-in; null when that has worked. */
export const openPage = (
  world: Pick<SignInWorld, 'openBrowser'>,
  address: string,
): Promise<StartProblem | null> =>
  world.openBrowser(address).then(
    () => null,
    () => ({ why: 'no-browser' }),
  );

/**
 * Opens the page of a sign-in that has been prepared.
 * @param isWanted whether nobody has given it up meanwhile
 */
export async function openPrepared(
  world: Pick<SignInWorld, 'openBrowser'>,
  prepared: SignInStart,
  isWanted: () => boolean,
): Promise<SignInStart> {
  if (!prepared.ok) return prepared;
  const { signIn } = prepared;
  const problem = isWanted() ? await openPage(world, signIn.address) : CANCELLED;
  if (problem === null && isWanted()) return prepared;
  signIn.close();
  return cannotStart(problem ?? CANCELLED);
}

const CANCELLED: StartProblem = { why: 'cancelled' };
