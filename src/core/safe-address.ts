/** Which addresses from the network may be handed to the person's browser. */
export interface AddressPolicy {
  /** Plain http on this computer itself; only sensible while the API runs here too. */
  readonly allowsLoopbackHttp: boolean;
}

const MAX_LENGTH = 8192;
/** White space, control characters and backslashes: URL parsers silently drop or turn them. */
const SUSPICIOUS = /[\s\p{Cc}\p{Cf}\\]/u;
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOSTS.has(host);

/** `URL.canParse` would do, but Node 18 came before it. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The address in its normal form when it is safe to open, else null. Operating systems start programs for many
 * schemes, so everything but web pages is refused; so are embedded credentials, which disguise the real host.
 */
export function safeAddressOf(text: string, policy: AddressPolicy): string | null {
  const trimmed = text.trim();
  const url = trimmed.length > MAX_LENGTH || SUSPICIOUS.test(trimmed) ? null : parseUrl(trimmed);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.href;
  const isLoopbackHttp = url.protocol === 'http:' && isLoopbackHost(url.hostname);
  return isLoopbackHttp && policy.allowsLoopbackHttp ? url.href : null;
}
