import type { Page } from 'playwright-core';

/** All that a person cannot read on the page as it stands: what is cut off, and what lies beside the window. */
export const findLosses = (page: Page): Promise<readonly string[]> => page.evaluate(lossesInPage);

/** Runs in the page, so it can use nothing from outside itself. */
function lossesInPage(): readonly string[] {
  const TOLERANCE_PX = 1;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.only-heard, svg, [aria-hidden="true"]');
  const isTooWide = (element: Element): boolean => element.scrollWidth > element.clientWidth + TOLERANCE_PX;
  const isTooHigh = (element: Element): boolean => element.scrollHeight > element.clientHeight + TOLERANCE_PX;
  const isBesideWindow = (element: Element): boolean => {
    const { left, right } = element.getBoundingClientRect();
    return left < -TOLERANCE_PX || right > innerWidth + TOLERANCE_PX;
  };
  const isCutSelect = (element: Element): boolean => {
    if (!(element instanceof HTMLSelectElement)) return false;
    const { font, paddingLeft, paddingRight } = getComputedStyle(element);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return false;
    pen.font = font;
    const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return pen.measureText(element.selectedOptions[0]?.text ?? '').width > room + TOLERANCE_PX;
  };
  /** The element in whose box it stands. */
  const holderOf = ({ parentElement }: Element): Element | null =>
    parentElement && getComputedStyle(parentElement).display === 'contents'
      ? holderOf(parentElement)
      : parentElement;
  /** Whether it stands out of what holds it, at the end of the line or below. */
  const isSpilled = (element: Element): boolean => {
    const holder = holderOf(element);
    const { position, marginRight } = getComputedStyle(element);
    const overhang = Math.max(0, -Number.parseFloat(marginRight)) + TOLERANCE_PX;
    if (!holder || position === 'absolute' || position === 'fixed') return false;
    if (getComputedStyle(holder).display === 'inline') return false;
    return element.getBoundingClientRect().right > holder.getBoundingClientRect().right + overhang;
  };
  const isCutOff = (element: Element): boolean => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display.startsWith('inline') && display !== 'inline-block' && display !== 'inline-flex') return false;
    if (element.matches('button, a, label') && (isTooWide(element) || isTooHigh(element))) return true;
    if (overflowX !== 'visible' && isTooWide(element)) return true;
    return (overflowY === 'hidden' || overflowY === 'clip') && isTooHigh(element);
  };
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 60)}`;
  return [...document.body.querySelectorAll('*'), document.documentElement]
    .filter(isSeen)
    .filter(
      (element) =>
        element.tagName !== 'INPUT' &&
        [isCutOff, isCutSelect, isSpilled, isBesideWindow].some((isWrong) => isWrong(element)),
    )
    .map(nameOf);
}
