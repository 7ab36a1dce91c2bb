import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WindowState } from './state.ts';

const StateContext = createContext<WindowState | null>(null);

export const StateProvider = StateContext.Provider;

/**
 * The state of the window that the component is drawn in.
 * @throws Error when it is drawn outside of one
 */
export function useWindowState(): WindowState {
  const state = useContext(StateContext);
  if (!state) throw new Error('This component is drawn outside of the window.');
  return state;
}
