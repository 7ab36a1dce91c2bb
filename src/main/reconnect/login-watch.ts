import type { AccountId } from '../../core/account.ts';
import type { AccountRef } from '../../core/alerts.ts';
import type { Clock } from '../../core/clock.ts';
import { isBad } from '../../core/health.ts';
import { nextReadAfterMs, VERIFYING_LIMIT_MS } from '../../core/reconnect.ts';
import { accountsOfLogin, findAccount, type Snapshot } from '../../core/snapshot.ts';

export interface LoginWatchOptions {
  readonly clock: Clock;
  readonly current: () => Snapshot;
  /** Reads the location's list, so that the snapshot is up to date. */
  readonly check: (location: AccountRef['locationId']) => Promise<void>;
}

/** Reads on after an account was healed, for the other accounts of its login may follow a little later. */
export interface LoginWatch {
  /** @param named accounts that belong to the login by its own account */
  readonly follow: (healed: AccountRef, named: readonly AccountId[]) => void;
  readonly stop: () => void;
}

export function createLoginWatch({ clock, current, check }: LoginWatchOptions): LoginWatch {
  const timers = new Set<() => void>();
  let isStopped = false;

  const hasBroken = ({ locationId, accountId }: AccountRef, named: readonly AccountId[]): boolean => {
    const location = current().locations.find(({ id }) => id === locationId);
    const healed = findAccount(current(), locationId, accountId);
    const ofLogin = location && healed ? accountsOfLogin(location, healed) : [];
    const ofMessage = location?.accounts.filter(({ id }) => named.includes(id)) ?? [];
    return [...ofLogin, ...ofMessage].some(({ health }) => isBad(health));
  };

  const follow = (healed: AccountRef, named: readonly AccountId[]): void => {
    const deadline = clock.now() + VERIFYING_LIMIT_MS;
    const planRead = (reads: number): void => {
      if (isStopped || clock.now() >= deadline || !hasBroken(healed, named)) return;
      const cancel = clock.after(nextReadAfterMs({ step: 'verifying', deadline }, reads), () => {
        timers.delete(cancel);
        void check(healed.locationId).then(() => planRead(reads + 1));
      });
      timers.add(cancel);
    };
    // The read that found the account healthy was the first.
    planRead(1);
  };

  return {
    follow,
    stop() {
      isStopped = true;
      for (const cancel of timers) cancel();
    },
  };
}
