import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import type { RecordedRequest } from '../../../src/simulator/simulation.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { OutputLines } from '../desktop/output-lines.ts';
import { readClipboard, writeHeaps } from './app-traces.ts';
import { recordBus } from './bus-record.ts';
import { filesHolding } from './file-traces.ts';
import { recordIpc } from './ipc-record.ts';
import { readProcessTraces } from './process-traces.ts';
import { requestsHolding } from './request-traces.ts';
import { type TokenSearch, tokenSearchOf } from './token-search.ts';

/** Holds a whole run to it that no token leaves main but for the keychain and the API. */
export interface Canary {
  /** Remembers an output, which is searched in the end. */
  readonly hear: (name: string, output: OutputLines) => void;
  /** Records from now on what crosses between main and the pages of an app. */
  readonly watch: (electron: ElectronApplication) => Promise<void>;
  /** Looks at what is gone once an app has quit: its pages' heaps, its processes, its icon, the clipboard. */
  readonly examine: (electron: ElectronApplication) => Promise<void>;
  /** Looks at arguments and environment of every process that the test has started. */
  readonly examineProcesses: () => Promise<void>;
  /**
   * Searches all records and all files. Call it when the apps have quit.
   *
   * @throws Error that names every place where there is a token, or every record that was not kept
   */
  readonly conclude: () => Promise<void>;
}

interface CanaryOptions {
  readonly desktop: Desktop;
  readonly tokens: readonly string[];
  readonly requests: () => readonly RecordedRequest[];
}

/** What is only weakly held, such as the text of a field that is gone, may outlive a collection or two. */
const COLLECTIONS = 5;

/** Writes the heaps, anew while there is a token in them. @returns the names of the files */
async function writeCleanHeaps(
  electron: ElectronApplication,
  folder: string,
  name: string,
  hasToken: TokenSearch,
): Promise<readonly string[]> {
  for (let collection = 1; ; collection += 1) {
    const pages = await writeHeaps(electron, join(folder, name));
    const files = Array.from({ length: pages }, (_, page) => `${name}-${page}`);
    // A missing one is told in the end.
    const heaps = await Promise.all(
      files.map((file) => readFile(join(folder, file)).catch(() => Buffer.alloc(0))),
    );
    if (collection === COLLECTIONS || !heaps.some(hasToken)) return files;
  }
}

/** Begins to record; all records lie in the home, in the folder `canary`. */
export async function startCanary({ desktop, tokens, requests }: CanaryOptions): Promise<Canary> {
  const hasToken = tokenSearchOf(tokens);
  const records = join(desktop.folder, 'canary');
  await mkdir(records);
  await recordBus(desktop.bus, join(records, 'bus'), desktop.keyring.ownName);
  const outputs: (readonly [string, OutputLines])[] = [];
  const places = new Set<string>();
  const expected = new Set(['bus']);
  let examined = 0;

  const examineProcesses = async (): Promise<void> => {
    const { count, holding } = await readProcessTraces(desktop.folder, hasToken);
    if (count === 0) places.add('no process was seen');
    for (const name of holding) places.add(`process ${name}`);
  };
  const examine = async (electron: ElectronApplication): Promise<void> => {
    examined += 1;
    await examineProcesses();
    const heaps = await writeCleanHeaps(electron, records, `heap-${examined}`, hasToken);
    for (const record of heaps.length > 0 ? ['ipc', ...heaps] : []) expected.add(record);
    await writeFile(join(records, `clipboard-${examined}`), await readClipboard(electron));
    // What the icon says crosses the bus only when somebody asks.
    await Promise.all(
      desktop.trayHost.items().map((item) => Promise.all([item.readLook(), item.readMenu()])),
    );
  };
  const conclude = async (): Promise<void> => {
    await examineProcesses();
    const kept = await readdir(records);
    const missing = [...expected].filter((record) => !kept.includes(record));
    const talking = outputs.filter(([, output]) => hasToken(Buffer.from(output.all().join('\n'))));
    const found = [
      ...places,
      ...missing.map((record) => `the record ${record} is missing`),
      ...talking.map(([name]) => `output of ${name}`),
      ...requestsHolding(requests(), hasToken).map((request) => `request ${request}`),
      ...(await filesHolding(desktop.folder, hasToken)).map((file) => `file ${file}`),
    ];
    if (found.length > 0) throw new Error(`A token was found where none may be: ${found.join(' · ')}`);
  };
  return {
    hear: (name, output) => outputs.push([name, output]),
    watch: (electron) => recordIpc(electron, join(records, 'ipc')),
    examine,
    examineProcesses,
    conclude,
  };
}
