import { release } from 'node:os';
import { join, resolve } from 'node:path';
import { app, clipboard, dialog, type Session, session } from 'electron';
import { version } from '../../package.json';
import type { AccountRef } from '../core/alerts.ts';
import { type AppArguments, HELP, parseAppArguments } from '../core/arguments.ts';
import { glanceOf, needyCountOf } from '../core/glance.ts';
import { intentOf, subjectOf, subjectOfAccount, wordsOf, wordsOfReconnectEnd } from '../core/notice-words.ts';
import { type GaveUp, sentenceOfGaveUp } from '../core/reconnect.ts';
import { isLoopbackHost } from '../core/safe-address.ts';
import type { LocationSettings } from '../core/settings.ts';
import { EMPTY_SNAPSHOT, findAccount } from '../core/snapshot.ts';
import type { DatedToken } from '../core/token-age.ts';
import type { Simulator } from '../simulator/server.ts';
import { createAccountRequests } from './account-requests.ts';
import { createCommands } from './commands.ts';
import { demoSettings, makeDemoFolder, playDemo, removeDemoFolder, startDemoSimulator } from './demo.ts';
import { registerAppScheme, serveApp } from './desktop/app-protocol.ts';
import { createBadge } from './desktop/badge.ts';
import { openBrowser } from './desktop/browser.ts';
import { pickCsvFile, saveTextFile } from './desktop/file-dialogs.ts';
import { lockDown } from './desktop/lockdown.ts';
import { setLaunchAtLogin } from './desktop/login-item.ts';
import { createNotifications } from './desktop/notifications.ts';
import { onResume } from './desktop/power.ts';
import { quietNetwork } from './desktop/quiet-network.ts';
import { resolveRedirect } from './desktop/redirect.ts';
import { createTray } from './desktop/tray.ts';
import { onTrayHostAppears } from './desktop/tray-host.ts';
import { trayIconOf } from './desktop/tray-icon.ts';
import { createWindow } from './desktop/window.ts';
import { REPORT_VARIABLE, reportFirstCheck } from './first-check-report.ts';
import { createClient } from './highlevel/client.ts';
import { createIntentHandler } from './intents.ts';
import { bindCommands } from './ipc.ts';
import { createLocationFiles } from './location-files.ts';
import { openLog } from './log.ts';
import { logChanges } from './log-changes.ts';
import { startAnnouncer } from './monitor/announcer.ts';
import { startMonitor } from './monitor/monitor.ts';
import { createSnapshotStore } from './monitor/snapshot-store.ts';
import { systemClock as clock, systemLocalTimeOf } from './monitor/system-clock.ts';
import type { SignInWorld } from './reconnect/browser-sign-in.ts';
import { createConnects } from './reconnect/connect.ts';
import { createReconnects } from './reconnect/flow.ts';
import { startLoopback } from './reconnect/loopback-server.ts';
import { startOpener } from './reconnect/opener-server.ts';
import { createSignIns } from './sign-ins.ts';
import { openAlertMemory } from './storage/alert-memory.ts';
import { keepSnapshot } from './storage/keep-snapshot.ts';
import { openKeychain } from './storage/keychain.ts';
import { createLocations } from './storage/locations.ts';
import { openSettings, type SettingsStore } from './storage/settings.ts';
import { openSnapshotCache } from './storage/snapshot-cache.ts';
import { createTokens, type Tokens } from './storage/tokens.ts';
import { defaultUserDataDir } from './storage/user-data-dir.ts';
import { createTroubles, watchUnexpected } from './troubles.ts';
import { createView } from './view.ts';

const APP_ID = 'app.relink.desktop';
const WRONG_USAGE = 64;
/** The age in the tooltip grows though nothing happens. */
const TOOLTIP_REFRESH_MS = 30_000;
/** These ends come minutes after the click, when nobody may be looking at the window. */
const LATE_ENDS: readonly GaveUp['why'][] = ['timed-out', 'still-broken'];

start();

function start(): void {
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
  app.setPath('userData', userDataDir);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  registerAppScheme();
  quietNetwork();
  if (args.isDemo) app.on('quit', () => removeDemoFolder(userDataDir));
  app
    .whenReady()
    .then(() => run(args, userDataDir))
    .catch(failToStart);
}

async function run(args: AppArguments, userDataDir: string): Promise<void> {
  const services = await openServices(args, userDataDir);
  const { log, troubles, settings, store, monitor, requests, simulator, addressPolicy } = services;
  const mode = simulator ? 'demo' : 'live';
  const window = createWindow({
    session: openWindowSession(),
    preloadPath: join(__dirname, '../preload/index.cjs'),
    iconPath: join(__dirname, 'app-icon.png'),
    theme: () => settings.current().theme,
    onLost: troubles.report,
  });
  const notifications = createNotifications(
    () => settings.current().sound,
    (reason) => log.warn(`notification not shown: ${reason}`),
  );
  const tellOfReconnect = (account: AccountRef, sentence: string): void => {
    // The window tells it itself.
    if (window.isFocused()) return;
    const known = findAccount(store.current(), account.locationId, account.accountId);
    const words = wordsOfReconnectEnd(known, sentence);
    const onClick = (): void => window.open('problems');
    notifications.show({ ...words, subject: subjectOfAccount(account), onClick });
  };
  const pushView = (): void => window.push(['view', view()]);
  const { reconnects, connects } = createFlows(services, {
    tellOfReconnect,
    onConnectChange: () => {
      pushView();
      // The person is in the browser, and is asked to choose in the window.
      if (connects.current()?.state.step === 'choosing') window.open();
    },
  });
  const about = { version, mode, forcedPollSeconds: args.pollSeconds } as const;
  const announcer = startAnnouncer({
    store,
    clock,
    localTimeOf: systemLocalTimeOf,
    memory: openAlertMemory(userDataDir, troubles.report),
    policy: settings.current,
    tokens: () => settings.current().locations.flatMap(datedTokenOf),
    show: (notice) => {
      const onClick = (): void => onIntent(intentOf(notice));
      notifications.show({ ...wordsOf(notice), subject: subjectOf(notice), onClick });
    },
    onSnoozesChange: pushView,
  });
  const view = createView({ about, store, settings, troubles, connects, requests, announcer });
  const onImported = (): void => void monitor.checkAll();
  const { locations } = services;
  const commands = createCommands({
    store,
    monitor,
    announcer,
    reconnects,
    connects,
    settings,
    locations,
    files: createLocationFiles({ settings, locations, pickCsvFile, saveTextFile, onImported }),
    view,
    requests,
    openBrowser: (address) => openBrowser(address, addressPolicy),
    setLaunchAtLogin,
    copyText: (text) => clipboard.writeText(text),
    machine: {
      system: `${process.platform} ${release()} ${process.arch}`,
      electron: process.versions.electron,
      desktop: process.env.XDG_CURRENT_DESKTOP ?? '',
    },
    now: clock.now,
    startDemo: relaunchAsDemo,
    demo: simulator ? (action) => playDemo(simulator, action) : null,
  });
  const onIntent = createIntentHandler({
    commands,
    openWindow: window.open,
    quit: () => app.quit(),
    onReconnectRefused: tellOfReconnect,
    onQuestion: window.openForReconnect,
  });

  const glance = () => glanceOf(store.current(), clock.now(), mode);
  const tray = createTray(glance(), { iconOf: trayIconOf, onIntent });
  log.info('tray ready');

  bindCommands(commands);
  const showBadge = createBadge();
  showBadge(needyCountOf(store.current()));
  store.onChange((next, previous) => {
    tray.show(glance());
    showBadge(needyCountOf(next));
    pushView();
    logChanges(next, previous, log);
  });
  const stopKeeping = keepSnapshot(store, services.cache, clock);
  settings.onChange((changed) => {
    monitor.watch(changed.locations);
    monitor.setInterval(services.pollMs());
    announcer.look();
    pushView();
  });
  troubles.onChange(pushView);
  onResume(() => {
    announcer.resume();
    monitor.resume();
  });
  const stopWaitingForHost = onTrayHostAppears(tray.renew);
  setInterval(() => tray.show(glance()), TOOLTIP_REFRESH_MS);

  app.on('second-instance', () => window.open());
  app.on('activate', () => window.open());
  // Chromium starts its helpers again by itself, the one for graphics too; a crashed page comes back in the window.
  app.on('child-process-gone', (_event, { type, reason }) => log.warn(`process gone: ${type}, ${reason}`));
  app.on('render-process-gone', (_event, _page, { reason }) => log.warn(`process gone: page, ${reason}`));
  // Relink lives in the tray: without a listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  app.on('will-quit', () => {
    stopWaitingForHost();
    monitor.stop();
    announcer.stop();
    reconnects.stop();
    connects.stop();
    stopKeeping();
    notifications.closeAll();
    tray.destroy();
    void simulator?.stop();
  });

  if (!args.isHidden) window.open();
  await monitor.checkAll();
  log.info('first check done');
  if (process.env[REPORT_VARIABLE]) {
    await reportFirstCheck(store.current(), clock.now(), window.capture, log.info);
  }
}

/** All that runs without a desktop: files, keychain, API, monitor. */
async function openServices(args: AppArguments, userDataDir: string) {
  const log = openLog(userDataDir);
  const troubles = createTroubles(log);
  watchUnexpected(troubles, log);
  const settings = openSettings(userDataDir, troubles.report, { follow: true });
  const tokens = createTokens(openKeychain(), clock.now);
  const simulator = args.isDemo ? await startDemo(settings, tokens) : null;
  const baseUrl = simulator?.baseUrl ?? args.apiBaseUrl;
  const pollMs = (): number => (args.pollSeconds ?? settings.current().pollSeconds) * 1000;

  const cache = openSnapshotCache(userDataDir, troubles.report);
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations: cache.read().locations });
  // A partition of its own, in memory: the API never sees a cookie.
  const apiSession = session.fromPartition('relink-api', { cache: false });
  const client = createClient({
    fetch: (url, init) => apiSession.fetch(url, init),
    baseUrl,
    version,
    now: clock.now,
  });
  const requests = createAccountRequests({ client, settings, tokens });
  const { read } = requests;
  const monitor = startMonitor({ store, clock, random: Math.random, intervalMs: pollMs(), read });
  monitor.watch(settings.current().locations);
  return {
    log,
    troubles,
    settings,
    simulator,
    cache,
    store,
    apiSession,
    requests,
    monitor,
    pollMs,
    locations: createLocations({ settings, tokens, client }),
    addressPolicy: { allowsLoopbackHttp: isLoopbackHost(new URL(baseUrl).hostname) },
  };
}

type Services = Awaited<ReturnType<typeof openServices>>;

interface FlowListeners {
  readonly tellOfReconnect: (account: AccountRef, sentence: string) => void;
  readonly onConnectChange: () => void;
}

/** What takes a person through a sign-in in the browser. */
function createFlows(
  { log, settings, store, apiSession, requests, monitor, addressPolicy }: Services,
  on: FlowListeners,
) {
  const signIns = createSignIns({ requests, settings, store });
  const world: SignInWorld = {
    clock,
    addressPolicy,
    startOpener,
    resolveRedirect: (address, headers) => resolveRedirect(apiSession, address, headers),
    // Addresses from the network have been checked by then; the pages that Relink serves itself are on loopback.
    openBrowser: (address) => openBrowser(address, { allowsLoopbackHttp: true }),
  };
  const connects = createConnects({
    ...world,
    startSignIn: signIns.toConnect,
    headersFor: requests.headersFor,
    listOffers: requests.listOffers,
    attach: requests.attach,
    check: monitor.recheck,
    onChange: on.onConnectChange,
  });
  const reconnects = createReconnects({
    ...world,
    store,
    startLoopback,
    startSignIn: signIns.toReconnect,
    headersFor: ({ locationId }) => requests.headersFor(locationId),
    check: monitor.check,
    onGaveUp: (account, reason) => {
      log.info(`reconnect ended: ${reason.why}`);
      if (LATE_ENDS.includes(reason.why)) on.tellOfReconnect(account, sentenceOfGaveUp(reason));
    },
  });
  return { reconnects, connects };
}

/** Without this sentence the app would seem to have started and watch nothing. */
function failToStart(error: unknown): void {
  dialog.showErrorBox(
    'Relink could not start',
    `Something unexpected happened: ${error instanceof Error ? error.message : String(error)}. Please start Relink again.`,
  );
  app.exit(1);
}

async function startDemo(settings: SettingsStore, tokens: Tokens): Promise<Simulator> {
  const simulator = await startDemoSimulator();
  const seeded = await demoSettings(simulator, tokens);
  settings.change(() => seeded);
  return simulator;
}

const datedTokenOf = ({ id, name, token }: LocationSettings): readonly DatedToken[] =>
  token ? [{ locationId: id, name, addedAt: token.addedAt }] : [];

function relaunchAsDemo(): void {
  app.relaunch({ args: [...process.argv.slice(1), '--demo'] });
  app.quit();
}

function openWindowSession(): Session {
  const windowSession = session.fromPartition('relink-window');
  lockDown(windowSession);
  serveApp(windowSession, join(__dirname, '../renderer'));
  return windowSession;
}
