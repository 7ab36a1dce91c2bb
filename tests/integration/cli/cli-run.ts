import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCliArguments } from '../../../src/cli/arguments.ts';
import { EXIT } from '../../../src/cli/exit-status.ts';
import { runVerb } from '../../../src/cli/verbs.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createAccountRequests } from '../../../src/main/account-requests.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { createLocations } from '../../../src/main/storage/locations.ts';
import { openSettings } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import { createMemoryKeytar, type MemoryKeytar } from '../../unit/main/storage/memory-keytar.ts';
import { inEnglish } from '../../unit/told-in-english.ts';
import { createRealClient } from '../main/highlevel-access.ts';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A computer on which the command line is run again and again: one folder, one keychain, one API. */
export interface Computer {
  readonly keytar: MemoryKeytar;
  /** Each word is one argument; every run is a process of its own as far as memory goes. */
  readonly run: (words: readonly string[], input?: string) => Promise<CliRun>;
  /** What the app has left behind for the command line. */
  readonly rememberLocations: (locations: readonly LocationState[]) => void;
  /** The contents of all files that were written. */
  readonly files: () => string;
  readonly clear: () => void;
}

/** @param now the clock, in epoch milliseconds */
export function createComputer(apiBaseUrl: string, now: () => number = Date.now): Computer {
  const folder = mkdtempSync(join(tmpdir(), 'relink-cli-test-'));
  const keytar = createMemoryKeytar();
  let lastKnown: readonly LocationState[] = [];

  const run: Computer['run'] = async (words, input = '') => {
    const out: string[] = [];
    const err: string[] = [];
    const finish = (status: number): CliRun => ({ status, stdout: out.join('\n'), stderr: err.join('\n') });
    const parsed = parseCliArguments(words, { RELINK_API_BASE_URL: apiBaseUrl });
    if (!parsed.ok) {
      err.push(parsed.sentence);
      return finish(EXIT.wrongUsage);
    }
    if (parsed.value.ask.verb === 'help') return finish(EXIT.allHealthy);
    const settings = openSettings(
      folder,
      inEnglish((sentence) => err.push(sentence)),
      { follow: false },
    );
    const tokens = createTokens(
      openKeychain(async () => keytar),
      now,
    );
    const client = createRealClient(parsed.value.apiBaseUrl);
    const status = await runVerb(parsed.value.ask, {
      settings,
      requests: createAccountRequests({ client, settings, tokens }),
      locations: createLocations({ settings, tokens, client, say: sayInEnglish }),
      lastKnown,
      now,
      readStandardInput: async () => input,
      print: (text) => out.push(text),
      complain: (sentence) => err.push(sentence),
    });
    return finish(status);
  };

  return {
    keytar,
    run,
    rememberLocations(locations) {
      lastKnown = locations;
    },
    files: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n'),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
