import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The id of the heading that takes the focus when nothing nearer is left. */
export const HEADLINE_ID = 'headline';

/**
 * Keeps the keyboard's place: when the focused control inside disappears, the element itself takes the focus, and
 * when the element disappears, the headline does.
 */
export function useKeptFocus(element: RefObject<HTMLElement>): void {
  const hadFocus = element.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && !element.current?.contains(document.activeElement)) element.current?.focus();
  });
  useLayoutEffect(() => {
    const drawn = element.current;
    return () => {
      if (drawn?.contains(document.activeElement)) document.getElementById(HEADLINE_ID)?.focus();
    };
  }, [element]);
}
