import type { LocationId } from '../../core/account.ts';
import { type Attempt, failed, type KeychainFailureKind, succeeded } from '../../core/failure.ts';
import { Pit } from '../../core/pit.ts';

/** The part of keytar that Relink uses. */
export interface Keytar {
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>;
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
}

/** The operating system's keychain, one entry per location. No method throws. */
export interface Keychain {
  readonly load: (location: LocationId) => Promise<Attempt<Pit>>;
  readonly save: (location: LocationId, pit: Pit) => Promise<Attempt<true>>;
  readonly remove: (location: LocationId) => Promise<Attempt<true>>;
}

const SERVICE = 'Relink';
/** Written and removed again to find out whether the keychain takes entries at all. */
const PROBE_ACCOUNT = 'relink-probe';

/** What libsecret and D-Bus say where no keychain runs, or where libsecret itself is not installed. */
const MISSING =
  /not provided by any|ServiceUnknown|Cannot autolaunch|Could not connect|No such file|libsecret|cannot open shared object|NoReply|not activatable/i;
const LOCKED = /locked/i;

/**
 * Opens the keychain. keytar is loaded at the first use, so that a computer without libsecret gets a sentence
 * rather than a crash.
 */
export function openKeychain(loadKeytar: () => Promise<Keytar> = importKeytar): Keychain {
  const attempt = async <T>(act: (keytar: Keytar) => Promise<T>): Promise<Attempt<T>> => {
    try {
      return succeeded(await act(await loadKeytar()));
    } catch (error) {
      return failed({ kind: kindOf(error) });
    }
  };

  /**
   * libsecret answers "no such entry" for every entry of a locked keyring; only writing tells the two apart.
   * Only asked for locations whose token is known to have been saved.
   */
  const explainAbsence = async (): Promise<Attempt<never>> => {
    const probe = await attempt(async (keytar) => {
      await keytar.setPassword(SERVICE, PROBE_ACCOUNT, 'probe');
      await keytar.deletePassword(SERVICE, PROBE_ACCOUNT);
    });
    return probe.ok ? failed({ kind: 'token-missing' }) : probe;
  };

  return {
    async load(location) {
      const stored = await attempt((keytar) => keytar.getPassword(SERVICE, location));
      if (!stored.ok) return stored;
      if (stored.value === null) return explainAbsence();
      const parsed = Pit.parse(stored.value);
      return 'pit' in parsed ? succeeded(parsed.pit) : failed({ kind: 'token-missing' });
    },
    save: (location, pit) =>
      attempt(async (keytar) => {
        await keytar.setPassword(SERVICE, location, pit.reveal());
        return true as const;
      }),
    remove: (location) =>
      attempt(async (keytar) => {
        await keytar.deletePassword(SERVICE, location);
        return true as const;
      }),
  };
}

function kindOf(error: unknown): KeychainFailureKind {
  const message = error instanceof Error ? error.message : String(error);
  if (LOCKED.test(message)) return 'keychain-locked';
  return MISSING.test(message) ? 'keychain-missing' : 'keychain-failing';
}

async function importKeytar(): Promise<Keytar> {
  const keytar = await import('keytar');
  return 'default' in keytar ? (keytar.default as Keytar) : keytar;
}
