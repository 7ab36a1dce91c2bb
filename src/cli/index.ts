import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import { sentenceOfTrouble, type Trouble } from '../core/failure-table.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import { createAccountRequests } from '../main/account-requests.ts';
import { BOUNDS, createClient } from '../main/highlevel/client.ts';
import { createNodeExchange } from '../main/highlevel/node-exchange.ts';
import { traceExchange } from '../main/highlevel/traced-exchange.ts';
import { openKeychain } from '../main/storage/keychain.ts';
import { createLocations } from '../main/storage/locations.ts';
import { openSettings } from '../main/storage/settings.ts';
import { openSnapshotCache } from '../main/storage/snapshot-cache.ts';
import { createTokens } from '../main/storage/tokens.ts';
import { defaultUserDataDir } from '../main/storage/user-data-dir.ts';
import { HELP, parseCliArguments } from './arguments.ts';
import { EXIT } from './exit-status.ts';
import { runVerb } from './verbs.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
const complainOf = (trouble: Trouble): void => complain(sentenceOfTrouble(trouble, sayInEnglish));

void main();

async function main(): Promise<void> {
  const parsed = parseCliArguments(process.argv.slice(2), process.env);
  if (!parsed.ok) {
    complain(`${parsed.sentence}\n\n${HELP}`);
    process.exitCode = EXIT.wrongUsage;
    return;
  }
  const { ask, apiBaseUrl, isVerbose } = parsed.value;
  if (ask.verb === 'help') {
    print(HELP);
    return;
  }
  const userDataDir = resolve(parsed.value.userDataDir ?? defaultUserDataDir(process));
  const settings = openSettings(userDataDir, complainOf, { follow: false });
  const tokens = createTokens(openKeychain(), Date.now);
  const { exchange } = createNodeExchange(BOUNDS);
  const client = createClient({
    exchange: isVerbose ? traceExchange(exchange, performance.now.bind(performance), complain) : exchange,
    baseUrl: apiBaseUrl,
    version,
  });
  process.exitCode = await runVerb(ask, {
    settings,
    requests: createAccountRequests({ client, settings, tokens }),
    locations: createLocations({ settings, tokens, client, say: sayInEnglish }),
    lastKnown: openSnapshotCache(userDataDir, complainOf).read().locations,
    now: Date.now,
    readStandardInput: () => text(process.stdin),
    print,
    complain,
  });
}
