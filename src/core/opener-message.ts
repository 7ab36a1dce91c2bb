import { type AccountId, accountIdOf } from './account.ts';
import { parseUrl } from './safe-address.ts';

/** What the window of a published sign-in told its opener: a hint, never proof that anything is connected. */
export interface OpenerMessage {
  /** The login that has signed in; null when the message does not name it. */
  readonly loginId: string | null;
  /** The accounts that the sign-in was to renew, as far as the message names them. */
  readonly reconnectAccounts: readonly AccountId[];
}

/** Both spellings are in use: the first in what the window sends, the second in the documentation. */
const PAGES: readonly unknown[] = ['social_media_posting', 'social-media-posting'];
const HIGHLEVEL_ORIGIN = /^https:\/\/([a-z0-9-]+\.)*(gohighlevel\.com|leadconnectorhq\.com|msgsndr\.com)$/;
const ID_FORM = /^[\w.:-]{1,200}$/;
/** The window writes absent values as words. */
const ABSENT: readonly string[] = ['undefined', 'null'];
const MAX_ACCOUNTS = 500;

/**
 * Reads what a window posted to its opener.
 * @param origin the sender's, as the browser reported it
 * @param startAddress where the sign-in began: besides HighLevel's own, only its origin may speak
 * @returns null when this is no message of HighLevel about the end of a sign-in
 */
export function readOpenerMessage(data: unknown, origin: string, startAddress: string): OpenerMessage | null {
  if (!HIGHLEVEL_ORIGIN.test(origin) && !isOriginOf(startAddress, origin)) return null;
  if (!isRecord(data) || data.actionType !== 'close' || !PAGES.includes(data.page)) return null;
  const accounts = Array.isArray(data.reconnectAccounts) ? data.reconnectAccounts : [];
  return {
    loginId: idOf(data.accountId),
    reconnectAccounts: accounts.slice(0, MAX_ACCOUNTS).flatMap((entry) => {
      const id = idOf(entry);
      return id === null ? [] : [accountIdOf(id)];
    }),
  };
}

/** Sandboxed pages all share the origin `null`, which is nobody's. */
const isOriginOf = (address: string, origin: string): boolean =>
  origin !== 'null' && origin === parseUrl(address)?.origin;

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

const idOf = (value: unknown): string | null =>
  typeof value === 'string' && ID_FORM.test(value) && !ABSENT.includes(value) ? value : null;
