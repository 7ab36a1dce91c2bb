import type { Keychain } from './storage/keychain.ts';

/** Counts calls that nobody can break off. */
export interface CallsUnderWay {
  readonly follow: <T>(call: Promise<T>) => Promise<T>;
  readonly areThereAny: () => boolean;
}

export function createCallsUnderWay(): CallsUnderWay {
  let count = 0;
  return {
    async follow(call) {
      count += 1;
      try {
        return await call;
      } finally {
        count -= 1;
      }
    },
    areThereAny: () => count > 0,
  };
}

/** The keychain, with its calls counted: Node does not know of them, for they are keytar's own. */
export const followKeychain = (keychain: Keychain, calls: CallsUnderWay): Keychain => ({
  load: (location) => calls.follow(keychain.load(location)),
  save: (location, pit) => calls.follow(keychain.save(location, pit)),
  remove: (location) => calls.follow(keychain.remove(location)),
});

/** How Node names calls to the disk and to the name server; those hold a thread of its pool until they are answered. */
const THREAD_HOLDER = /^(FSReq|GetAddrInfo|GetNameInfo)/;

/** Whether Node itself waits for the disk or the name server. */
export const isNodeWaiting = (): boolean =>
  process.getActiveResourcesInfo().some((name) => THREAD_HOLDER.test(name));
