import { type Exchange, UnreachedError } from './exchange.ts';

/** For so long nobody tries a way again that has led nowhere while the other one got through. */
const AVOIDED_MS = 10 * 60_000;

export interface Ways {
  /** The cheap way; it does without what the system knows of proxies and certificates. */
  readonly direct: Exchange;
  /** The dear way, which gets through wherever the system does. */
  readonly roundabout: Exchange;
  /** Whether the system would send a request to this address without a proxy. */
  readonly isDirect: (url: string) => Promise<boolean>;
  /** Milliseconds. */
  readonly monotonic: () => number;
}

/**
 * Asks the direct way where no proxy is meant to stand between, and the roundabout way where that reaches nobody: its
 * verdict counts. What changes something is rare, and always goes the roundabout way.
 */
export function directFirst({ direct, roundabout, isDirect, monotonic }: Ways): Exchange {
  let avoidedUntil = 0;
  return async (url, outgoing) => {
    const isWorthATry = outgoing.method === 'GET' && monotonic() >= avoidedUntil && (await isDirect(url));
    if (!isWorthATry) return roundabout(url, outgoing);
    try {
      return await direct(url, outgoing);
    } catch (error) {
      if (!(error instanceof UnreachedError)) throw error;
      const reply = await roundabout(url, outgoing);
      avoidedUntil = monotonic() + AVOIDED_MS;
      return reply;
    }
  };
}
