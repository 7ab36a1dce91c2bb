// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { AsyncCommands, View } from '../../../src/core/bridge.ts';
import { sentenceOfGaveUp } from '../../../src/core/reconnect.ts';
import { textOf } from '../../../src/core/text-of.ts';
import { CATALOG } from '../../../src/core/words/catalog.ts';
import { sayInEnglish, speechOf } from '../../../src/core/words/speech.ts';
import { NO_ANSWER } from '../../../src/renderer/no-answer.ts';
import { createWindowState } from '../../../src/renderer/state.ts';
import { accountOf, locationOf, NOW, refOf } from '../sample-snapshot.ts';
import { stoppedClock } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

const viewAt = (revision: number): View => viewOf([locationOf('a')], {}, { revision });
const stateOn = (view: View, answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(view, answers);
  return { bridge, state: createWindowState(bridge, stoppedClock()) };
};

describe('the state of the window', () => {
  it('has no view before main has answered', async () => {
    const { state } = stateOn(viewAt(1));
    expect(state.view.value).toBeNull();
    await vi.waitFor(() => expect(state.view.value?.snapshot.revision).toBe(1));
  });

  it('asks once more when a change has overtaken the answer', async () => {
    const answers = [viewAt(1), { ...viewAt(2), revision: 2 }];
    const { state, bridge } = stateOn(viewAt(1), {
      getView: async () => {
        const answer = answers.shift();
        return answer ? textOf(answer) : Promise.reject(new Error('asked too often'));
      },
    });
    bridge.showNext(viewOf([locationOf('a'), locationOf('b')], {}, { revision: 2 }));
    await vi.waitFor(() => expect(state.view.value?.revision).toBe(2));
    expect(answers).toEqual([]);
  });

  it('follows what changes, and leaves the rest as it is', async () => {
    const a = locationOf('a');
    const { state, bridge } = stateOn(viewOf([a, locationOf('b')]));
    await vi.waitFor(() => expect(state.view.value).not.toBeNull());
    const before = state.view.value;
    bridge.showNext(viewOf([a, locationOf('b', [accountOf('1')])], {}, { revision: 2 }));
    expect(state.view.value?.snapshot.locations[0]).toBe(before?.snapshot.locations[0]);
    expect(state.view.value?.snapshot.locations[1]?.accounts).toMatchObject([{ id: '1' }]);
    expect(state.view.value?.settings).toBe(before?.settings);
  });

  it('asks for the whole view when it has missed a change', async () => {
    const whole = { ...viewAt(9), revision: 9 };
    const answers = [viewAt(1), whole];
    const { state, bridge } = stateOn(viewAt(1), { getView: async () => textOf(answers.shift() ?? whole) });
    await vi.waitFor(() => expect(state.view.value).not.toBeNull());
    bridge.push(['change', { base: 8, parts: {}, snapshot: {}, locations: [], order: null }]);
    await vi.waitFor(() => expect(state.view.value?.revision).toBe(9));
  });

  it('says so when main does not answer at all', async () => {
    const { state } = stateOn(viewAt(1), { getView: () => Promise.reject(new Error('gone')) });
    await vi.waitFor(() => expect(state.bootTrouble.value).toBe(NO_ANSWER));
  });

  it('shows the sentence of a refused command', async () => {
    const { state } = stateOn(viewAt(1), {
      check: async () => ({ result: 'refused', sentence: 'Relink does not watch this location any more.' }),
    });
    expect(await state.ask((bridge) => bridge.check(null))).toBe(false);
    expect(state.toasts.shown.value.map(({ sentence }) => sentence)).toEqual([
      'Relink does not watch this location any more.',
    ]);
  });

  it('shows a plain sentence when a command fails without an answer', async () => {
    const { state } = stateOn(viewAt(1), { check: () => Promise.reject(new Error('no handler')) });
    expect(await state.ask((bridge) => bridge.check(null))).toBe(false);
    expect(state.toasts.shown.value[0]?.sentence).toBe(NO_ANSWER);
  });

  it('says in the language of the person that a command was not answered', async () => {
    const { state, bridge } = stateOn(viewAt(1), { check: () => Promise.reject(new Error('no handler')) });
    await vi.waitFor(() => expect(state.view.value).not.toBeNull());
    bridge.push(['speech', speechOf('de-DE')]);
    await state.ask(({ check }) => check(null));
    expect(state.toasts.shown.value[0]?.sentence).toBe(CATALOG.de['window.no-answer']);
    bridge.push(['speech', speechOf('en-US')]);
  });

  it('does not repeat what the card of the account says', async () => {
    const reason = { why: 'no-browser' } as const;
    const view = viewOf(
      [locationOf('a', [accountOf('1', 'expired')])],
      {},
      { reconnects: [{ ...refOf('a', '1'), state: { step: 'gave-up', at: NOW, reason } }] },
    );
    const { state } = stateOn(view, {
      check: async () => ({ result: 'refused', sentence: sentenceOfGaveUp(reason, sayInEnglish) }),
    });
    await vi.waitFor(() => expect(state.view.value).not.toBeNull());
    await state.ask((bridge) => bridge.check(null));
    expect(state.toasts.shown.value).toEqual([]);
  });

  it('goes where main sends it', () => {
    const { state, bridge } = stateOn(viewAt(1));
    bridge.push(['route', 'settings']);
    expect(state.page.value).toBe('settings');
    bridge.push(['route', 'problems']);
    expect([state.page.value, state.filter.value.scope]).toEqual(['accounts', 'problems']);
    bridge.push(['route', 'accounts']);
    expect(state.filter.value.scope).toBe('all');
  });

  it('announces what became bad and what works again', async () => {
    const broken = viewOf([locationOf('a', [accountOf('1', 'expired')])], {}, { revision: 2 });
    const { state, bridge } = stateOn(viewOf([locationOf('a', [accountOf('1')])]));
    await vi.waitFor(() => expect(state.view.value).not.toBeNull());
    bridge.showNext(broken);
    expect(state.announcement.value).toBe('Page 1 on Facebook: Expired.');
    bridge.showNext(viewOf([locationOf('a', [accountOf('1')])], {}, { revision: 3 }));
    expect(state.announcement.value).toBe('Page 1 on Facebook works again.');
  });
});
