import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { Push, View } from '../../../src/core/bridge.ts';
import { App } from '../../../src/renderer/app.tsx';
import type { Form } from '../../../src/renderer/form.ts';
import { createWindowState, type WindowState } from '../../../src/renderer/state.ts';
import { NOW } from '../sample-snapshot.ts';
import type { MemoryBridge } from './memory-bridge.ts';

/** A clock that stands still. */
export const stoppedClock = () => ({ now: signal(NOW), update: () => undefined });

export interface DrawnWindow {
  readonly state: WindowState;
  /** The words on the screen, with white space evened out. */
  readonly text: () => string;
  readonly html: () => string;
  /** Finds by what is read out: the label, or else the words. The first of several counts. */
  readonly find: (selector: string, name?: string | RegExp) => HTMLElement;
  readonly findAll: (selector: string, name?: string | RegExp) => readonly HTMLElement[];
  readonly click: (name: string | RegExp) => Promise<void>;
  readonly type: (name: string, text: string) => Promise<void>;
  readonly choose: (label: string, value: string) => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly press: (target: EventTarget, key: string) => Promise<void>;
  /** Has main tell the window something. */
  readonly hear: (push: Push) => Promise<void>;
  readonly showNext: (view: View) => Promise<void>;
  readonly close: () => void;
}

/** Draws the whole window on the memory bridge and waits for its first view. */
export async function drawWindow(bridge: MemoryBridge, form: Form = 'full'): Promise<DrawnWindow> {
  const state = createWindowState(bridge, stoppedClock());
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => render(<App state={state} form={form} />, root));
  await act(() => Promise.resolve());

  const findAll: DrawnWindow['findAll'] = (selector, name) =>
    [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => isNamed(element, name));
  const find: DrawnWindow['find'] = (selector, name) => {
    const [first] = findAll(selector, name);
    if (!first) throw new Error(`Nothing on the screen is a ${selector} called ${name}.`);
    return first;
  };
  const dispatch = (target: EventTarget, event: Event): Promise<void> =>
    act(async () => {
      target.dispatchEvent(event);
      await Promise.resolve();
    });
  const field = (name: string): HTMLInputElement => find(`input[name="${name}"]`) as HTMLInputElement;

  return {
    state,
    find,
    findAll,
    text: () => evened(root.textContent ?? ''),
    html: () => root.innerHTML,
    click: (name) => dispatch(find('button', name), new MouseEvent('click', { bubbles: true })),
    type: (name, text) => {
      field(name).value = text;
      return dispatch(field(name), new Event('input', { bubbles: true }));
    },
    choose: (label, value) => {
      const select = document.getElementById(find('label', label).getAttribute('for') ?? '');
      if (!(select instanceof HTMLSelectElement)) throw new Error(`"${label}" labels no choice.`);
      select.value = value;
      return dispatch(select, new Event('change', { bubbles: true }));
    },
    submit: () => dispatch(find('form'), new Event('submit', { bubbles: true, cancelable: true })),
    press: (target, key) =>
      dispatch(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    hear: (push) => act(() => bridge.push(push)),
    showNext: (next) => act(() => bridge.showNext(next)),
    close: () => {
      render(null, root);
      root.remove();
    },
  };
}

function isNamed(element: HTMLElement, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  const own = evened(element.getAttribute('aria-label') ?? element.textContent ?? '');
  return typeof name === 'string' ? own === name : name.test(own);
}

const evened = (text: string): string => text.replace(/\s+/g, ' ').trim();
