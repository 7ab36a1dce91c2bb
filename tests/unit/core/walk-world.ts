import { isSameAccount } from '../../../src/core/alerts.ts';
import type { Health } from '../../../src/core/health.ts';
import { isEnded, type ReconnectState } from '../../../src/core/reconnect.ts';
import {
  beginReconnectAll,
  type Deed,
  type ReconnectAll,
  type ReconnectAllEvent,
  type Step,
  stepReconnectAll,
} from '../../../src/core/reconnect-all.ts';
import type { Reconnect, Snapshot } from '../../../src/core/snapshot.ts';
import { accountOf, locationOf, NOW, refOf, snapshotOf } from '../sample-snapshot.ts';

/** A location whose accounts break, and are reconnected by a walk and by the person. */
export interface WalkWorld {
  readonly state: () => ReconnectAll | null;
  readonly snapshot: () => Snapshot;
  /** All that the walk has asked for, as "reconnect a" or "cancel a". */
  readonly deeds: () => readonly string[];
  readonly begin: () => void;
  readonly tell: (event: ReconnectAllEvent) => void;
  /** What the list says of accounts from now on; null: they are listed no more. */
  readonly see: (healths: Readonly<Record<string, Health | null>>) => void;
  /** How far the reconnect of an account has come. */
  readonly show: (accountId: string, state: ReconnectState) => void;
  /** The list says that the account is healthy, and then its reconnect does. */
  readonly heal: (accountId: string) => void;
  readonly decline: (accountId: string) => void;
  readonly running: () => readonly string[];
}

export const WAITING: ReconnectState = { step: 'waiting', deadline: NOW + 1 };
const CANCELLED: ReconnectState = { step: 'gave-up', at: NOW, reason: { why: 'cancelled' } };
const DECLINED: ReconnectState = { step: 'gave-up', at: NOW, reason: { why: 'declined' } };

export interface WalkWorldOptions {
  /** The logins of accounts that have one; the others are logins by themselves. */
  readonly logins?: Readonly<Record<string, string>>;
  /** Told before the deed is done. */
  readonly onDeed?: (deed: Deed) => void;
  /** What is asked for has yet to begin. */
  readonly isSlow?: boolean;
}

export function createWalkWorld(
  broken: readonly string[],
  { logins = {}, onDeed = () => {}, isSlow = false }: WalkWorldOptions = {},
): WalkWorld {
  const healths = new Map<string, Health>(broken.map((id) => [id, 'expired']));
  const deeds: string[] = [];
  let reconnects: readonly Reconnect[] = [];
  let state: ReconnectAll | null = null;

  const snapshot = (): Snapshot => ({
    ...snapshotOf(
      locationOf(
        'L',
        [...healths].map(([id, health]) => accountOf(id, health, { loginId: logins[id] ?? null })),
      ),
    ),
    reconnects,
  });
  const take = (step: Step): void => {
    state = step.state;
    for (const deed of step.deeds) carryOut(deed);
  };
  const carryOut = (deed: Deed): void => {
    onDeed(deed);
    const { accountId } = deed.account;
    deeds.push(`${deed.type} ${accountId}`);
    if (deed.type === 'reconnect' && !isSlow) show(accountId, { step: 'starting' });
    if (deed.type === 'cancel' && running().includes(accountId)) show(accountId, CANCELLED);
  };
  const tell = (event: ReconnectAllEvent): void => {
    if (state) take(stepReconnectAll(state, event, snapshot()));
  };
  const look = (): void => tell({ type: 'looked' });
  const show = (accountId: string, reconnect: ReconnectState): void => {
    const ref = refOf('L', accountId);
    const others = reconnects.filter((other) => !isSameAccount(other, ref));
    reconnects = [...others, { ...ref, state: reconnect }];
    look();
  };
  const see: WalkWorld['see'] = (seen) => {
    for (const [id, health] of Object.entries(seen)) {
      if (health === null) healths.delete(id);
      else healths.set(id, health);
    }
    look();
  };
  const running = (): readonly string[] =>
    reconnects.filter((reconnect) => !isEnded(reconnect.state)).map(({ accountId }) => accountId);

  return {
    state: () => state,
    snapshot,
    deeds: () => deeds,
    begin: () => take(beginReconnectAll(snapshot())),
    tell,
    see,
    show,
    heal(accountId) {
      see({ [accountId]: 'healthy' });
      show(accountId, { step: 'healed', at: NOW });
    },
    decline: (accountId) => show(accountId, DECLINED),
    running,
  };
}
