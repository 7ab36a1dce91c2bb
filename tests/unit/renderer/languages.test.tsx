// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { AsyncCommands, ImportOutcome, View } from '../../../src/core/bridge.ts';
import { speechOf } from '../../../src/core/words/speech.ts';
import { followLanguage, speak } from '../../../src/renderer/say.ts';
import type { Question } from '../../../src/renderer/state.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { accountOf, failingCheck, locationOf, NOW, refOf } from '../sample-snapshot.ts';
import { entryOf, healedAfter } from '../sample-timeline.ts';
import { drawnTextsOf } from './drawn-texts.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { FIRST_RUN_VIEW, viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

/** What is right to be the same in two languages. */
const SAME_WORDS = [
  'Relink',
  'Token',
  'Name (optional)',
  'Demo',
  'System',
  'Facebook',
  'Google Business Profile',
  'Location a',
  'HighLevel',
  'pit-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
];

const watched = viewOf([locationOf('a', [accountOf('1')]), locationOf('b')]);
const { id } = locationSettingsOf('a');
const withLocations = (...locations: readonly ReturnType<typeof locationSettingsOf>[]): View => ({
  ...watched,
  settings: { ...watched.settings, locations },
});
const detailed = withLocations(
  locationSettingsOf('a', { dialect: { name: 'v3', isPinned: true }, userId: 'user-ada' }),
  locationSettingsOf('b', { dialect: { name: 'quick-start', isPinned: false }, token: null }),
  locationSettingsOf('c', { token: { last4: '0000', addedAt: NOW, keptIn: 'session' } }),
);
const quiet: View = {
  ...watched,
  settings: { ...watched.settings, quiet: { from: '22:00', to: '07:00', days: [6, 0] } },
};
const demo: View = {
  ...watched,
  about: { version: '1.2.3', mode: 'demo', forcedPollSeconds: 5, system: 'linux' },
};
const failing = viewOf([
  locationOf('a', [], { check: failingCheck({ kind: 'token-invalid' }) }),
  locationOf('b', [], { check: failingCheck({ kind: 'token-of-other-location' }) }),
]);
const imported: ImportOutcome = {
  result: 'imported',
  fileName: 'locations.csv',
  rows: [{ row: 1, locationId: 'K83W5f03EFph2rlg5N1L', outcome: { result: 'added', name: 'Bakery' } }],
};
const reconnecting = { kind: 'reconnect', account: refOf('a', '1') } as const;
const needsUser: Question = { kind: 'needs-user', wanted: reconnecting, users: [] };

const PAST = [
  entryOf('1', healedAfter(3)),
  entryOf('1', healedAfter(50, 'elsewhere')),
  entryOf('2'),
  entryOf('3', { what: 'removed' }, { platform: 'google', locationId: locationIdOf('b') }),
];

const inSettings = (drawn: DrawnWindow): void => {
  drawn.state.page.value = 'settings';
};
const asking =
  (question: Question) =>
  ({ state }: DrawnWindow): void => {
    state.question.value = question;
  };

const inTimeline = (drawn: DrawnWindow): void => {
  drawn.state.page.value = 'timeline';
};

interface Scene {
  readonly view: View;
  readonly enter: (drawn: DrawnWindow) => void;
  readonly root: string;
}
const SCENES: Readonly<Record<string, Scene>> = {
  'the settings': { view: detailed, enter: inSettings, root: '.settings' },
  'the settings with quiet time': { view: quiet, enter: inSettings, root: '.setting-quiet' },
  'the settings of the demo': { view: demo, enter: inSettings, root: '.settings' },
  'the first minute': { view: FIRST_RUN_VIEW, enter: () => undefined, root: '.first-run' },
  'the way around': { view: watched, enter: () => undefined, root: '.side-bar' },
  'the way back from the settings': { view: watched, enter: inSettings, root: '.top-bar' },
  'the timeline': { view: watched, enter: inTimeline, root: '.timeline' },
  'the timeline before anything happened': {
    view: FIRST_RUN_VIEW,
    enter: inTimeline,
    root: '.timeline',
  },
  'the ribbon of the demo': { view: demo, enter: () => undefined, root: '.demo-ribbon' },
  'a token that is refused': { view: failing, enter: () => undefined, root: '.notice-places' },
  'the dialog for a new location': {
    view: detailed,
    enter: asking({ kind: 'add-location' }),
    root: 'dialog',
  },
  'the keys': { view: detailed, enter: asking({ kind: 'keys' }), root: 'dialog' },
  'the test of a set-up': {
    view: detailed,
    enter: asking({ kind: 'test-setup', locationId: id }),
    root: 'dialog',
  },
  'the dialog for a new token': {
    view: detailed,
    enter: asking({ kind: 'replace-token', locationId: id }),
    root: 'dialog',
  },
  'the question before a location is removed': {
    view: detailed,
    enter: asking({ kind: 'remove-location', locationId: id }),
    root: 'dialog',
  },
  'the question who connects': {
    view: detailed,
    enter: asking({ kind: 'change-user', locationId: id }),
    root: 'dialog',
  },
  'the question who you are': { view: detailed, enter: asking(needsUser), root: 'dialog' },
  'the choice who you are': {
    view: detailed,
    enter: asking({ ...needsUser, users: [{ id: 'user-ada', name: 'Ada' }] }),
    root: 'dialog',
  },
  'the dialog before an import': {
    view: detailed,
    enter: asking({ kind: 'import', outcome: null }),
    root: 'dialog',
  },
  'the dialog after an import': {
    view: detailed,
    enter: asking({ kind: 'import', outcome: imported }),
    root: 'dialog',
  },
};

describe.each(['de-DE', 'es-MX'])('a person who reads %s', (locale) => {
  it.each(Object.entries(SCENES))('finds no English left in %s', async (_name, { view, enter, root }) => {
    const entries = view === FIRST_RUN_VIEW ? [] : PAST;
    window = await drawWindow(
      memoryBridge(view, { getTimeline: async () => entries, testSetup: async () => [] }),
    );
    await act(() => enter(window));
    await act(() => Promise.resolve());
    const english = drawnTextsOf(window.find(root));
    await window.hear(['speech', speechOf(locale)]);
    const spoken = drawnTextsOf(window.find(root));
    expect(english).not.toEqual([]);
    const left = spoken.filter((text) => english.includes(text) && !SAME_WORDS.includes(text));
    expect(left).toEqual([]);
  });
});

describe('the choice of a language', () => {
  const choosing = async (answers: Partial<AsyncCommands>): Promise<MemoryBridge> => {
    const bridge = memoryBridge(watched, answers);
    window = await drawWindow(bridge);
    await window.click('Settings');
    return bridge;
  };

  it('offers each language under its own name', async () => {
    await choosing({});
    expect(window.findAll('#language option').map(({ textContent }) => textContent)).toEqual([
      'System',
      'English',
      'Deutsch',
      'Español',
    ]);
  });

  it('changes at once what is drawn, to the way that durations are written', async () => {
    const bridge = await choosing({
      changePreferences: async ({ language }) => {
        if (language === 'de') bridge.push(['speech', speechOf('de-AT')]);
        return { result: 'done' };
      },
    });
    await window.choose('Language', 'de');
    expect(bridge.calls).toEqual([{ name: 'changePreferences', args: [{ language: 'de' }] }]);
    expect(window.find('h1').textContent).toBe('Einstellungen');
    expect(window.find('#interval').textContent).toContain('5 Minuten');
  });

  it('goes back when it is refused', async () => {
    await choosing({ changePreferences: async () => ({ result: 'refused', sentence: 'No.' }) });
    await window.choose('Language', 'es');
    expect((window.find('#language') as HTMLSelectElement).value).toBe('system');
  });

  it('is told to what reads the page out', async () => {
    await choosing({});
    const root = document.createElement('html');
    const stop = followLanguage(root);
    expect(root.lang).toBe('en-US');
    speak(speechOf('es-MX'));
    expect(root.lang).toBe('es-MX');
    stop();
  });
});
