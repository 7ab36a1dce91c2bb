// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { accountIdOf, locationIdOf } from '../../../src/core/account.ts';
import type { View } from '../../../src/core/bridge.ts';
import type { ConnectStep } from '../../../src/core/connect.ts';
import type { Offer } from '../../../src/core/offer.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { speechOf } from '../../../src/core/words/speech.ts';
import { accountOf, DAY_MS, failingCheck, HOUR_MS, locationOf, NOW, refOf } from '../sample-snapshot.ts';
import { drawnTextsOf } from './drawn-texts.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

/** What is right to be the same in two languages. */
const SAME_WORDS = ['Facebook', 'TikTok', 'HighLevel', 'Start', 'Browser', 'Filter', 'G (Location a)', '/'];

const problems = locationOf('a', [
  accountOf('1', 'expired', { type: 'page' }),
  accountOf('2', 'healthy', { suspected: 'disconnected' }),
  accountOf('3', 'expiring', { expiresAt: NOW + 3 * DAY_MS }),
  accountOf('4', 'unknown', { type: 'profile' }),
]);
const oneLogin = locationOf('a', [
  accountOf('1', 'expired', { loginId: 'L' }),
  accountOf('2', 'expired', { loginId: 'L' }),
]);
const calm = (length: number) =>
  Array.from({ length }, (_, n) => accountOf(`${n}`, 'healthy', { type: 'group' }));
const grouped = locationOf(
  'a',
  [...calm(8), accountOf('t', 'expiring', { platform: 'tiktok' }), accountOf('u', 'unsupported')],
  { groups: [{ id: 'g', name: 'G', accountIds: [accountIdOf('1')] }] },
);
const stale = locationOf('b', [accountOf('s')], { check: failingCheck({ kind: 'timed-out' }) });

const mutes = { platforms: [], locations: [locationIdOf('a')] };
const muted = viewOf([problems], { settings: { ...viewOf([problems]).settings, mutes } });

const reconnecting = (location: LocationState, state: ReconnectState): View =>
  viewOf([location], {}, { reconnects: [{ ...refOf('a', '1'), state }] });
const offer: Offer = { id: 'o', name: 'Bakery', detail: null, isConnected: true, body: {} };
const connecting = (state: ConnectStep): View =>
  viewOf([problems], { connect: { locationId: locationIdOf('a'), platform: 'facebook', state } });
const connectable = viewOf([problems], {
  abilities: [{ locationId: locationIdOf('a'), canConnect: true, platforms: ['facebook'] }],
});

interface Scene {
  readonly view: View;
  readonly root: string;
  readonly enter?: (drawn: DrawnWindow) => unknown;
}
const askConnect = ({ state }: DrawnWindow): void => {
  state.question.value = { kind: 'connect' };
};
const askDisconnect = ({ state }: DrawnWindow): void => {
  state.question.value = { kind: 'disconnect', account: refOf('a', '1') };
};
const seek =
  (query: string) =>
  ({ state }: DrawnWindow): void => {
    state.filter.value = { ...state.filter.value, query };
  };
const SCENES: Readonly<Record<string, Scene>> = {
  'the headline': { view: viewOf([problems, stale]), root: '.hero' },
  'the problems': { view: viewOf([problems]), root: '.cards' },
  'a problem in a location that cannot be checked': {
    view: viewOf([{ ...problems, check: failingCheck({ kind: 'timed-out' }) }]),
    root: '.cards',
  },
  'several accounts of one login': { view: viewOf([oneLogin]), root: '.cards' },
  'a snoozed account': {
    view: viewOf([problems], { snoozes: [{ ...refOf('a', '1'), until: NOW + HOUR_MS }] }),
    root: '.card-snooze',
  },
  'accounts of one login that are snoozed until they recover': {
    view: viewOf([oneLogin], {
      snoozes: [
        { ...refOf('a', '1'), until: 'recovery' },
        { ...refOf('a', '2'), until: 'recovery' },
      ],
    }),
    root: '.card-snooze',
  },
  'how long an account can be snoozed': {
    view: viewOf([oneLogin]),
    root: '.menu',
    enter: ({ click }) => click(/^Snooze/),
  },
  'a muted location': { view: muted, root: '.card-where .sign' },
  'a reconnect that starts': { view: reconnecting(problems, { step: 'starting' }), root: '.progress' },
  'a reconnect in the browser': {
    view: reconnecting(problems, { step: 'waiting', deadline: NOW }),
    root: '.progress',
  },
  'a reconnect that is verified': {
    view: reconnecting(problems, { step: 'verifying', deadline: NOW }),
    root: '.progress',
  },
  'the buttons of a reconnect': { view: reconnecting(problems, { step: 'starting' }), root: '.card-actions' },
  'a healed account': {
    view: reconnecting(locationOf('a', [accountOf('1')]), { step: 'healed', at: NOW }),
    root: '.cards',
  },
  'the rows': { view: viewOf([locationOf('a', calm(61))]), root: '.group' },
  'the filters': { view: viewOf([grouped, stale]), root: '.filters' },
  'what narrows the list': {
    view: viewOf([grouped, stale]),
    root: '.narrowings',
    enter: ({ state }) => {
      state.filter.value = { ...state.filter.value, platform: 'facebook' };
    },
  },
  'the search': { view: viewOf([grouped]), root: '.search', enter: seek('1') },
  'the menu of an account': {
    view: viewOf([problems]),
    root: '.menu',
    enter: ({ state, find }) => {
      state.menu.value = { kind: 'account', account: refOf('a', '1'), anchor: find('.menu-button') };
    },
  },
  'the question before a disconnect': {
    view: viewOf([problems]),
    root: 'dialog .quiet',
    enter: askDisconnect,
  },
  'the answers to that question': {
    view: viewOf([problems]),
    root: '.dialog-actions',
    enter: askDisconnect,
  },
  'the button that connects': { view: connectable, root: '.nav-foot .nav-button' },
  'the platforms to connect': { view: connectable, root: 'dialog .quiet', enter: askConnect },
  'a connect that runs on behind the window': {
    view: connecting({ step: 'waiting', deadline: NOW }),
    root: '.notice',
  },
  ...Object.fromEntries(
    (
      [
        { step: 'starting' },
        { step: 'waiting', deadline: NOW },
        { step: 'loading-offers' },
        { step: 'choosing', offers: [] },
        { step: 'choosing', offers: [offer] },
        { step: 'attaching', offer },
        { step: 'connected', name: 'Bakery' },
      ] satisfies readonly ConnectStep[]
    ).map((state, index) => [
      `a connect that is ${state.step} (${index})`,
      { view: connecting(state), root: '.connect', enter: askConnect },
    ]),
  ),
};

describe.each(['de-DE', 'es-MX'])('a person who reads %s', (locale) => {
  it.each(Object.entries(SCENES))('finds no English left in %s', async (_name, { view, root, enter }) => {
    window = await drawWindow(memoryBridge(view));
    await act(async () => void (await enter?.(window)));
    const english = drawnTextsOf(window.find(root));
    expect(english).not.toEqual([]);
    await window.hear(['speech', speechOf(locale)]);
    const left = drawnTextsOf(window.find(root)).filter((text) => english.includes(text));
    expect(left.filter((text) => !SAME_WORDS.includes(text))).toEqual([]);
  });
});
