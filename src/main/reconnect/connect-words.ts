import type { Platform } from '../../core/account.ts';
import type { ConnectStep } from '../../core/connect.ts';
import { sentenceOf } from '../../core/failure.ts';
import type { StartProblem } from '../../core/reconnect.ts';
import type { OpenerContent, OpenerProgress } from './opener-page.ts';
import { loginName } from './reconnect-words.ts';

/** The ways in which connecting an account can fail once the browser has been opened. */
export const CONNECT_FAILURES = {
  'timed-out':
    "No finished sign-in reached Relink within 10 minutes. Connect the account again, and keep Relink's page open in your browser until it says that it goes on.",
  'no-login':
    'HighLevel did not say who signed in, as when a sign-in is declined. Connect the account again and approve the sign-in.',
  'no-offers':
    'This login has nothing to connect. Connect the account again with the login of the person who manages it, and tick every page that is asked for.',
  'not-possible':
    'The API of this location offers no way to connect a new account. Connect it in HighLevel instead.',
} as const;

/** The plain sentence for a sign-in whose page could not be opened. */
export function sentenceOfStartProblem(problem: StartProblem): string {
  switch (problem.why) {
    case 'could-not-start':
      return `The sign-in could not be started. ${sentenceOf(problem.failure)}`;
    case 'unsafe-address':
      return 'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it. Connect the account in HighLevel instead.';
    case 'no-browser':
      return 'Your browser could not be opened. Set a default browser, then connect the account again.';
    case 'no-loopback':
      return 'Relink could not listen for the answer of your browser. Close other programs that block local connections, then connect the account again.';
    case 'cancelled':
      return 'Connecting was cancelled. Connect the account again whenever you are ready.';
  }
}

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
