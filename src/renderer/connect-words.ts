import type { ConnectStep } from '../core/connect.ts';
import { say } from './say.ts';

export const isConnectEnded = ({ step }: ConnectStep): boolean => step === 'connected' || step === 'failed';

/** Where the connecting stands, in one line for those who have closed its dialog. */
export function connectLine(state: ConnectStep): string {
  switch (state.step) {
    case 'starting':
      return say('connect.browser-opens');
    case 'waiting':
      return say('connect.continue');
    case 'loading-offers':
      return say('connect.asking-line');
    case 'choosing':
      return say('connect.choose-line');
    case 'attaching':
      return say('connect.attaching-line', { name: state.offer.name });
    case 'connected':
      return say('connect.connected', { name: state.name });
    case 'failed':
      return state.sentence;
  }
}
