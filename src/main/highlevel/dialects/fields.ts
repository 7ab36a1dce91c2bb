import * as v from 'valibot';
import type { AccountFacts, LocationId } from '../../../core/account.ts';
import type { Reading } from '../../../core/reading.ts';
import { safeAddressOf } from '../../../core/safe-address.ts';

/** The ID of an account. "." and ".." would climb out of the path of a later request. */
export const IdSchema = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.trim(),
  v.minLength(1),
  v.maxLength(200),
  v.check((id) => id !== '.' && id !== '..'),
);

/** A field that cannot be read is taken as absent: it must not hide the account it belongs to. */
export const optionalText = v.fallback(v.nullish(v.string()), null);

/** The snapshot keeps one for each account, so they must not be long. */
const MAX_AVATAR_LENGTH = 2048;

/**
 * The address of a picture; null for anything else, such as the bare words of HighLevel's own examples. Whether an
 * address on loopback may be asked is decided by whoever asks: a dialect does not know where the API is.
 */
export const optionalAvatar = v.pipe(
  optionalText,
  v.transform((text) =>
    text && text.length <= MAX_AVATAR_LENGTH ? safeAddressOf(text, { allowsLoopbackHttp: true }) : null,
  ),
);

/** An entry of a location's list may name the location that it belongs to. */
export interface PlacedReply {
  readonly locationId?: string | null | undefined;
}

/**
 * Reads the entries of a location's list one by one: a broken one, or one of another location, is counted, and never
 * hides the others.
 */
export function readAccounts<Reply extends PlacedReply>(
  location: LocationId,
  entries: readonly unknown[],
  schema: v.GenericSchema<unknown, Reply>,
  factsOf: (reply: Reply) => AccountFacts,
): Pick<Reading, 'accounts' | 'unreadable'> {
  const accounts: AccountFacts[] = [];
  for (const entry of entries) {
    const parsed = v.safeParse(schema, entry);
    if (parsed.success && (parsed.output.locationId ?? location) === location)
      accounts.push(factsOf(parsed.output));
  }
  return { accounts, unreadable: entries.length - accounts.length };
}
