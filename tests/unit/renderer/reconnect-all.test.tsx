// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands } from '../../../src/core/bridge.ts';
import { brokenLoginsOf } from '../../../src/core/logins.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { Hold, ReconnectAll, Turn } from '../../../src/core/reconnect-all.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import type { Form } from '../../../src/renderer/form.ts';
import { accountOf, locationOf, NOW, refOf, snapshotOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const BROKEN = locationOf(
  'L',
  ['a', 'b', 'c'].map((id) => accountOf(id, 'expired')),
);
const [A, B, C] = brokenLoginsOf(snapshotOf(BROKEN));
if (!A || !B || !C) throw new Error('Three logins are broken.');

const walkingAt = (turn: Turn): ReconnectAll => ({
  phase: 'walking',
  turn,
  waiting: [C],
  healed: [A],
  skipped: [],
});
const heldFor = (hold: Hold): ReconnectAll => walkingAt({ step: 'held', login: B, hold });
const RUNNING = walkingAt({ step: 'running', login: B });

interface Drawn {
  readonly location?: LocationState;
  readonly form?: Form;
  readonly reconnect?: ReconnectState;
  readonly answers?: Partial<AsyncCommands>;
}

async function open(reconnectAll: ReconnectAll | null, drawn: Drawn = {}): Promise<MemoryBridge> {
  const { location = BROKEN, form = 'full', reconnect, answers } = drawn;
  const reconnects = reconnect ? [{ ...refOf('L', 'b'), state: reconnect }] : [];
  const bridge = memoryBridge(viewOf([location], { reconnectAll }, { reconnects }), answers);
  window = await drawWindow(bridge, form);
  return bridge;
}
const heading = (): string => window.find('.walk h2').textContent ?? '';
const spoken = (): string => window.find('.walk [aria-live]').textContent ?? '';
const cards = (): readonly string[] => window.findAll('.card h3').map((card) => card.textContent ?? '');

describe('the offer to reconnect all', () => {
  it.each<Form>(['full', 'glance'])('is above the cards of the %s view', async (form) => {
    const bridge = await open(null, { form });
    await window.click('Reconnect all 3');
    expect(bridge.calls).toEqual([{ name: 'reconnectAll', args: [] }]);
  });

  it.each([
    ['one account is broken', locationOf('L', [accountOf('a', 'expired'), accountOf('b')])],
    [
      'one login fixes all',
      locationOf(
        'L',
        ['a', 'b'].map((id) => accountOf(id, 'expired', { loginId: 'x' })),
      ),
    ],
  ])('is not made when %s', async (_, location) => {
    await open(null, { location });
    expect(window.findAll('.walk')).toEqual([]);
  });
});

describe('the turn of a login', () => {
  it('says which one of how many, to listeners too, and stands in place of its card', async () => {
    await open(RUNNING, { reconnect: { step: 'verifying', deadline: NOW + 1 } });
    expect(heading()).toBe('2 of 3 Page b on Facebook');
    expect(spoken()).toBe('2 of 3: Page b on Facebook');
    expect(cards()).toEqual(['Page a', 'Page c']);
    expect(window.text()).toContain('Checking with HighLevel');
    expect(window.find('.walk progress').getAttribute('value')).toBe('1');
  });

  it('shows the start while the reconnect before it has only ended', async () => {
    await open(walkingAt({ step: 'beginning', login: B }), {
      reconnect: { step: 'gave-up', at: NOW, reason: { why: 'declined' } },
    });
    expect(window.text()).toContain('Starting…');
  });

  it('can be skipped, and the walk stopped', async () => {
    const bridge = await open(RUNNING);
    await window.click('Skip Page b on Facebook');
    await window.click('Stop reconnecting all');
    expect(bridge.calls.map(({ name }) => name)).toEqual(['skipReconnect', 'stopReconnectAll']);
  });

  it.each<[Hold, string, string]>([
    [{ kind: 'refused', sentence: 'It was declined.' }, 'It was declined.', 'Try again: Page b on Facebook'],
    [{ kind: 'pause' }, 'Go on when you are ready.', 'Reconnect: Page b on Facebook'],
    [{ kind: 'question' }, 'in whose name you sign in', 'Answer: Page b on Facebook'],
  ])('waits with %j for the person', async (hold, words, button) => {
    const bridge = await open(heldFor(hold));
    expect(window.find('.walk [role="status"]').textContent).toContain(words);
    await window.click(button);
    expect(bridge.calls).toEqual([{ name: 'reconnect', args: [refOf('L', 'b')] }]);
  });

  it('asks in whose name, where that is needed', async () => {
    await open(heldFor({ kind: 'question' }), {
      answers: { reconnect: async () => ({ result: 'needs-user', users: [{ id: 'u', name: 'Maya' }] }) },
    });
    await window.click('Answer: Page b on Facebook');
    expect(window.find('dialog').textContent).toContain('Maya');
  });

  it('keeps the focus in the panel when its button is gone', async () => {
    await open(heldFor({ kind: 'pause' }));
    window.find('button', 'Reconnect: Page b on Facebook').focus();
    await window.showNext(viewOf([BROKEN], { reconnectAll: RUNNING }, { revision: 2 }));
    expect(document.activeElement?.className).toContain('walk');
  });
});

describe('the finish', () => {
  const brokenAfter = (...healths: readonly ('healthy' | 'expired')[]): LocationState =>
    locationOf(
      'L',
      ['a', 'b', 'c'].map((id, index) => accountOf(id, healths[index])),
    );

  it.each<[string, Pick<ReconnectAll, 'healed' | 'skipped'>, LocationState, string]>([
    [
      'all work again',
      { healed: [A, B, C], skipped: [] },
      brokenAfter('healthy', 'healthy', 'healthy'),
      'All 3 work again',
    ],
    [
      'some were skipped',
      { healed: [A], skipped: [B, C] },
      brokenAfter('healthy', 'expired', 'expired'),
      '1 healed · 2 skipped',
    ],
    [
      'one does not work yet',
      { healed: [A, B, C], skipped: [] },
      brokenAfter('healthy', 'healthy', 'expired'),
      '2 healed · 1 not yet',
    ],
    [
      'all dropped out',
      { healed: [], skipped: [] },
      brokenAfter('healthy', 'healthy', 'healthy'),
      'Nothing is left to reconnect',
    ],
  ])('says that %s, and is put away', async (_, visited, location, words) => {
    const bridge = await open({ phase: 'finished', ...visited }, { location });
    expect(heading()).toBe(words);
    expect(spoken()).toBe(words);
    expect(window.findAll('.walk .healed-check')).toHaveLength(words.startsWith('All') ? 1 : 0);
    await window.click('Close');
    expect(bridge.calls).toEqual([{ name: 'stopReconnectAll', args: [] }]);
  });

  it('offers those that are left', async () => {
    await open(
      { phase: 'finished', healed: [A], skipped: [B, C] },
      { location: brokenAfter('healthy', 'expired', 'expired') },
    );
    expect(window.find('button', 'Reconnect all 2').textContent).toBe('Reconnect all 2');
  });
});
