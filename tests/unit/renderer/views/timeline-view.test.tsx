// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AsyncCommands } from '../../../../src/core/bridge.ts';
import { MOST_SHOWN, type TimelineEntry } from '../../../../src/core/timeline.ts';
import { accountOf, DAY_MS, HOUR_MS, locationOf, NOW } from '../../sample-snapshot.ts';
import { entryOf, healedAfter } from '../../sample-timeline.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const viewWith = (health: 'healthy' | 'expired', revision = 1) =>
  viewOf([locationOf('a', [accountOf('1', health), accountOf('2')])], {}, { revision });

async function open(
  entries: readonly TimelineEntry[],
  answers: Partial<AsyncCommands> = {},
): Promise<MemoryBridge> {
  const bridge = memoryBridge(viewWith('healthy'), { getTimeline: async () => entries, ...answers });
  window = await drawWindow(bridge);
  await window.click('Timeline');
  return bridge;
}
const rows = (): readonly string[] => window.findAll('.event').map((row) => row.textContent ?? '');
const names = (): readonly string[] =>
  window.findAll('.event .row-name').map((name) => name.textContent ?? '');
async function narrow(label: string, words: string): Promise<void> {
  const select = window.find('select', label) as HTMLSelectElement;
  select.value = [...select.options].find(({ text }) => text === words)?.value ?? '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  // Any key lets what was begun come to its end.
  await window.press(select, 'Tab');
}

const past = [
  entryOf('1', healedAfter(3)),
  entryOf('1', { what: 'broke', health: 'expired' }, { at: NOW - 4 * HOUR_MS }),
  entryOf('2', { what: 'broke', health: 'disconnected' }, { at: NOW - 3 * DAY_MS, platform: 'google' }),
  entryOf('3', { what: 'removed' }, { at: NOW - 3 * DAY_MS }),
];

describe('the timeline', () => {
  it('tells which account, where, and what happened to it', async () => {
    await open(past);
    expect(rows()).toHaveLength(4);
    expect(rows()[0]).toMatch(/Page 1FacebookLocation aWorks againafter 3 hours · healed by Relink$/);
    expect(rows()[1]).toMatch(/Page 1FacebookLocation aExpired$/);
    expect(rows()[3]).toMatch(/Page 3FacebookLocation aNo longer listed$/);
  });

  it('sums up the last 30 days', async () => {
    await open(past);
    const figures = window.findAll('.figure').map((figure) => figure.textContent);
    expect(window.find('.figures h2').textContent).toBe('In the last 30 days');
    expect(figures).toEqual(['outages2', 'healed1', 'healed by Relink1', 'typical outage3 hours']);
  });

  it('says so when nothing broke', async () => {
    await open([entryOf('1', { what: 'added' })]);
    expect(window.find('.figures').textContent).toBe('Nothing broke in the last 30 days.');
  });

  it('is narrowed to what broke and to what was healed', async () => {
    await open(past);
    await window.click('Outages');
    expect(names()).toEqual(['Page 1', 'Page 2']);
    await window.click('Healed');
    expect(names()).toEqual(['Page 1']);
  });

  it('is narrowed to a platform, and says so when nothing is left', async () => {
    await open(past);
    await narrow('Platform', 'Google Business Profile');
    expect(names()).toEqual(['Page 2']);
    await window.click('Healed');
    expect(window.find('.empty').textContent).toContain('No event fits');
    await window.click('Show everything');
    expect(names()).toHaveLength(4);
  });

  it('is searched', async () => {
    await open(past);
    const field = window.find('.timeline input[type="search"]') as HTMLInputElement;
    field.value = 'page 3';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await window.press(field, 'Tab');
    expect(names()).toEqual(['Page 3']);
    await window.press(field, 'Escape');
    expect(names()).toHaveLength(4);
  });

  it('is that of one account when its menu asks for it, until that is cleared', async () => {
    const bridge = memoryBridge(viewWith('healthy'), { getTimeline: async () => past });
    window = await drawWindow(bridge);
    await window.click('More for Page 1 on Facebook');
    await window.click('Show timeline');
    await window.press(document, 'Tab');
    expect(names()).toEqual(['Page 1', 'Page 1']);
    expect(document.activeElement?.textContent).toBe('Timeline');
    await window.click(/^Only Page 1 on Facebook/);
    expect(names()).toHaveLength(4);
  });

  it('is that of all accounts again when the way leads there anew', async () => {
    await open(past);
    for (const words of ['Outages', 'All accounts', 'Timeline']) await window.click(words);
    expect(names()).toHaveLength(4);
  });

  it('is not offered in the glance, which cannot show it', async () => {
    window = await drawWindow(memoryBridge(viewWith('expired')), 'glance');
    await window.click('More for Page 1 on Facebook');
    expect(window.findAll('[role="menuitem"]').length).toBeGreaterThan(0);
    expect(window.findAll('[role="menuitem"]', 'Show timeline')).toEqual([]);
  });

  it('draws many events only when asked to, and then as far as the person scrolls', async () => {
    let scrollToEnd = (): void => {};
    class Sight {
      constructor(onSeen: (seen: readonly { readonly isIntersecting: boolean }[]) => void) {
        scrollToEnd = () => onSeen([{ isIntersecting: true }]);
      }
      observe(): void {}
      disconnect(): void {}
    }
    vi.stubGlobal('IntersectionObserver', Sight);
    await open(Array.from({ length: 150 }, (_, index) => entryOf(String(index))));
    expect(rows()).toHaveLength(60);
    await window.click('Show all 150');
    expect(rows()).toHaveLength(60);
    await vi.waitFor(
      () => {
        scrollToEnd();
        expect(rows()).toHaveLength(150);
      },
      { interval: 5 },
    );
    expect(window.findAll('button', /^Show all/)).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('says so when older events are in the export alone', async () => {
    await open(Array.from({ length: MOST_SHOWN }, (_, index) => entryOf(String(index))));
    expect(window.text()).toContain('These are the newest 2,000 events.');
    expect(window.findAll('.figures')).toEqual([]);
  });

  it('explains itself when nothing has happened, and offers no export of it', async () => {
    await open([]);
    expect(window.find('.empty').textContent).toContain('Nothing has happened yet');
    expect(window.findAll('button', /^Export/)).toEqual([]);
  });

  it('shows where it will be until main has answered', async () => {
    await open([], { getTimeline: () => new Promise(() => undefined) });
    expect(window.findAll('.bone').length).toBeGreaterThan(0);
    expect(window.findAll('.empty')).toEqual([]);
  });

  it('can be read again when main did not answer', async () => {
    let isGone = true;
    await open([], { getTimeline: async () => (isGone ? Promise.reject(new Error('gone')) : past) });
    await vi.waitFor(() => expect(window.text()).toContain('The timeline could not be read'));
    isGone = false;
    await window.click('Try again');
    await vi.waitFor(() => expect(rows()).toHaveLength(4));
  });
});

describe('the timeline on the screen', () => {
  const asking = async () => {
    let questions = 0;
    const getTimeline = async () => {
      questions += 1;
      return past.slice(-questions);
    };
    return { bridge: await open([], { getTimeline }), questions: () => questions };
  };

  it('is read again when something has happened', async () => {
    const { bridge } = await asking();
    expect(rows()).toHaveLength(1);
    await window.showNext(viewWith('expired', 2));
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    expect(bridge.calls.map(({ name }) => name)).not.toContain('check');
  });

  it('is read once for what happens at the same time, and not for a check that found nothing', async () => {
    vi.useFakeTimers();
    try {
      const { questions } = await asking();
      await window.showNext(viewWith('healthy', 2));
      await vi.runAllTimersAsync();
      expect(questions()).toBe(1);
      await window.showNext(viewWith('expired', 3));
      await window.showNext(viewWith('healthy', 4));
      await vi.runAllTimersAsync();
      expect(questions()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the export of the timeline', () => {
  it.each([
    ['Export CSV', 'csv'],
    ['Export JSON', 'json'],
  ])('is asked for by "%s", and says when it is done', async (button, format) => {
    const bridge = await open(past);
    await window.click(button);
    expect(bridge.calls).toContainEqual({ name: 'exportTimeline', args: [format] });
    await vi.waitFor(() => expect(window.find('.timeline-export p').textContent).toBe('Saved.'));
  });

  it('says nothing when no place was picked', async () => {
    await open(past, { exportTimeline: async () => ({ result: 'cancelled' }) });
    await window.click('Export CSV');
    await vi.waitFor(() => expect(window.find('.timeline-export button').ariaDisabled).not.toBe('true'));
    expect(window.find('.timeline-export p').textContent).toBe('');
    expect(window.findAll('.toast')).toEqual([]);
  });

  it('tells why it was refused', async () => {
    const sentence = 'The disk is full. Choose another place and try again.';
    await open(past, { exportTimeline: async () => ({ result: 'refused', sentence }) });
    await window.click('Export CSV');
    await vi.waitFor(() => expect(window.find('.toasts').textContent).toContain(sentence));
    expect(window.find('.timeline-export p').textContent).toBe('');
  });
});
