import type { ConnectStep } from '../core/connect.ts';

export const isConnectEnded = ({ step }: ConnectStep): boolean => step === 'connected' || step === 'failed';

/** Where the connecting stands, in one line for those who have closed its dialog. */
export function connectLine(state: ConnectStep): string {
  switch (state.step) {
    case 'starting':
      return 'Your browser opens in a moment.';
    case 'waiting':
      return 'Continue in your browser.';
    case 'loading-offers':
      return 'Asking what this login offers.';
    case 'choosing':
      return 'Choose which account to connect.';
    case 'attaching':
      return `Connecting ${state.offer.name}.`;
    case 'connected':
      return `${state.name} is connected.`;
    case 'failed':
      return state.sentence;
  }
}
