import { parseArgs } from 'node:util';
import { DEFAULT_API_BASE_URL, type Parsed, parseApiBaseUrl } from '../core/arguments.ts';
import { DIALECT_NAMES, type DialectName, isDialectName } from '../core/dialect.ts';

/** What the command line was asked to do. */
export type Verb =
  | { readonly verb: 'help' }
  | {
      readonly verb: 'location add';
      readonly id: string;
      readonly name: string;
      /** Null: found by asking. */
      readonly dialect: DialectName | null;
      readonly userId: string | null;
    }
  | { readonly verb: 'location list'; readonly json: boolean }
  | { readonly verb: 'location remove'; readonly id: string }
  | { readonly verb: 'status'; readonly json: boolean }
  | { readonly verb: 'check'; readonly id: string };

export interface CliArguments {
  readonly ask: Verb;
  readonly userDataDir: string | null;
  readonly apiBaseUrl: string;
  readonly isVerbose: boolean;
}

export const HELP = `Usage: npm run -s cli -- <verb> [options]

  location add --id L [--name N] --pit-stdin   watch a location; the token is read from standard input
      [--dialect D]          the API to use: ${DIALECT_NAMES.join(', ')} (found by asking when left out)
      [--user-id U]          the user in whose name accounts are reconnected
  location list [--json]                       the watched locations
  location remove --id L                       stop watching a location and forget its token
  status [--json]                              read every location once and print its accounts
  check --id L                                 test the set-up of a location step by step

Options
  --user-data-dir DIR    where Relink keeps its files
  --api-base-url URL     where the HighLevel API answers (default ${DEFAULT_API_BASE_URL})
                         (environment: RELINK_API_BASE_URL)
  --verbose              tell every request to the API on standard error
  --help                 show this text

Exit status
  0 all accounts are healthy, or the verb was carried out
  1 an account is expired or disconnected
  2 something could not be checked, or an account's health is unknown
  64 wrong usage
`;

const OPTIONS = {
  id: { type: 'string' },
  name: { type: 'string' },
  'pit-stdin': { type: 'boolean' },
  dialect: { type: 'string' },
  'user-id': { type: 'string' },
  json: { type: 'boolean' },
  'user-data-dir': { type: 'string' },
  'api-base-url': { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** The options that each verb takes besides those that all of them take. */
const VERB_OPTIONS: Readonly<Record<Exclude<Verb['verb'], 'help'>, readonly OptionName[]>> = {
  'location add': ['id', 'name', 'pit-stdin', 'dialect', 'user-id'],
  'location list': ['json'],
  'location remove': ['id'],
  status: ['json'],
  check: ['id'],
};
const COMMON_OPTIONS: readonly OptionName[] = ['user-data-dir', 'api-base-url', 'verbose', 'help'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line; what it does not understand it refuses with a sentence. */
export function parseCliArguments(argv: readonly string[], env: Environment): Parsed<CliArguments> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const apiBaseUrl = parseApiBaseUrl(values['api-base-url'] ?? env.RELINK_API_BASE_URL);
  if (!apiBaseUrl.ok) return apiBaseUrl;
  const ask = values.help
    ? { ok: true as const, value: { verb: 'help' as const } }
    : verbOf(positionals, values);
  if (!ask.ok) return ask;
  return {
    ok: true,
    value: {
      ask: ask.value,
      userDataDir: values['user-data-dir'] || null,
      apiBaseUrl: apiBaseUrl.value,
      isVerbose: values.verbose ?? false,
    },
  };
}

function readOptions(argv: readonly string[]) {
  try {
    const read = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
    return { ok: true as const, value: read };
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'The command line could not be read.');
  }
}

type Values =
  ReturnType<typeof readOptions> extends infer R
    ? R extends { readonly ok: true; readonly value: { readonly values: infer V } }
      ? V
      : never
    : never;

function verbOf(positionals: readonly string[], values: Values): Parsed<Verb> {
  const verb = positionals.join(' ');
  if (verb === '') return refused('Say what to do.');
  if (!isVerb(verb)) return refused(`There is no verb "${verb}".`);
  const allowed = [...VERB_OPTIONS[verb], ...COMMON_OPTIONS] as readonly string[];
  const stray = Object.keys(values).find((name) => !allowed.includes(name));
  if (stray) return refused(`"${verb}" takes no --${stray}.`);
  return askOf(verb, values);
}

function askOf(verb: Exclude<Verb['verb'], 'help'>, values: Values): Parsed<Verb> {
  const { id = '', name = '', json = false } = values;
  if (verb === 'status' || verb === 'location list') return { ok: true, value: { verb, json } };
  if (id.trim() === '') return refused(`"${verb}" needs --id with the location ID.`);
  if (verb !== 'location add') return { ok: true, value: { verb, id } };
  if (!values['pit-stdin']) {
    return refused('"location add" needs --pit-stdin: the token is read from standard input only.');
  }
  const { dialect = null } = values;
  if (dialect !== null && !isDialectName(dialect)) {
    return refused(`--dialect is one of ${DIALECT_NAMES.join(', ')}, not "${dialect}".`);
  }
  return { ok: true, value: { verb, id, name, dialect, userId: values['user-id'] ?? null } };
}

const isVerb = (text: string): text is Exclude<Verb['verb'], 'help'> => Object.hasOwn(VERB_OPTIONS, text);

const refused = (sentence: string) => ({ ok: false as const, sentence });
