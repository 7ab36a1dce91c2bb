import type { Keytar } from '../../../../src/main/storage/keychain.ts';

/** How a keychain can be, as seen with libsecret. */
export type KeychainMood = 'working' | 'locked' | 'missing' | 'failing';

/** A keychain of the test's own, which behaves like libsecret does. */
export interface MemoryKeytar extends Keytar {
  /** What it holds, by `service/account`. */
  readonly entries: ReadonlyMap<string, string>;
  readonly become: (mood: KeychainMood) => void;
  /** How often an entry was asked for. */
  readonly lookups: () => number;
}

export function createMemoryKeytar(): MemoryKeytar {
  const entries = new Map<string, string>();
  let mood: KeychainMood = 'working';
  let lookups = 0;

  const enter = (): void => {
    if (mood === 'missing') {
      throw new Error('The name org.freedesktop.secrets was not provided by any .service files');
    }
    if (mood === 'failing') throw new Error('Something odd happened');
  };
  const enterToWrite = (): void => {
    enter();
    if (mood === 'locked') throw new Error('Cannot create an item in a locked collection');
  };

  return {
    entries,
    become(next) {
      mood = next;
    },
    lookups: () => lookups,
    async getPassword(service, account) {
      lookups += 1;
      enter();
      return mood === 'locked' ? null : (entries.get(`${service}/${account}`) ?? null);
    },
    async setPassword(service, account, password) {
      enterToWrite();
      entries.set(`${service}/${account}`, password);
    },
    async deletePassword(service, account) {
      enterToWrite();
      return entries.delete(`${service}/${account}`);
    },
  };
}
