import type { LocationId } from '../../core/account.ts';
import { type Attempt, failed, succeeded } from '../../core/failure.ts';
import type { Pit } from '../../core/pit.ts';
import type { LocationSettings, TokenMark } from '../../core/settings.ts';
import type { Access } from '../highlevel/client.ts';
import type { Keychain } from './keychain.ts';

/** The tokens of all locations, wherever each is kept. */
export interface Tokens {
  /** Asks the keychain once per saved token; later calls answer from memory. */
  readonly load: (location: LocationSettings) => Promise<Attempt<Pit>>;
  /** @returns what may be remembered of the token outside the keychain */
  readonly save: (location: LocationId, pit: Pit, keepIn: TokenMark['keptIn']) => Promise<Attempt<TokenMark>>;
  readonly remove: (location: LocationSettings) => Promise<Attempt<true>>;
}

export function createTokens(keychain: Keychain, now: () => number): Tokens {
  const known = new Map<LocationId, { readonly pit: Pit; readonly addedAt: number }>();
  return {
    async load({ id, token }) {
      if (token === null) return failed({ kind: 'token-missing' });
      const remembered = known.get(id);
      if (remembered?.addedAt === token.addedAt) return succeeded(remembered.pit);
      if (token.keptIn === 'session') return failed({ kind: 'token-missing' });
      const loaded = await keychain.load(id);
      if (loaded.ok) known.set(id, { pit: loaded.value, addedAt: token.addedAt });
      return loaded;
    },
    async save(id, pit, keptIn) {
      const mark: TokenMark = { last4: pit.last4, addedAt: now(), keptIn };
      const saved = keptIn === 'keychain' ? await keychain.save(id, pit) : succeeded(true as const);
      if (!saved.ok) return saved;
      known.set(id, { pit, addedAt: mark.addedAt });
      return succeeded(mark);
    },
    async remove({ id, token }) {
      known.delete(id);
      return token?.keptIn === 'keychain' ? keychain.remove(id) : succeeded(true as const);
    },
  };
}

/** Makes a request with the location's token, or fails the way the keychain did. */
export async function withToken<T>(
  tokens: Tokens,
  location: LocationSettings,
  request: (access: Access) => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  const pit = await tokens.load(location);
  return pit.ok ? request({ location: location.id, pit: pit.value }) : pit;
}
