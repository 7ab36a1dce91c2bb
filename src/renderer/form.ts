/** `glance`: the small window at the tray icon; `full`: the one with everything. */
export type Form = 'glance' | 'full';

/** Which of the two this window is; main says so in the page's own address. */
export const formOf = (search: string): Form =>
  new URLSearchParams(search).get('form') === 'glance' ? 'glance' : 'full';

/**
 * Escape puts the glance away, unless something is open in it that takes the key for itself.
 * @param isFree whether nothing is
 */
export function closeOnEscape(glance: Window, isFree: () => boolean): void {
  // While the key comes down, before what is open has heard of it and closed.
  const options = { capture: true };
  glance.addEventListener(
    'keydown',
    ({ key }) => (key === 'Escape' && isFree() ? glance.close() : undefined),
    options,
  );
}
