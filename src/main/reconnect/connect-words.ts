import type { Platform } from '../../core/account.ts';
import type { ConnectStep } from '../../core/connect.ts';
import { sentenceOf } from '../../core/failure.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import type { StartProblem } from '../../core/reconnect.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';
import { loginName } from './reconnect-words.ts';

/** The plain sentence for a sign-in whose page could not be opened. */
export const sentenceOfStartProblem = (problem: StartProblem): string =>
  problem.why === 'could-not-start'
    ? `The sign-in could not be started. ${sentenceOf(problem.failure)}`
    : sentenceOfId(`connect-${problem.why}`);

/** What the opener page shows throughout while an account is being connected. */
export const contentOfConnect = (
  platform: Platform,
  locationName: string,
): Omit<OpenerContent, 'startAddress'> => ({
  topic: `New account · ${locationName}`,
  aside: null,
  button: `Log in to ${loginName(platform)}`,
  whenClosed:
    'The window seems to be closed. If this page does not go on, open it again and finish the sign-in there.',
  steps: ['You log in', 'You choose in Relink', 'It is connected'],
});

/** How connecting an account stands, in the words of its opener page. */
export function progressOfConnect(
  state: ConnectStep,
  platform: Platform,
  locationName: string,
): OpenerProgress {
  const login = loginName(platform);
  switch (state.step) {
    case 'starting':
    case 'waiting':
      return {
        phase: 'sign-in',
        title: `Log in to ${login} to connect a new account`,
        text: `${login} opens in a new window. Use the login that manages the account of ${locationName}, and tick all that is to be connected.`,
      };
    case 'loading-offers':
      return working('Thank you, that worked', 'Relink is asking HighLevel what this login can connect.');
    case 'choosing':
      return working('Now choose in Relink', 'The window of Relink lists what this login can connect.');
    case 'attaching':
      return working(`Connecting ${state.offer.name}`, 'HighLevel is taking it up. This takes a moment.');
    case 'connected':
      return {
        phase: 'succeeded',
        title: `${state.name} is connected`,
        text: 'Relink watches it from now on.',
      };
    case 'failed':
      return { phase: 'failed', title: 'No account was connected', text: state.sentence };
  }
}

const working = (title: string, text: string): OpenerProgress => ({ phase: 'working', title, text });
