import { useEffect } from 'preact/hooks';
import { useWindowState } from './state-context.ts';

/** Marks an account at which the arrow keys stop. */
export const ACCOUNT_STOP = { 'data-account-stop': '', tabIndex: -1 } as const;
const STOPS = '[data-account-stop]';
/** Marks the place of accounts that are drawn once it comes near: the keys go there, not past it. */
export const STOPS_TO_COME = { 'data-stops-to-come': '' } as const;
const PLACES = `${STOPS}, :is(.cards, .sections, .group) [data-stops-to-come]`;

/** What is far is drawn at once when it is scrolled to; below a section that was empty until then there may be another. */
const ATTEMPTS = 3;

/** The button in an account that Enter presses: the one that helps, or else its menu. */
const PRESSED_BY_ENTER: readonly string[] = ['[data-enter="helps"]', '[data-enter="menu"]'];

/** The keys that work wherever the keyboard is, unless it is writing or something covers the window. */
export function useAccountKeys(): void {
  const { question, menu, ask } = useWindowState();
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (question.peek() || menu.peek()) return;
      const isDone = isTaken(event) ? false : obey(event.key);
      if (isDone) event.preventDefault();
    };
    const obey = (key: string): boolean => {
      if (key === '?') {
        question.value = { kind: 'keys' };
        return true;
      }
      if (key === 'c') {
        void ask((bridge) => bridge.check(null));
        return true;
      }
      return key === 'Enter' ? pressFocused() : moveFocus(key);
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [question, menu, ask]);
}

/** Whether the control that has the keyboard needs the key for itself. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // There is nothing below the one line of a search but what it found.
  if (target.matches('input[type="search"]')) return key !== 'ArrowDown';
  return target.matches('input, textarea, select, [contenteditable]');
}

/** @returns whether the keyboard was at an account */
function pressFocused(): boolean {
  const stop = document.activeElement;
  if (!stop?.matches(STOPS)) return false;
  const button = PRESSED_BY_ENTER.map((selector) => stop.querySelector<HTMLElement>(selector)).find(Boolean);
  button?.focus();
  button?.click();
  return true;
}

/** @returns whether there was an account to go to */
function moveFocus(key: string, attempts = ATTEMPTS): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>(PLACES)];
  const current = document.activeElement?.closest<HTMLElement>(STOPS) ?? null;
  const target = targetOf(key, stops, current ? stops.indexOf(current) : -1);
  if (!target) return false;
  if (target.matches(STOPS)) {
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  } else {
    target.scrollIntoView({ block: key === 'ArrowUp' || key === 'End' ? 'end' : 'start' });
    if (attempts > 0) onceDrawn(() => moveFocus(key, attempts - 1));
  }
  return true;
}

/** What has come near is noticed in one frame and drawn in the next; after that it is there. */
const onceDrawn = (act: () => void): number =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(act)));

/** @param index where the keyboard is; -1 for nowhere */
function targetOf(key: string, stops: readonly HTMLElement[], index: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return stops[Math.min(index + 1, stops.length - 1)];
    case 'ArrowUp':
      return index === -1 ? undefined : stops[Math.max(index - 1, 0)];
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return undefined;
  }
}
