import { describe, expect, it } from 'vitest';
import type { AsyncCommands, Outcome, SignInOutcome } from '../../../src/core/bridge.ts';
import type { Intent } from '../../../src/core/glance.ts';
import { createIntentHandler } from '../../../src/main/intents.ts';
import { settle } from '../fake-clock.ts';
import { refOf } from '../sample-snapshot.ts';

const ACCOUNT = refOf('L', 'a');

/** Carries out one intent, and returns all that was done for it. */
async function deedsOf(
  intent: Intent,
  reconnected: SignInOutcome = { result: 'done' },
): Promise<readonly string[]> {
  const deeds: string[] = [];
  const note = async (deed: string): Promise<Outcome> => {
    deeds.push(deed);
    return { result: 'done' };
  };
  const refuse = (): never => {
    throw new Error('No click asks for this.');
  };
  const commands: AsyncCommands = {
    getSpeech: refuse,
    openFull: refuse,
    getTimeline: refuse,
    exportTimeline: refuse,
    getView: refuse,
    cancelReconnect: refuse,
    skipReconnect: refuse,
    stopReconnectAll: refuse,
    disconnect: refuse,
    snooze: refuse,
    unsnooze: refuse,
    addLocation: refuse,
    verifyLocation: refuse,
    testSetup: refuse,
    connect: refuse,
    attach: refuse,
    cancelConnect: refuse,
    setUser: refuse,
    setDialect: refuse,
    importLocations: refuse,
    exportLocations: refuse,
    renameLocation: refuse,
    removeLocation: refuse,
    changePreferences: refuse,
    openLink: refuse,
    copyDiagnostics: refuse,
    startDemo: refuse,
    check: (location) => note(`check ${location ?? 'all'}`),
    reconnectAll: () => note('reconnect all'),
    setPaused: (isPaused) => note(`paused ${isPaused}`),
    demo: (action) => note(`demo ${action}`),
    async reconnect({ accountId }) {
      await note(`reconnect ${accountId}`);
      return reconnected;
    },
  };
  createIntentHandler({
    commands,
    openWindow: (route) => deeds.push(`window ${route ?? 'as it was'}`),
    quit: () => deeds.push('quit'),
    onReconnectRefused: ({ accountId }, sentence) => deeds.push(`tell about ${accountId}: ${sentence}`),
    onQuestion: ({ accountId }) => deeds.push(`ask about ${accountId}`),
  })(intent);
  await settle();
  return deeds;
}

describe('a click that asks to', () => {
  it.each<[Intent, string]>([
    [{ type: 'open' }, 'window as it was'],
    [{ type: 'open-problems' }, 'window problems'],
    [{ type: 'open-settings' }, 'window settings'],
    [{ type: 'reconnect', account: ACCOUNT }, 'reconnect a'],
    [{ type: 'check' }, 'check all'],
    [{ type: 'pause', isPaused: true }, 'paused true'],
    [{ type: 'pause', isPaused: false }, 'paused false'],
    [{ type: 'demo', action: 'expire' }, 'demo expire'],
    [{ type: 'quit' }, 'quit'],
  ])('%j does just that', async (intent, deed) => {
    expect(await deedsOf(intent)).toEqual([deed]);
  });

  it('reconnect all opens the window, which shows how it goes on', async () => {
    expect(await deedsOf({ type: 'reconnect-all' })).toEqual(['window problems', 'reconnect all']);
  });

  it('reconnect, and can not, tells why', async () => {
    const deeds = await deedsOf(
      { type: 'reconnect', account: ACCOUNT },
      { result: 'refused', sentence: 'No browser.' },
    );
    expect(deeds).toEqual(['reconnect a', 'tell about a: No browser.']);
  });

  it('reconnect, in the name of a user whom only the window can ask for, leads to that question', async () => {
    const deeds = await deedsOf(
      { type: 'reconnect', account: ACCOUNT },
      { result: 'needs-user', users: [{ id: 'u1', name: 'Maya' }] },
    );
    expect(deeds).toEqual(['reconnect a', 'ask about a']);
  });
});
