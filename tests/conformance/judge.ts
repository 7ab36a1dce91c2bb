import { startSimulator } from '../../src/simulator/server.ts';
import { checkReply } from './check-reply.ts';
import { checkRequest } from './check-request.ts';
import { type Exchange, recordingFetch } from './exchange.ts';
import type { OpenApiFile, Version } from './open-api-file.ts';
import { type Operation, operationFor, operationsOf } from './operation.ts';
import type { Scenario } from './scenario.ts';

/** How many of something were judged, and how many of them were right. */
export interface Tally {
  readonly judged: number;
  readonly valid: number;
}

/** What was found about one operation. */
export interface Finding {
  readonly operation: string;
  readonly requests: Tally;
  readonly replies: Tally;
}

export interface Verdict {
  readonly version: Version;
  /** One for each operation of the file, in its order, and one for each path outside it. */
  readonly findings: readonly Finding[];
  /** In words, each with its scenario. */
  readonly violations: readonly string[];
}

/** One exchange of a scenario, with what is wrong about it; null where that is not judged. */
interface Judgement {
  readonly operation: string;
  readonly request: readonly string[] | null;
  readonly reply: readonly string[] | null;
  readonly scenario: Scenario;
}

/** They belong to files of HighLevel's that are not at hand. */
const OUTSIDE_THE_FILE = [/^GET (\/users\/)$/, /^GET (\/locations\/)\w+$/];

/** Plays the scenarios, each on a simulator of its own, and judges every exchange by the file. */
export async function judge(
  version: Version,
  file: OpenApiFile,
  scenarios: readonly Scenario[],
): Promise<Verdict> {
  const operations = operationsOf(file);
  const judgements: Judgement[] = [];
  const failures: string[] = [];
  for (const scenario of scenarios) {
    const exchanges: Exchange[] = [];
    await play(version, scenario, (exchange) => exchanges.push(exchange)).catch((error: unknown) => {
      failures.push(`${scenario.name} did not end well: ${error instanceof Error ? error.message : error}`);
    });
    judgements.push(...exchanges.map((exchange) => judgeExchange(operations, exchange, scenario)));
  }
  const outside = judgements.map((one) => one.operation);
  const names = new Set([...operations.map((one) => one.name), ...outside]);
  return {
    version,
    findings: [...names].map((name) => findingOf(name, judgements)),
    violations: [...judgements.flatMap(sentencesOf), ...failures],
  };
}

async function play(version: Version, scenario: Scenario, keep: (exchange: Exchange) => void): Promise<void> {
  const simulator = await startSimulator({ dialect: version });
  try {
    const [location] = simulator.locations;
    if (!location) throw new Error('The simulator has no location.');
    await scenario.run({ version, simulator, location, fetch: recordingFetch(keep) });
  } finally {
    await simulator.stop();
  }
}

function judgeExchange(operations: readonly Operation[], exchange: Exchange, scenario: Scenario): Judgement {
  const asked = `${exchange.method} ${exchange.path}`;
  const operation = operationFor(operations, exchange);
  if (operation) {
    const request = scenario.isProper ? checkRequest(operation, exchange) : null;
    return { operation: operation.name, request, reply: checkReply(operation, exchange), scenario };
  }
  const outside = OUTSIDE_THE_FILE.map((pattern) => pattern.exec(asked)?.[1]).find(Boolean);
  return outside
    ? { operation: `GET ${outside} (outside the file)`, request: null, reply: null, scenario }
    : { operation: asked, request: ['the file has no such path'], reply: null, scenario };
}

const findingOf = (operation: string, all: readonly Judgement[]): Finding => {
  const judgements = all.filter((one) => one.operation === operation);
  return {
    operation,
    requests: tallyOf(judgements.map((one) => one.request)),
    replies: tallyOf(judgements.map((one) => one.reply)),
  };
};

function tallyOf(faults: readonly (readonly string[] | null)[]): Tally {
  const judged = faults.filter((one) => one !== null);
  return { judged: judged.length, valid: judged.filter((one) => one.length === 0).length };
}

const sentencesOf = ({ operation, request, reply, scenario }: Judgement): readonly string[] => [
  ...(request ?? []).map((fault) => `${operation}, request to ${scenario.name}: ${fault}`),
  ...(reply ?? []).map((fault) => `${operation}, reply to ${scenario.name}: ${fault}`),
];
