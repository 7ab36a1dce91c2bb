import type { Platform } from '../../core/account.ts';
import type { ConnectStep } from '../../core/connect.ts';
import { sentenceOf } from '../../core/failure.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import type { StartProblem } from '../../core/reconnect.ts';
import type { Say } from '../../core/words/say.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';
import { loginName } from './reconnect-words.ts';

/** The plain sentence for a sign-in whose page could not be opened. */
export const sentenceOfStartProblem = (problem: StartProblem, say: Say): string =>
  problem.why === 'could-not-start'
    ? sentenceOfId('connect-could-not-start', say, { reason: sentenceOf(problem.failure, say) })
    : sentenceOfId(`connect-${problem.why}`, say);

/** What the opener page shows throughout while an account is being connected. */
export const contentOfConnect = (
  platform: Platform,
  locationName: string,
  say: Say,
): Omit<OpenerContent, 'startAddress'> => ({
  topic: say('connect-page.topic', { location: locationName }),
  aside: null,
  button: say('page.log-in', { login: loginName(platform) }),
  whenClosed: say('connect-page.closed'),
  steps: [say('page.step-log-in'), say('connect-page.step-choose'), say('connect-page.step-connected')],
});

/** How connecting an account stands, in the words of its opener page. */
export function progressOfConnect(
  state: ConnectStep,
  platform: Platform,
  locationName: string,
  say: Say,
): OpenerProgress {
  const login = loginName(platform);
  switch (state.step) {
    case 'starting':
    case 'waiting':
      return {
        phase: 'sign-in',
        title: say('connect-page.log-in', { login }),
        text: say('connect-page.which-login', { login, location: locationName }),
      };
    case 'loading-offers':
      return working(say('connect-page.thanks'), say('connect-page.asking'));
    case 'choosing':
      return working(say('connect-page.choose'), say('connect-page.choose-where'));
    case 'attaching':
      return working(
        say('connect-page.attaching', { name: state.offer.name }),
        say('connect-page.attaching-wait'),
      );
    case 'connected':
      return {
        phase: 'succeeded',
        title: say('connect-page.connected', { name: state.name }),
        text: say('connect.watched'),
      };
    case 'failed':
      return { phase: 'failed', title: say('connect-page.failed'), text: state.sentence };
  }
}

const working = (title: string, text: string): OpenerProgress => ({ phase: 'working', title, text });
