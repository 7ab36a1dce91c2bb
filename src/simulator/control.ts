import { platformOf } from '../core/account.ts';
import type { DialectName } from '../core/dialect.ts';
import { accountWith } from './account-details.ts';
import {
  type Agency,
  accountOf,
  addAccount,
  changeStatus,
  locationOf,
  removeAccount,
  renewAccounts,
  type SimulatedAccount,
  unusedAccountId,
} from './agency.ts';
import type { Fault } from './faults.ts';
import type { PublishedConduct } from './published/conduct.ts';
import type { WorldCell } from './world.ts';

/** An account to add. Without an id it gets a free one, without a status it is `active`. */
export interface NewAccount {
  readonly locationId: string;
  /** As any surface of the API spells it. */
  readonly platform: string;
  readonly name: string;
  readonly status?: string | undefined;
  readonly id?: string | undefined;
  /** The login it came from; without it, one of its own. */
  readonly oauthId?: string | undefined;
  readonly originId?: string | undefined;
  readonly type?: string | undefined;
  /** Epoch milliseconds; without it, the API names no date. */
  readonly expiresAt?: number | undefined;
  /** The address of its picture, given out as it is; without it, none. */
  readonly avatar?: string | undefined;
}

/** Thrown when an account or location is named that the simulator does not have, or an id twice. */
export class ControlRefused extends Error {
  override readonly name = 'ControlRefused';
}

/** Changes what the made-up HighLevel says. The verbs on accounts return the account as it is afterwards. */
export interface SimulatorControl {
  readonly accounts: () => readonly SimulatedAccount[];
  readonly expire: (accountId: string) => SimulatedAccount;
  readonly disconnect: (accountId: string) => SimulatedAccount;
  readonly heal: (accountId: string) => SimulatedAccount;
  readonly setStatus: (accountId: string, status: string) => SimulatedAccount;
  readonly add: (account: NewAccount) => SimulatedAccount;
  /** Returns the account that is gone. */
  readonly remove: (accountId: string) => SimulatedAccount;
  /** Makes the API misbehave. Of several faults that fit a request the oldest strikes. */
  readonly fault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** Changes the surface that the next request meets. */
  readonly setDialect: (dialect: DialectName) => void;
  /** Changes how the published dialects behave; what is not named stays. */
  readonly setPublished: (change: Partial<PublishedConduct>) => void;
}

export function controlOf(cell: WorldCell, now: () => number): SimulatorControl {
  const agency = () => cell.read().agency;
  const keep = (next: Agency) => cell.write({ ...cell.read(), agency: next });

  const setStatus = (accountId: string, status: string) => {
    requireAccount(agency(), accountId);
    keep(changeStatus(agency(), accountId, status));
    return requireAccount(agency(), accountId);
  };

  return {
    accounts: () => agency().accounts,
    setStatus,
    expire: (accountId) => setStatus(accountId, 'expired'),
    disconnect: (accountId) => setStatus(accountId, 'disconnected'),
    heal: (accountId) => {
      requireAccount(agency(), accountId);
      keep(renewAccounts(agency(), [accountId], now()));
      return requireAccount(agency(), accountId);
    },
    add: (account) => {
      const added = addedAccount(agency(), account, now());
      keep(addAccount(agency(), added));
      return added;
    },
    remove: (accountId) => {
      const removed = requireAccount(agency(), accountId);
      keep(removeAccount(agency(), accountId));
      return removed;
    },
    fault: (fault) => cell.write({ ...cell.read(), faults: [...cell.read().faults, fault] }),
    clearFaults: () => cell.write({ ...cell.read(), faults: [] }),
    setDialect: (dialect) => cell.write({ ...cell.read(), dialect }),
    setPublished: (change) => cell.write({ ...cell.read(), conduct: { ...cell.read().conduct, ...change } }),
  };
}

function requireAccount(agency: Agency, accountId: string): SimulatedAccount {
  const account = accountOf(agency, accountId);
  if (!account) throw new ControlRefused(`There is no account with the id "${accountId}".`);
  return account;
}

function addedAccount(agency: Agency, account: NewAccount, now: number): SimulatedAccount {
  const { locationId, name, status = 'active', id = unusedAccountId(agency) } = account;
  if (!locationOf(agency, locationId)) {
    throw new ControlRefused(`There is no location with the id "${locationId}".`);
  }
  if (accountOf(agency, id)) throw new ControlRefused(`There is already an account with the id "${id}".`);
  const platform = platformOf(account.platform);
  return accountWith({ id, locationId, platform, name, status, connectedAt: now }, account);
}
