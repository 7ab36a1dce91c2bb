import { isLoopbackHost, parseUrl } from './safe-address.ts';
import { MAX_POLL_SECONDS, MIN_POLL_SECONDS } from './settings.ts';

/** How the app was asked to start. */
export interface AppArguments {
  readonly userDataDir: string | null;
  /** Without a slash at its end. */
  readonly apiBaseUrl: string;
  /** Null: as the settings say. */
  readonly pollSeconds: number | null;
  readonly isDemo: boolean;
  readonly isHidden: boolean;
  /** Whether the log tells every request. */
  readonly isVerbose: boolean;
  readonly wantsHelp: boolean;
}

/** The API's published base URL. */
export const DEFAULT_API_BASE_URL = 'https://services.leadconnectorhq.com';

export const HELP = `Usage: relink [options]

  --demo                 run on a built-in simulator with made-up accounts
  --hidden               start in the tray, without a window
  --poll-seconds N       seconds between two checks of a location, ±10 % (default 300, at least 1)
                         (environment: RELINK_POLL_SECONDS)
  --api-base-url URL     where the HighLevel API answers (default ${DEFAULT_API_BASE_URL})
                         (environment: RELINK_API_BASE_URL)
  --user-data-dir DIR    where Relink keeps its files
  --verbose              tell every request to the API in the log and on standard error
  --help                 show this text
`;

type Environment = Readonly<Record<string, string | undefined>>;
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads the command line of the app. Options that are not Relink's own are Chromium's, and are left to it.
 * @param argv without the executable and the app's folder
 */
export function parseAppArguments(argv: readonly string[], env: Environment): Parsed<AppArguments> {
  const apiBaseUrl = parseApiBaseUrl(optionOf(argv, 'api-base-url') ?? env.RELINK_API_BASE_URL);
  if (!apiBaseUrl.ok) return apiBaseUrl;
  const pollSeconds = parsePollSeconds(optionOf(argv, 'poll-seconds') ?? env.RELINK_POLL_SECONDS);
  if (!pollSeconds.ok) return pollSeconds;
  return {
    ok: true,
    value: {
      userDataDir: optionOf(argv, 'user-data-dir') || null,
      apiBaseUrl: apiBaseUrl.value,
      pollSeconds: pollSeconds.value,
      isDemo: argv.includes('--demo'),
      isHidden: argv.includes('--hidden'),
      isVerbose: argv.includes('--verbose'),
      wantsHelp: argv.includes('--help'),
    },
  };
}

/** The value of `--name value` or `--name=value`; the last one wins. */
function optionOf(argv: readonly string[], name: string): string | undefined {
  const flag = `--${name}`;
  return argv.reduce<string | undefined>((found, argument, index) => {
    if (argument === flag) return argv[index + 1] ?? '';
    return argument.startsWith(`${flag}=`) ? argument.slice(flag.length + 1) : found;
  }, undefined);
}

/** Reads the base URL of the API: https, or http on this computer itself, for the token travels there. */
export function parseApiBaseUrl(text: string | undefined): Parsed<string> {
  if (text === undefined) return { ok: true, value: DEFAULT_API_BASE_URL };
  const url = parseUrl(text);
  if (url !== null) {
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
    // Paths are put behind it, so it must have neither a query nor a fragment; nor credentials.
    const address = `${url.origin}${url.pathname}`;
    if (isSafe && url.href === address) return { ok: true, value: address.replace(/\/+$/, '') };
  }
  return {
    ok: false,
    sentence: `--api-base-url must be an https address (or http on this computer), not "${text}".`,
  };
}

function parsePollSeconds(text: string | undefined): Parsed<number | null> {
  if (text === undefined) return { ok: true, value: null };
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  if (seconds >= MIN_POLL_SECONDS && seconds <= MAX_POLL_SECONDS) return { ok: true, value: seconds };
  return {
    ok: false,
    sentence: `--poll-seconds must be a number from ${MIN_POLL_SECONDS} to ${MAX_POLL_SECONDS}, not "${text}".`,
  };
}
