import type { AccountId, LocationId, Platform } from '../../core/account.ts';
import type { DialectName } from '../../core/dialect.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../core/failure.ts';
import type { Offer, User } from '../../core/offer.ts';
import type { Pit } from '../../core/pit.ts';
import type { Reading } from '../../core/reading.ts';
import { ALL_DIALECTS, dialectOf } from './dialects/all-dialects.ts';
import type { Ask, Dialect } from './dialects/dialect.ts';
import type { Bounds, Exchange, Outgoing, Reply } from './exchange.ts';
import { failureOf, failureOfResponse, isWholeSuccess } from './failures.ts';
import { DailyLimitError, limitRates } from './rate-limits.ts';
import { createReplyMemory } from './reply-memory.ts';
import { withRetries } from './retries.ts';

/** What every exchange with HighLevel keeps to. */
export const BOUNDS: Bounds = { timeoutMs: 15_000, maxBytes: 5 * 1024 * 1024 };

/** Whose accounts are asked about, and by what right. */
export interface Access {
  readonly location: LocationId;
  readonly pit: Pit;
}

/** Access through the surface that is known to answer. */
export interface DialectAccess extends Access {
  readonly dialect: DialectName;
}

/** What a sign-in needs; each surface takes its part. */
export interface SignInRequest {
  readonly platform: Platform;
  readonly callbackUrl: string;
  readonly userId: string;
  readonly isReconnect: boolean;
}

/** The address at which a person signs in. It comes from the network, or leads there, and is not to be trusted. */
export interface SignIn {
  readonly via: 'callback' | 'opener';
  readonly address: string;
}

/** All that Relink asks of HighLevel. Every method resolves; what goes wrong is a `Failure`. */
export interface HighLevelClient {
  /** Finds the surface that answers for a location by listing its accounts. */
  readonly findDialect: (
    access: Access,
  ) => Promise<Attempt<{ readonly dialect: DialectName; readonly reading: Reading }>>;
  readonly capabilitiesOf: (dialect: DialectName) => Capabilities;
  readonly listAccounts: (access: DialectAccess) => Promise<Attempt<Reading>>;
  readonly listPlatform: (access: DialectAccess, platform: Platform) => Promise<Attempt<Reading>>;
  readonly startSignIn: (access: DialectAccess, request: SignInRequest) => Promise<Attempt<SignIn>>;
  /** The headers of every request; they carry the token. */
  readonly headersOf: (access: DialectAccess) => Readonly<Record<string, string>>;
  readonly disconnect: (access: DialectAccess, account: AccountId) => Promise<Attempt<true>>;
  readonly listUsers: (access: DialectAccess) => Promise<Attempt<readonly User[]>>;
  readonly readLocationName: (access: DialectAccess) => Promise<Attempt<string>>;
  readonly listOffers: (
    access: DialectAccess,
    platform: Platform,
    login: string,
  ) => Promise<Attempt<readonly Offer[]>>;
  readonly attach: (
    access: DialectAccess,
    platform: Platform,
    login: string,
    offer: Offer,
  ) => Promise<Attempt<true>>;
}

/** What a surface can do, without naming it. */
export interface Capabilities {
  readonly platforms: readonly Platform[];
  readonly signIn: SignIn['via'];
  readonly needsUser: boolean;
  /** The platforms of which a new account can be connected. */
  readonly connectPlatforms: readonly Platform[];
}

export interface ClientOptions {
  readonly exchange: Exchange;
  readonly baseUrl: string;
  /** Relink's own version, named to the service in `User-Agent`. */
  readonly version: string;
  /** Epoch milliseconds; the computer's own clock when it is not given. */
  readonly now?: () => number;
}

const NO_PLATFORMS: readonly Platform[] = [];
/** What the surface in use does not offer. */
const NOT_OFFERED: Failure = { kind: 'not-found' };
/** Whoever speaks of versions is HighLevel: where no surface was to be had, the address is not what is wrong. */
const VERSION_MISSING: Failure = { kind: 'version-missing' };

export function createClient({ exchange, baseUrl, version, now = Date.now }: ClientOptions): HighLevelClient {
  const base = baseUrl.replace(/\/+$/, '');
  const sendWithinLimits = limitRates({
    send: ({ url, ...request }: Outgoing & { readonly url: string }) => exchange(url, request),
    now,
  });
  const readingOf = createReplyMemory<Reading>();
  const usualHeaders = { Accept: 'application/json', 'User-Agent': `Relink/${version}` };

  const request = <T>(
    { location, pit }: Access,
    dialect: Dialect,
    { method, path, query, body }: Ask<T>,
  ): Promise<Reply> => {
    const search = new URLSearchParams(query).toString();
    const outgoing = {
      url: `${base}${path}${search && '?'}${search}`,
      method,
      headers: {
        ...usualHeaders,
        ...authorization(pit, dialect),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    };
    // Each try passes the limits, the repeated ones too.
    const send = (): Promise<Reply> => sendWithinLimits(location, outgoing);
    return method === 'GET' ? withRetries(send) : send();
  };

  const send = async <T>(
    access: Access,
    dialect: Dialect,
    ask: Ask<T> | undefined,
    /** May know what a text says without reading it once more. */
    readText: (text: string, read: () => T | null) => T | null = (_text, read) => read(),
  ): Promise<Attempt<T>> => {
    if (!ask) return failed(NOT_OFFERED);
    try {
      const reply = await request(access, dialect, ask);
      if (reply.status < 200 || reply.status > 299) return refusalOf(ask, await failureOfResponse(reply));
      const text = await reply.text();
      const value = readText(text, () => readSuccess(ask, reply, parseJson(text)));
      return value === null ? failed({ kind: 'unreadable-reply' }) : succeeded(value);
    } catch (error) {
      return failed(error instanceof DailyLimitError ? error.failure : failureOf(error));
    }
  };
  const listAccounts = (access: Access, dialect: Dialect): Promise<Attempt<Reading>> =>
    send(access, dialect, dialect.listAccounts(access.location), (text, read) =>
      readingOf(`${dialect.name} ${access.location}`, text, read),
    );
  /** Asks a question of the access's own dialect. */
  const ask = <T>(access: DialectAccess, question: (dialect: Dialect) => Ask<T> | undefined) => {
    const dialect = dialectOf(access.dialect);
    return send(access, dialect, question(dialect));
  };

  return {
    async findDialect(access) {
      const refusals: Failure[] = [];
      for (const dialect of ALL_DIALECTS) {
        const listed = await listAccounts(access, dialect);
        if (listed.ok) return succeeded({ dialect: dialect.name, reading: listed.value });
        const isDoubtful = refusals.length > 0 && isVagueRefusal(listed.failure);
        if (!isDoubtful && !isAnotherSurface(listed.failure)) return listed;
        refusals.push(listed.failure);
      }
      const isAboutVersion = refusals.some(({ kind }) => kind === 'version-missing');
      return failed(refusals.filter(isTelling).at(-1) ?? (isAboutVersion ? VERSION_MISSING : NOT_OFFERED));
    },
    capabilitiesOf(name) {
      const { platforms, reconnect, listUsers, connect } = dialectOf(name);
      return {
        platforms,
        signIn: reconnect.via,
        needsUser: listUsers !== null,
        connectPlatforms: connect?.platforms ?? NO_PLATFORMS,
      };
    },
    listAccounts: (access) => listAccounts(access, dialectOf(access.dialect)),
    listPlatform: (access, platform) =>
      ask(access, (dialect) => dialect.listPlatform(access.location, platform)),
    async startSignIn(access, request) {
      const { reconnect } = dialectOf(access.dialect);
      if (reconnect.via === 'opener') {
        const { path, query } = reconnect.startPage({ location: access.location, ...request });
        return succeeded({ via: 'opener', address: `${base}${path}?${new URLSearchParams(query)}` });
      }
      const started = await ask(access, () => reconnect.start(access.location, request));
      return started.ok ? succeeded({ via: 'callback', address: started.value }) : started;
    },
    headersOf: ({ pit, dialect }) => authorization(pit, dialectOf(dialect)),
    disconnect: (access, account) => ask(access, (dialect) => dialect.disconnect(access.location, account)),
    listUsers: (access) => ask(access, (dialect) => dialect.listUsers?.(access.location)),
    readLocationName: (access) => ask(access, (dialect) => dialect.readLocationName?.(access.location)),
    listOffers: (access, platform, login) =>
      ask(access, (dialect) => dialect.connect?.listOffers(access.location, platform, login)),
    attach: (access, platform, login, offer) =>
      ask(access, (dialect) => dialect.connect?.attach(access.location, platform, login, offer)),
  };
}

/**
 * A refusal without particulars, after the same token got further at another surface, may mean the surface: a service
 * that does not know a version can refuse it that way.
 */
const isVagueRefusal = ({ kind }: Failure): boolean => kind === 'token-invalid' || kind === 'token-refused';

/** Whether a refusal tells more than that a surface is not there. */
const isTelling = ({ kind }: Failure): boolean => kind !== 'not-found' && kind !== 'version-missing';

/** Whether an answer means that the location is to be asked through another surface. */
export const isAnotherSurface = ({ kind }: Failure): boolean =>
  kind === 'not-found' || kind === 'version-missing' || kind === 'request-refused';

const authorization = (pit: Pit, { version }: Dialect): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${pit.reveal()}`,
  Version: version,
});

const refusalOf = <T>({ whenNotFound }: Ask<T>, failure: Failure): Attempt<T> =>
  failure.kind === 'not-found' && whenNotFound !== undefined ? succeeded(whenNotFound) : failed(failure);

/** Null when the reply is not one whole answer, or not one that this API gives. */
const readSuccess = <T>(ask: Ask<T>, response: Reply, reply: unknown): T | null =>
  isWholeSuccess(response, reply) ? ask.read(reply) : null;

/** Text that is not JSON becomes a value that no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
