import type { Attempt } from '../../core/failure.ts';
import { safeAddressOf } from '../../core/safe-address.ts';
import type { SignIn } from '../highlevel/client.ts';
import { cannotStart, type SignInStart, type SignInWorld } from './browser-sign-in.ts';
import type { CallbackOutcome, Loopback, LoopbackOptions } from './loopback-server.ts';
import { isOver, type OpenerProgress } from './opener-page.ts';
import { type OpenerPlan, prepareOpener } from './opener-sign-in.ts';
import type { Page } from './page-frame.ts';

export interface ReconnectWorld extends SignInWorld {
  readonly startLoopback: (options: LoopbackOptions) => Promise<Loopback>;
}

/** How a sign-in goes on, whichever way the API in use ends it. */
export interface ReconnectPlan extends OpenerPlan {
  readonly startSignIn: (request: { readonly callbackUrl: string }) => Promise<Attempt<SignIn>>;
  readonly resultPage: (outcome: CallbackOutcome) => Page;
  readonly onCallback: (outcome: CallbackOutcome) => void;
}

/** Asks where the person signs in, and prepares what the browser will come back to. */
export async function prepareReconnect(world: ReconnectWorld, plan: ReconnectPlan): Promise<SignInStart> {
  const { resultPage, onCallback } = plan;
  const loopback = await world.startLoopback({ resultPage, onCallback }).catch(() => null);
  if (!loopback) return cannotStart({ why: 'no-loopback' });
  const started = await plan.startSignIn({ callbackUrl: loopback.callbackUrl });
  if (started.ok && started.value.via === 'callback') {
    return prepareCallback(world, started.value.address, loopback);
  }
  loopback.close();
  if (!started.ok) return cannotStart({ why: 'could-not-start', failure: started.failure });
  return prepareOpener(world, plan, started.value.address);
}

/** A sign-in whose own pages show how it stands, until the browser comes back. */
function prepareCallback({ addressPolicy }: SignInWorld, address: string, { close }: Loopback): SignInStart {
  const safe = safeAddressOf(address, addressPolicy);
  if (safe === null) {
    close();
    return cannotStart({ why: 'unsafe-address' });
  }
  const show = (progress: OpenerProgress): void => {
    if (isOver(progress)) close();
  };
  return { ok: true, signIn: { address: safe, show, close } };
}
