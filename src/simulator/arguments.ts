import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DIALECT_NAMES, type DialectName, isDialectName } from '../core/dialect.ts';

/** What the words after the command ask for. */
export type SimulatorArguments =
  | {
      readonly kind: 'run';
      readonly port: number;
      readonly isHealthy: boolean;
      readonly dialect: DialectName;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly sentence: string };

export const SIMULATOR_HELP = `Usage: npm run -s simulator -- [--port N] [--healthy] [--dialect NAME]

Runs a made-up HighLevel on 127.0.0.1 until Ctrl-C.

  --port N          the port to listen on; without it, or with 0, a free one
  --healthy         begin with every account active
  --dialect NAME    the API to speak: ${DIALECT_NAMES.join(', ')} (default quick-start)
  --help            show this`;

const HIGHEST_PORT = 65_535;

const PortSchema = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(HIGHEST_PORT));

/** Reads the command line of the stand-alone simulator. */
export function parseArguments(argv: readonly string[]): SimulatorArguments {
  const parsed = parseWords(argv);
  if (parsed instanceof Error) return { kind: 'refused', sentence: parsed.message };
  if (parsed.help) return { kind: 'help' };
  const port = v.safeParse(PortSchema, parsed.port ?? '0');
  if (!port.success) {
    const sentence = `"${parsed.port}" is not a port. Give --port a number from 0 to ${HIGHEST_PORT}.`;
    return { kind: 'refused', sentence };
  }
  const dialect = parsed.dialect ?? 'quick-start';
  if (!isDialectName(dialect)) {
    const sentence = `"${dialect}" is not a dialect. Give --dialect one of: ${DIALECT_NAMES.join(', ')}.`;
    return { kind: 'refused', sentence };
  }
  return { kind: 'run', port: port.output, isHealthy: parsed.healthy ?? false, dialect };
}

function parseWords(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        healthy: { type: 'boolean' },
        dialect: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
