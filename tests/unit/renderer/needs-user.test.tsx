// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { AsyncCommands, LocationAbilities, SignInOutcome } from '../../../src/core/bridge.ts';
import type { User } from '../../../src/core/offer.ts';
import { accountOf, locationOf, refOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const ADA: User = { id: 'user-ada', name: 'Ada Lovelace' };
const GRACE: User = { id: 'user-grace', name: 'Grace Hopper' };
const many = (count: number): readonly User[] =>
  Array.from({ length: count }, (_, index) => ({ id: `user-${index}`, name: `Person ${index}` }));

/** Asks who it is until that is known, as main does. */
function asking(users: readonly User[], answers: Partial<AsyncCommands> = {}): Partial<AsyncCommands> {
  let isKnown = false;
  const begin = async (): Promise<SignInOutcome> =>
    isKnown ? { result: 'done' } : { result: 'needs-user', users };
  return {
    reconnect: begin,
    connect: begin,
    setUser: async () => {
      isKnown = true;
      return { result: 'done' };
    },
    ...answers,
  };
}

const abilities: readonly LocationAbilities[] = [
  { locationId: locationIdOf('a'), canConnect: true, platforms: ['facebook'] },
];

async function open(answers: Partial<AsyncCommands>): Promise<MemoryBridge> {
  const bridge = memoryBridge(viewOf([locationOf('a', [accountOf('1', 'expired')])], { abilities }), answers);
  window = await drawWindow(bridge);
  return bridge;
}

async function pick(userId: string): Promise<void> {
  const choice = window.find(`input[value="${userId}"]`);
  choice.click();
  // Any key lets what was begun come to its end.
  await window.press(choice, 'Tab');
}

const namesOf = (bridge: MemoryBridge): readonly string[] => bridge.calls.map(({ name }) => name);

describe('a sign-in for which it has to be known who it is', () => {
  it('asks, and goes on with the reconnect once somebody is picked', async () => {
    const bridge = await open(asking([ADA, GRACE]));
    await window.click(/^Reconnect/);
    expect(window.find('dialog').textContent).toContain('Who are you in this location?');
    await pick('user-grace');
    await window.submit();
    await vi.waitFor(() => expect(window.findAll('dialog')).toEqual([]));
    expect(bridge.calls).toEqual([
      { name: 'reconnect', args: [refOf('a', '1')] },
      { name: 'setUser', args: ['a', 'user-grace'] },
      { name: 'reconnect', args: [refOf('a', '1')] },
    ]);
  });

  it('does not go on before somebody is picked', async () => {
    const bridge = await open(asking([ADA, GRACE]));
    await window.click(/^Reconnect/);
    await window.submit();
    expect(window.find('dialog').textContent).toContain('Choose who you are.');
    expect(namesOf(bridge)).toEqual(['reconnect']);
  });

  it('offers a search only when there are many to pick from', async () => {
    await open(asking(many(8)));
    await window.click(/^Reconnect/);
    expect(window.findAll('dialog input[type="search"]')).toEqual([]);
  });

  it('finds somebody among many by name', async () => {
    await open(asking(many(9)));
    await window.click(/^Reconnect/);
    const search = window.find('dialog input[type="search"]') as HTMLInputElement;
    search.value = 'person 7';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await window.press(search, 'Tab');
    expect(window.findAll('dialog .choice').map((choice) => choice.textContent)).toEqual(['Person 7']);
  });

  it('lets the ID be typed, and says where it is, when nobody can be listed', async () => {
    const bridge = await open(asking([]));
    await window.click(/^Reconnect/);
    expect(window.find('dialog').textContent).toContain('My Staff');
    expect(window.find('dialog').textContent).toContain('at the end of the page’s address');
    await window.type('user', ' 0IHuJvc2ofPAAA8GzTRi ');
    await window.submit();
    expect(bridge.calls[1]).toEqual({ name: 'setUser', args: ['a', '0IHuJvc2ofPAAA8GzTRi'] });
  });

  it('takes the ID out of a pasted address', async () => {
    const bridge = await open(asking([]));
    await window.click(/^Reconnect/);
    await window.type(
      'user',
      'https://app.gohighlevel.com/v2/location/a/settings/staff/0IHuJvc2ofPAAA8GzTRi?tab=1',
    );
    await window.submit();
    expect(bridge.calls[1]).toEqual({ name: 'setUser', args: ['a', '0IHuJvc2ofPAAA8GzTRi'] });
  });

  it.each([
    ['', 'this field is empty'],
    ['Ada Lovelace', 'That is not a user ID.'],
  ])('does not take "%s" for an ID', async (typed, sentence) => {
    const bridge = await open(asking([]));
    await window.click(/^Reconnect/);
    await window.type('user', typed);
    await window.submit();
    expect(window.find('dialog').textContent).toContain(sentence);
    expect(namesOf(bridge)).toEqual(['reconnect']);
  });

  it('stays open when the answer cannot be kept', async () => {
    const bridge = await open(
      asking([ADA, GRACE], {
        setUser: async () => ({ result: 'refused', sentence: 'It could not be kept.' }),
      }),
    );
    await window.click(/^Reconnect/);
    await pick('user-ada');
    await window.submit();
    await vi.waitFor(() =>
      expect(window.find('dialog .toasts').textContent).toContain('It could not be kept.'),
    );
    expect(namesOf(bridge)).toEqual(['reconnect', 'setUser']);
  });

  it('asks as well when main sends the window to reconnect', async () => {
    const bridge = await open(asking([ADA, GRACE]));
    await window.hear(['reconnect', refOf('a', '1')]);
    expect(bridge.calls).toEqual([{ name: 'reconnect', args: [refOf('a', '1')] }]);
    await vi.waitFor(() =>
      expect(window.find('dialog').textContent).toContain('Who are you in this location?'),
    );
  });

  it('goes on to connect a new account when that was wanted', async () => {
    const bridge = await open(asking([ADA, GRACE]));
    await window.click('Connect an account');
    await window.click('Facebook');
    await pick('user-ada');
    await window.submit();
    await vi.waitFor(() => expect(namesOf(bridge)).toEqual(['connect', 'setUser', 'connect']));
    expect(window.find('dialog').textContent).toContain('Connect an account');
  });
});
