import type { Attempt } from '../../core/failure.ts';
import { type OpenerMessage, readOpenerMessage } from '../../core/opener-message.ts';
import { cannotStart, type SignInStart, type SignInWorld } from './browser-sign-in.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';
import { type RequestHeaders, startAddressOf } from './start-address.ts';

/** What the page of ours shows, and who is told of the message that its window posts. */
export interface OpenerPlan {
  readonly content: Omit<OpenerContent, 'startAddress'>;
  readonly progress: OpenerProgress;
  /** The headers that a request needs to be let in; they never reach the browser. */
  readonly headers: () => Promise<Attempt<RequestHeaders>>;
  readonly onMessage: (message: OpenerMessage) => void;
}

/**
 * Prepares a sign-in that a page of ours has to open, since it reports to its opener alone.
 * @param startPage the page that begins it
 */
export async function prepareOpener(
  world: SignInWorld,
  { content, progress, headers, onMessage }: OpenerPlan,
  startPage: string,
): Promise<SignInStart> {
  const { clock, say, addressPolicy: policy, resolveRedirect } = world;
  const start = await startAddressOf({ address: startPage, headers, resolveRedirect, policy });
  if (!start.ok) return start;
  const opener = await world
    .startOpener({
      clock,
      say,
      progress,
      content: { ...content, startAddress: start.address },
      onMessage(data, origin) {
        const message = readOpenerMessage(data, origin, startPage);
        if (message) onMessage(message);
        return message !== null;
      },
    })
    .catch(() => null);
  if (!opener) return cannotStart({ why: 'no-loopback' });
  return { ok: true, signIn: { address: opener.pageUrl, show: opener.show, close: opener.close } };
}
