import { locationIdOf } from '../core/account.ts';
import { Pit } from '../core/pit.ts';
import { DEFAULT_SETTINGS, type LocationSettings, type Settings } from '../core/settings.ts';
import type { Simulator } from '../simulator/server.ts';
import type { Tokens } from './storage/tokens.ts';

/** In the demo things happen fast enough to be watched. */
export const DEMO_POLL_SECONDS = 5;

/** Starts the simulator on its own port; it is loaded only when a demo is asked for. */
export async function startDemoSimulator(): Promise<Simulator> {
  const { startSimulator } = await import('../simulator/server.ts');
  return startSimulator();
}

/** The simulator's locations as settings, with their tokens kept in memory only. */
export async function demoSettings(simulator: Simulator, tokens: Tokens): Promise<Settings> {
  const locations = await Promise.all(
    simulator.locations.map(async ({ id, name, pit }): Promise<LocationSettings> => {
      const parsed = Pit.parse(pit);
      if ('fault' in parsed) throw new Error(`The simulator made a token of another form: ${parsed.fault}`);
      const saved = await tokens.save(locationIdOf(id), parsed.pit, 'session');
      const token = saved.ok ? saved.value : null;
      return { id: locationIdOf(id), name, token, dialect: null, userId: null };
    }),
  );
  return { ...DEFAULT_SETTINGS, locations, pollSeconds: DEMO_POLL_SECONDS };
}

/** Carries out what the person asks of the demo. */
export function playDemo({ control }: Simulator, action: 'expire' | 'heal'): void {
  const accounts = control.accounts();
  const broken = accounts.filter(({ status }) => status !== 'active');
  const healthy = accounts.filter(({ status }) => status === 'active');
  if (action === 'heal') {
    for (const { id } of broken) control.heal(id);
    return;
  }
  const chosen = healthy[Math.floor(Math.random() * healthy.length)];
  if (chosen) control.expire(chosen.id);
}
