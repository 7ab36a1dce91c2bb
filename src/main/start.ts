import { resolve } from 'node:path';
import { app, Tray } from 'electron';
import { type AppArguments, HELP, parseAppArguments } from '../core/arguments.ts';
import { type IconFace, UNKNOWN_FACE } from '../core/icon-face.ts';
import { type CallsUnderWay, createCallsUnderWay, isNodeWaiting } from './calls-under-way.ts';
import { chromiumFolderFor } from './chromium-folder.ts';
import { makeDemoFolder, removeFolder, sweepDemoFolders } from './demo-folder.ts';
import { registerAppScheme } from './desktop/app-scheme.ts';
import { tuneEngine } from './desktop/engine.ts';
import { spareNetworkProcess } from './desktop/network-process.ts';
import { endProcessOnQuit } from './desktop/process-end.ts';
import { quietNetwork } from './desktop/quiet-network.ts';
import { trayIconOf } from './desktop/tray-icon.ts';
import { systemClock } from './monitor/system-clock.ts';
import type { Quitting } from './quitting.ts';
import { readKeptFace } from './storage/kept-face.ts';
import { defaultUserDataDir } from './storage/user-data-dir.ts';

/** What stands once the first icon does, for the rest of Relink to build on. */
export interface Start {
  readonly args: AppArguments;
  readonly userDataDir: string;
  readonly calls: CallsUnderWay;
  readonly quitting: Quitting;
  readonly tray: Tray;
  /** What the icon shows: the truth of the last run. */
  readonly face: IconFace;
  /** Whether the person has already asked for the window. */
  readonly isCalled: () => boolean;
}

const APP_ID = 'app.relink.desktop';
const WRONG_USAGE = 64;

start();

/** The icon stands first: nothing that it does not need is loaded before it. */
function start(): void {
  tuneEngine();
  const parsed = parseAppArguments(process.argv.slice(1), process.env);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.sentence}\n`);
    app.exit(WRONG_USAGE);
    return;
  }
  const args = parsed.value;
  if (args.wantsHelp) {
    process.stdout.write(HELP);
    app.exit(0);
    return;
  }
  const userDataDir = args.isDemo
    ? makeDemoFolder()
    : resolve(args.userDataDir ?? defaultUserDataDir(process));
  app.setName('Relink');
  app.setAppUserModelId(APP_ID);
  const chromium = chromiumFolderFor(userDataDir);
  app.setPath('userData', chromium.path);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  registerAppScheme();
  quietNetwork();
  spareNetworkProcess();
  if (args.isDemo) sweepDemoFolders();
  const calls = createCallsUnderWay();
  const quitting = endProcessOnQuit(systemClock, () => calls.areThereAny() || isNodeWaiting());
  if (args.isDemo || chromium.isTemporary) quitting.beforeEnd(() => removeFolder(chromium.path));
  app
    .whenReady()
    .then(async () => {
      const icon = showFirstIcon(userDataDir, quitting);
      const { runApp } = await import('./app.ts');
      await runApp({ args, userDataDir, calls, quitting, ...icon });
    })
    .catch(failToStart);
}

function showFirstIcon(userDataDir: string, quitting: Quitting): Pick<Start, 'tray' | 'face' | 'isCalled'> {
  const face = readKeptFace(userDataDir) ?? UNKNOWN_FACE;
  const tray = new Tray(trayIconOf(face));
  tray.setToolTip('Relink');
  quitting.beforeEnd(() => {
    if (!tray.isDestroyed()) tray.destroy();
  });
  let isCalled = false;
  const hear = (): void => {
    isCalled = true;
  };
  tray.once('click', hear);
  app.once('second-instance', hear);
  app.once('activate', hear);
  // A terminal that is closed while the app runs must not end it.
  process.stdout.on('error', () => {});
  process.stdout.write('tray ready\n');
  return { tray, face, isCalled: () => isCalled };
}

/** Without this sentence the app would seem to have started and watch nothing. */
async function failToStart(error: unknown): Promise<void> {
  try {
    const { tellStartFailure } = await import('./desktop/start-failure-box.ts');
    tellStartFailure(error);
  } finally {
    app.exit(1);
  }
}
