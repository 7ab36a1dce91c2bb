// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AsyncCommands, TrialOutcome } from '../../../../src/core/bridge.ts';
import type { Failure } from '../../../../src/core/failure.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../../sample-pit.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { FIRST_RUN_VIEW } from '../sample-view.ts';

const LOCATION_ID = 'K83W5f03EFph2rlg5N1L';
const ADDRESS = `https://app.gohighlevel.com/v2/location/${LOCATION_ID}/dashboard`;
const WORKS: TrialOutcome = { result: 'works', accounts: 14, name: 'Blue Door' };

let window: DrawnWindow;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  window.close();
  vi.useRealTimers();
});

const open = async (verifyLocation: AsyncCommands['verifyLocation'] = async () => WORKS) => {
  const bridge = memoryBridge(FIRST_RUN_VIEW, { verifyLocation });
  window = await drawWindow(bridge);
  return bridge;
};
const settle = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(0);
  });
const rest = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(600);
  });
const textIn = (name: string) => (window.find(`input[name="${name}"]`) as HTMLInputElement).value;
const paste = (target: EventTarget, text: string): Promise<void> =>
  act(async () => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
const field = (name: string) => window.find(`input[name="${name}"]`);

describe('a token that is being typed', () => {
  it('is tried once both are there and nobody types, and nothing is saved', async () => {
    const bridge = await open();
    await window.type('pit', PIT_TEXT);
    await rest();
    expect(bridge.calls).toEqual([]);
    await window.type('id', ADDRESS);
    expect(bridge.calls).toEqual([]);
    await rest();
    expect(bridge.calls.map(({ name, args }) => [name, args[0]])).toEqual([
      ['verifyLocation', expect.objectContaining({ id: LOCATION_ID, pit: PIT_TEXT })],
    ]);
    expect(window.find('.trial').textContent).toContain('It works: 14 accounts found in Blue Door.');
  });

  it('is not tried two at a time, and only the last answer is told', async () => {
    const answers: ((outcome: TrialOutcome) => void)[] = [];
    const bridge = await open(() => new Promise((resolve) => answers.push(resolve)));
    await window.type('id', LOCATION_ID);
    await window.type('pit', PIT_TEXT);
    await rest();
    await window.type('pit', OTHER_PIT_TEXT);
    await rest();
    expect(bridge.calls).toHaveLength(1);
    answers[0]?.({ ...WORKS, accounts: 1 });
    await settle();
    expect(window.find('.trial').textContent).not.toContain('It works');
    await rest();
    expect(bridge.calls.at(-1)?.args).toEqual([expect.objectContaining({ pit: OTHER_PIT_TEXT })]);
    answers[1]?.(WORKS);
    await settle();
    expect(window.find('.trial').textContent).toContain('14 accounts');
  });

  it.each<[Failure, RegExp]>([
    [{ kind: 'token-of-agency' }, /token of the whole agency/],
    [{ kind: 'token-lacks-scope' }, /a scope is missing/],
    [{ kind: 'token-of-other-location' }, /for another sub-account/],
    [{ kind: 'token-invalid' }, /does not know this token/],
    [{ kind: 'offline' }, /seems to be offline/],
    [{ kind: 'timed-out' }, /could not be asked just now/],
  ])('gets advice for $kind', async (failure, advice) => {
    await open(async () => ({ result: 'failed', failure }));
    await window.type('id', LOCATION_ID);
    await window.type('pit', PIT_TEXT);
    await rest();
    expect(window.find('.trial').textContent).toMatch(advice);
  });

  it('leads to the page of the location that was entered', async () => {
    const bridge = await open();
    await window.type('id', ADDRESS);
    await window.click('Open this page');
    expect(bridge.calls).toEqual([{ name: 'openLink', args: ['private-integrations', LOCATION_ID] }]);
  });

  it('is not tried any more once the form is sent', async () => {
    const bridge = await open();
    await window.type('id', LOCATION_ID);
    await window.type('pit', PIT_TEXT);
    await window.submit();
    await rest();
    expect(bridge.calls.map(({ name }) => name)).toEqual(['addLocation']);
  });
});

it('a trial whose answer comes after the form was sent is not told', async () => {
  let answer: (outcome: TrialOutcome) => void = () => undefined;
  await open(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await window.type('id', LOCATION_ID);
  await window.type('pit', PIT_TEXT);
  await rest();
  await window.submit();
  answer(WORKS);
  await settle();
  expect(window.find('.trial').dataset.tone).toBe('waiting');
});

describe('what is pasted', () => {
  it('finds its fields from anywhere in the window', async () => {
    await open();
    await paste(document.body, `${ADDRESS}\n${PIT_TEXT}`);
    expect([textIn('id'), textIn('pit')]).toEqual([LOCATION_ID, PIT_TEXT]);
  });

  it('goes into the other field when it belongs there, and the window says so', async () => {
    await open();
    await paste(field('pit'), ADDRESS);
    expect([textIn('id'), textIn('pit')]).toEqual([LOCATION_ID, '']);
    expect(window.find('#field-pit-remark').textContent).toContain('That was the location');
    await paste(field('id'), PIT_TEXT);
    expect([textIn('id'), textIn('pit')]).toEqual([LOCATION_ID, PIT_TEXT]);
    expect(window.find('#field-id-remark').textContent).toContain('That was the token');
  });

  it('never leaves a token in the field of the name', async () => {
    await open();
    await paste(field('name'), PIT_TEXT);
    expect([textIn('name'), textIn('pit')]).toEqual(['', PIT_TEXT]);
  });

  it('is left alone in the name when it only looks like an ID', async () => {
    await open();
    await paste(field('name'), LOCATION_ID);
    expect(textIn('id')).toBe('');
  });
});
