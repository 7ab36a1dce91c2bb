import { accountIdOf, locationIdOf } from '../core/account.ts';
import { HOUR_MS } from '../core/durations.ts';
import { Pit } from '../core/pit.ts';
import { DEFAULT_SETTINGS, type LocationSettings, type Settings } from '../core/settings.ts';
import type { Event, Healer, TimelineEntry } from '../core/timeline.ts';
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

type Told = readonly [accountId: string, hoursAgo: number, event: Event];

const expired: Event = { what: 'broke', health: 'expired' };
const disconnected: Event = { what: 'broke', health: 'disconnected' };
const healed = (by: Healer, hours: number): Event => ({ what: 'healed', by, brokenMs: hours * HOUR_MS });

/** Made up, oldest first; it ends in the state that the simulator begins with. */
const PAST: readonly Told[] = [
  ['acct-117', 620.3, expired],
  ['acct-117', 617.3, healed('relink', 3)],
  ['acct-109', 530.7, { what: 'changed', health: 'expiring' }],
  ['acct-109', 505.2, { what: 'changed', health: 'healthy' }],
  ['acct-113', 412.6, expired],
  ['acct-114', 412.6, expired],
  ['acct-113', 410.4, healed('relink', 2.2)],
  ['acct-114', 410.4, healed('relink', 2.2)],
  ['acct-123', 260.9, disconnected],
  ['acct-123', 233.9, healed('elsewhere', 27)],
  ['acct-115', 75.1, { what: 'added' }],
  ['acct-116', 50.4, disconnected],
  ['acct-108', 26.9, expired],
  ['acct-108', 26.3, healed('relink', 0.6)],
  ['acct-101', 1.2, expired],
];

/** What has happened to the made-up accounts before the demo, oldest first. @param now epoch milliseconds */
export function demoPast({ control, locations }: Simulator, now: number): readonly TimelineEntry[] {
  const accounts = new Map(control.accounts().map((account) => [account.id, account]));
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  return PAST.flatMap(([accountId, hoursAgo, event]): readonly TimelineEntry[] => {
    const account = accounts.get(accountId);
    if (!account) return [];
    const { locationId, name, platform } = account;
    return [
      {
        at: now - hoursAgo * HOUR_MS,
        locationId: locationIdOf(locationId),
        locationName: names.get(locationId) ?? locationId,
        accountId: accountIdOf(accountId),
        accountName: name,
        platform,
        event,
      },
    ];
  });
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
