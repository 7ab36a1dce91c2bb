import { parseArguments, SIMULATOR_HELP } from './arguments.ts';
import { CONTROL_PATH, CONTROL_VERBS } from './control-endpoint.ts';
import { believableAgency, healthyAgency } from './seed.ts';
import { type Simulator, startSimulator } from './server.ts';

/** `EX_USAGE` of BSD's sysexits. */
const EXIT_WRONG_USAGE = 64;

async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2));
  if (wanted.kind === 'help') return console.log(SIMULATOR_HELP);
  if (wanted.kind === 'refused') return fail(wanted.sentence, EXIT_WRONG_USAGE);
  try {
    const simulator = await startSimulator({
      port: wanted.port,
      seed: wanted.isHealthy ? healthyAgency : believableAgency,
      dialect: wanted.dialect,
      hasControlEndpoint: true,
    });
    console.log(describe(simulator, wanted.dialect));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop());
  } catch (error) {
    fail(startFailure(error, wanted.port), 1);
  }
}

function fail(sentence: string, exitCode: number): void {
  console.error(sentence);
  process.exitCode = exitCode;
}

function startFailure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another with --port, or leave it out.`;
  if (code === 'EACCES') return `Port ${port} needs more rights. Choose one above 1023 with --port.`;
  return `The simulator could not start: ${error instanceof Error ? error.message : String(error)}`;
}

const describe = ({ baseUrl, locations }: Simulator, dialect: string): string =>
  [
    'A made-up HighLevel is running. Its locations and tokens are invented.',
    '',
    `Base URL: ${baseUrl}`,
    `Dialect:  ${dialect}`,
    `Control:  POST ${baseUrl}${CONTROL_PATH}<verb> with a JSON body; verbs: ${CONTROL_VERBS.join(', ')}`,
    `          for example: curl -d '{"accountId":"acct-102"}' ${baseUrl}${CONTROL_PATH}expire`,
    '',
    ...locations.map(({ id, name, pit }) => `${id}  ${pit}  ${name}`),
    '',
    'Press Ctrl-C to stop.',
  ].join('\n');

void main();
