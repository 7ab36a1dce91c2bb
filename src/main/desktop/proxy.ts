import { app, type Session } from 'electron';
import { mayHaveProxy } from '../highlevel/proxy-signs.ts';

const SWITCHES = ['proxy-server', 'proxy-pac-url', 'proxy-auto-detect'] as const;

/**
 * Tells of an address whether the system would send a request there without a proxy. Chromium, which knows, is asked
 * only where there can be one: its answers take 7 MB of memory.
 */
export function proxyQuestion(session: () => Session): (url: string) => Promise<boolean> {
  const canThereBeOne =
    mayHaveProxy(process.platform, process.env) || SWITCHES.some((name) => app.commandLine.hasSwitch(name));
  return async (url) => !canThereBeOne || (await session().resolveProxy(url)) === 'DIRECT';
}
