import { lookup } from 'node:dns/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, type Session, session } from 'electron';
import { version } from '../../package.json';
import type { AccountRef } from '../core/alerts.ts';
import type { AppArguments } from '../core/arguments.ts';
import type { System } from '../core/bridge.ts';
import { diff } from '../core/changes.ts';
import { sentenceOfTrouble } from '../core/failure-table.ts';
import { glanceOf, needyCountOf } from '../core/glance.ts';
import { isSameFace } from '../core/icon-face.ts';
import { intentOf, subjectOf, subjectOfAccount, wordsOf, wordsOfReconnectEnd } from '../core/notice-words.ts';
import { type GaveUp, sentenceOfGaveUp } from '../core/reconnect.ts';
import { isLoopbackHost } from '../core/safe-address.ts';
import type { LocationSettings } from '../core/settings.ts';
import { EMPTY_SNAPSHOT, findAccount } from '../core/snapshot.ts';
import { thriftyIntervalMs } from '../core/thrift.ts';
import { timelineOf } from '../core/timeline.ts';
import type { DatedToken } from '../core/token-age.ts';
import type { Rectangle } from '../core/window-place.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import type { Simulator } from '../simulator/server.ts';
import { createAccountRequests } from './account-requests.ts';
import { avatarAddressOf } from './avatars/avatar-paths.ts';
import { createAvatars } from './avatars/avatars.ts';
import { pictureFetchOf } from './avatars/fetch-picture.ts';
import { createPictureFiles } from './avatars/picture-files.ts';
import { type CallsUnderWay, followKeychain } from './calls-under-way.ts';
import { createCommands } from './commands.ts';
import { demoPast, demoSettings, playDemo, startDemoSimulator } from './demo.ts';
import { serveApp } from './desktop/app-protocol.ts';
import { createBadge } from './desktop/badge.ts';
import { openBrowser } from './desktop/browser.ts';
import { chromiumExchangeOf } from './desktop/chromium-exchange.ts';
import { desktopProbes } from './desktop/desktop-probes.ts';
import { pickCsvFile, saveTextFile } from './desktop/file-dialogs.ts';
import { lockDown } from './desktop/lockdown.ts';
import { setLaunchAtLogin } from './desktop/login-item.ts';
import { createNotifications } from './desktop/notifications.ts';
import { followPower, onResume, onSleep } from './desktop/power.ts';
import { proxyQuestion } from './desktop/proxy.ts';
import { resolveRedirect } from './desktop/redirect.ts';
import { createShortcut } from './desktop/shortcut.ts';
import { createTray } from './desktop/tray.ts';
import { onTrayHostAppears } from './desktop/tray-host.ts';
import { trayIconOf } from './desktop/tray-icon.ts';
import { createWindows } from './desktop/windows.ts';
import { REPORT_VARIABLE, reportFirstCheck } from './first-check-report.ts';
import { onGatheredChange } from './gathered-changes.ts';
import { BOUNDS, createClient } from './highlevel/client.ts';
import { directFirst } from './highlevel/direct-first.ts';
import { createNodeExchange } from './highlevel/node-exchange.ts';
import { traceExchange } from './highlevel/traced-exchange.ts';
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
import { createReconnectAll } from './reconnect/reconnect-all.ts';
import { createSetupTest } from './setup-test.ts';
import { findSignInUser } from './sign-in-user.ts';
import { createSignIns } from './sign-ins.ts';
import type { Start } from './start.ts';
import { openAlertMemory } from './storage/alert-memory.ts';
import { keepSnapshot } from './storage/keep-snapshot.ts';
import { openKeychain } from './storage/keychain.ts';
import { sweepLeftOvers } from './storage/left-overs.ts';
import { createLocations } from './storage/locations.ts';
import { openSettings, type SettingsStore } from './storage/settings.ts';
import { openSnapshotCache } from './storage/snapshot-cache.ts';
import { openTimelineFile } from './storage/timeline-file.ts';
import { createTokens, type Tokens } from './storage/tokens.ts';
import { openWindowPlace } from './storage/window-place.ts';
import { createTimeline } from './timeline.ts';
import { createTroubles, watchUnexpected } from './troubles.ts';
import { createView } from './view.ts';
import { createViewFeed } from './view-feed.ts';
import { createVoice } from './voice.ts';

/** Keys are pressed at no place of the screen. */
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 } as const;
const AVATAR_TIMEOUT_MS = 10_000;
const GATHER_MS = 1_000;
/** The age in the tooltip grows, a full disk may be given space, a plug be pulled, though nothing tells of it. */
const REFRESH_MS = 30_000;
/** These ends come minutes after the click, when nobody may be looking at the window. */
const LATE_ENDS: readonly GaveUp['why'][] = ['timed-out', 'still-broken'];

/** Runs all of Relink behind its first icon. */
export async function runApp({ args, userDataDir, calls, quitting, ...start }: Start): Promise<void> {
  const services = await openServices(args, userDataDir, calls);
  const { log, troubles, settings, voice, store, monitor, requests, simulator, addressPolicy } = services;
  const mode = simulator ? 'demo' : 'live';
  const page = {
    session: openedOnce(() => openWindowSession(services)),
    preloadPath: join(__dirname, '../preload/index.cjs'),
    iconPath: join(__dirname, 'app-icon.png'),
    theme: () => settings.current().theme,
    onLost: troubles.report,
    onPainted: (what: string, ms: number) => log.info(`window ${what}: ${Math.round(ms)} ms`),
  };
  const windows = createWindows(
    page,
    openWindowPlace(userDataDir, (trouble) => log.warn(sentenceOfTrouble(trouble, sayInEnglish))),
  );
  const notifications = createNotifications(
    () => settings.current().sound,
    (reason) => log.warn(`notification not shown: ${reason}`),
  );
  const tellOfReconnect = (account: AccountRef, sentence: string): void => {
    // The window tells it itself.
    if (windows.areFocused()) return;
    const known = findAccount(store.current(), account.locationId, account.accountId);
    const words = wordsOfReconnectEnd(known, sentence, voice.say);
    const onClick = (): void => windows.open('problems');
    notifications.show({ ...words, subject: subjectOfAccount(account), onClick });
  };
  voice.onChange(() => windows.push(['speech', voice.speech()]));
  const pushView = (): void => feed.push();
  const { reconnects, connects } = createFlows(services, {
    tellOfReconnect,
    onConnectChange: () => {
      pushView();
      // The person is in the browser, and is asked to choose in the window.
      if (connects.current()?.state.step === 'choosing') windows.open();
    },
  });
  const reconnectAll = createReconnectAll({
    store,
    clock,
    say: voice.say,
    reconnects,
    findUser: (location) => findSignInUser({ ...services, say: voice.say }, location),
    onQuestion: windows.openForReconnect,
    onRefused: tellOfReconnect,
    onChange: pushView,
  });
  const system = systemOf(process.platform);
  const about = { version, mode, forcedPollSeconds: args.pollSeconds, system } as const;
  const kept = keepSnapshot(store, services.cache, clock);
  const announcer = startAnnouncer({
    store,
    clock,
    localTimeOf: systemLocalTimeOf,
    memory: openAlertMemory(userDataDir, troubles.report, troubles.end),
    saveSnapshot: kept.flush,
    afterSaving: kept.afterSaving,
    policy: settings.current,
    tokens: () => settings.current().locations.flatMap(datedTokenOf),
    show: (notice) => {
      const onClick = (): void => onIntent(intentOf(notice));
      notifications.show({ ...wordsOf(notice, voice.say), subject: subjectOf(notice), onClick });
    },
    say: voice.say,
    onSnoozesChange: pushView,
  });
  const view = createView({ about, store, settings, troubles, connects, reconnectAll, requests, announcer });
  const feed = createViewFeed({ view: () => view(voice.say), isShown: windows.areOpen, send: windows.push });
  const onImported = (): void => void monitor.checkAll();
  const timelineFile = openTimelineFile(userDataDir, troubles, clock.now);
  if (simulator) timelineFile.append(demoPast(simulator, clock.now()));
  const { locations } = services;
  // There is nothing to glance at before the first location.
  const toggleGlance = (icon: Rectangle): void => {
    if (settings.current().locations.length === 0) windows.open();
    else windows.toggleGlance(icon);
  };
  const shortcut = createShortcut(() => toggleGlance(NOWHERE));
  const commands = createCommands({
    store,
    monitor,
    announcer,
    reconnects,
    reconnectAll,
    connects,
    settings,
    locations,
    testSetup: createSetupTest({
      requests,
      settings,
      tokens: services.tokens,
      desktop: desktopProbes,
      now: clock.now,
      say: voice.say,
    }),
    files: createLocationFiles({
      settings,
      locations,
      say: voice.say,
      pickCsvFile,
      saveTextFile,
      onImported,
    }),
    useShortcut: shortcut.use,
    timeline: createTimeline({ file: timelineFile, saveTextFile, say: voice.say }),
    say: voice.say,
    view,
    feed,
    speech: voice.speech,
    requests,
    openBrowser: (address) => openBrowser(address, addressPolicy),
    setLaunchAtLogin,
    openWindow: windows.open,
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
    openWindow: windows.open,
    quit: () => app.quit(),
    onReconnectRefused: tellOfReconnect,
    onQuestion: windows.openForReconnect,
  });

  const glance = () => glanceOf(store.current(), clock.now(), mode, voice.say);
  const initial = glance();
  const tray = createTray(initial, {
    first: start.tray,
    iconOf: (state) => trayIconOf({ ...settings.current(), state }),
    onIntent,
    onClick: toggleGlance,
  });
  if (!isSameFace(start.face, { ...settings.current(), state: initial.icon })) tray.repaint();
  voice.onChange(() => tray.show(glance()));

  bindCommands(commands);
  const showBadge = createBadge();
  showBadge(needyCountOf(store.current()));
  const stopShowing = onGatheredChange(store, clock, (snapshot) => {
    tray.show(glance());
    showBadge(needyCountOf(snapshot));
    pushView();
  });
  store.onChange((next, previous) => {
    const changes = diff(previous, next);
    logChanges(changes, log);
    timelineFile.append(timelineOf(changes, next, previous, clock.now()));
  });
  const power = followPower(() => keepPace());
  const keepPace = (): void => monitor.setInterval(thriftyIntervalMs(services.pollMs(), power.current()));
  keepPace();
  let { panel, palette } = settings.current();
  settings.onChange((changed) => {
    if (changed.panel !== panel || changed.palette !== palette) {
      ({ panel, palette } = changed);
      tray.repaint();
    }
    monitor.watch(changed.locations);
    keepPace();
    announcer.look();
    pushView();
  });
  troubles.onChange(pushView);
  onResume(() => {
    announcer.resume();
    monitor.resume();
  });
  const stopWaitingForHost = onTrayHostAppears(tray.renew);
  setInterval(() => {
    tray.show(glance());
    settings.retry();
    power.look();
  }, REFRESH_MS);

  app.on('second-instance', () => windows.open());
  app.on('activate', () => windows.open());
  // Chromium starts its helpers again by itself, the one for graphics too; a crashed page comes back in the window.
  app.on('child-process-gone', (_event, { type, reason }) => log.warn(`process gone: ${type}, ${reason}`));
  app.on('render-process-gone', (_event, _page, { reason }) => log.warn(`process gone: page, ${reason}`));
  // Relink lives in the tray: without a listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  quitting.beforeEnd(
    stopWaitingForHost,
    monitor.stop,
    stopShowing,
    announcer.stop,
    reconnects.stop,
    connects.stop,
    kept.stop,
    notifications.closeAll,
    tray.destroy,
    () => void simulator?.stop(),
  );

  const { shortcut: keys } = settings.current();
  if (!shortcut.use(keys)) log.warn(`the keys ${keys} belong to another program`);
  if (!args.isHidden || start.isCalled()) windows.open();
  await monitor.checkAll();
  log.info('first check done');
  timelineFile.trim();
  if (process.env[REPORT_VARIABLE]) {
    await reportFirstCheck(store.current(), clock.now(), windows.capture, log.info);
  }
}

/** All that runs without a desktop: files, keychain, API, monitor. */
async function openServices(args: AppArguments, userDataDir: string, calls: CallsUnderWay) {
  const log = openLog(userDataDir, { isVerbose: args.isVerbose });
  const troubles = createTroubles(log);
  watchUnexpected(troubles, log);
  sweepLeftOvers(userDataDir, clock.now());
  const settings = openSettings(userDataDir, troubles.report, { follow: true, endTrouble: troubles.end });
  const voice = createVoice(settings, () => app.getPreferredSystemLanguages());
  const tokens = createTokens(followKeychain(openKeychain(), calls), clock.now);
  const simulator = args.isDemo ? await startDemo(settings, tokens) : null;
  const baseUrl = simulator?.baseUrl ?? args.apiBaseUrl;
  const pollMs = (): number => (args.pollSeconds ?? settings.current().pollSeconds) * 1000;

  const cache = openSnapshotCache(userDataDir, troubles.report, troubles.end, settings.current);
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations: cache.read().locations });
  // A partition of its own, in memory: the API never sees a cookie.
  const apiSession = openedOnce(() => session.fromPartition('relink-api', { cache: false }));
  const { exchange: direct, forgetConnections } = createNodeExchange(BOUNDS);
  onSleep(forgetConnections);
  const exchange = directFirst({
    direct,
    roundabout: chromiumExchangeOf(apiSession, BOUNDS),
    isDirect: proxyQuestion(apiSession),
    monotonic: clock.monotonic,
  });
  const client = createClient({
    exchange: args.isVerbose ? traceExchange(exchange, clock.monotonic, log.debug) : exchange,
    baseUrl,
    version,
    now: clock.now,
  });
  const putOff = (write: () => void): void => void clock.after(GATHER_MS, write);
  const requests = createAccountRequests({ client, settings, tokens, putOff });
  const { read } = requests;
  const monitor = startMonitor({ store, clock, random: Math.random, intervalMs: pollMs(), read });
  monitor.watch(settings.current().locations);
  const isApiLocal = isLoopbackHost(new URL(baseUrl).hostname);
  const avatars = createAvatars({
    fetchPicture: pictureFetchOf({
      policy: { allowsLoopback: isApiLocal },
      resolve: (host) => lookup(host, { all: true }),
      timeoutMs: AVATAR_TIMEOUT_MS,
      userAgent: `Relink/${version}`,
    }),
    files: createPictureFiles(join(userDataDir, 'avatars'), clock.now),
    now: clock.now,
    onFailed: (error) => log.info(`avatar not loaded: ${error instanceof Error ? error.message : error}`),
  });
  return {
    log,
    troubles,
    settings,
    voice,
    simulator,
    cache,
    store,
    apiSession,
    requests,
    tokens,
    monitor,
    pollMs,
    locations: createLocations({ settings, tokens, client, say: voice.say }),
    avatars,
    addressPolicy: { allowsLoopbackHttp: isApiLocal },
  };
}

type Services = Awaited<ReturnType<typeof openServices>>;

interface FlowListeners {
  readonly tellOfReconnect: (account: AccountRef, sentence: string) => void;
  readonly onConnectChange: () => void;
}

/** What takes a person through a sign-in in the browser. */
function createFlows(
  { log, settings, voice: { say }, store, apiSession, requests, monitor, addressPolicy }: Services,
  on: FlowListeners,
) {
  const signIns = createSignIns({ requests, settings, store });
  const world: SignInWorld = {
    clock,
    say,
    addressPolicy,
    startOpener,
    resolveRedirect: (address, headers) => resolveRedirect(apiSession(), address, headers),
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
      if (LATE_ENDS.includes(reason.why)) on.tellOfReconnect(account, sentenceOfGaveUp(reason, say));
    },
  });
  return { reconnects, connects };
}

async function startDemo(settings: SettingsStore, tokens: Tokens): Promise<Simulator> {
  const simulator = await startDemoSimulator();
  const seeded = await demoSettings(simulator, tokens);
  settings.change(() => seeded);
  return simulator;
}

const systemOf = (platform: NodeJS.Platform): System => {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
};

const datedTokenOf = ({ id, name, token }: LocationSettings): readonly DatedToken[] =>
  token ? [{ locationId: id, name, addedAt: token.addedAt }] : [];

function relaunchAsDemo(): void {
  app.relaunch({ args: [...process.argv.slice(1), '--demo'] });
  app.quit();
}

/** Put off until it is needed: hidden in the tray, Relink needs no session for a window. */
function openedOnce<T>(open: () => T): () => T {
  let opened: { readonly value: T } | null = null;
  return () => {
    opened ??= { value: open() };
    return opened.value;
  };
}

function openWindowSession({ store, avatars }: Pick<Services, 'store' | 'avatars'>): Session {
  const windowSession = session.fromPartition('relink-window');
  lockDown(windowSession);
  serveApp(windowSession, {
    folder: join(__dirname, '../renderer'),
    loadAvatar: async (path) => {
      const address = avatarAddressOf(store.current(), path);
      return address === null ? null : avatars.load(address);
    },
  });
  return windowSession;
}
