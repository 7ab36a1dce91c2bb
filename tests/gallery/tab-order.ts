import type { Page } from 'playwright-core';

/** A place where the keyboard can be. */
export interface Stop {
  /** Its number among all that can be reached; -1: none of them. */
  readonly place: number;
  readonly name: string;
  readonly isMarked: boolean;
}

/** Everything that the Tab key has to reach. */
export interface Stops {
  /** In the order of the page, each with its number as its place in this list. */
  readonly names: readonly string[];
  /** Those that are drawn before the one they come after. */
  readonly backward: readonly string[];
}

/** Numbers everything that the Tab key has to reach, and tells what it is. */
export const listStops = (page: Page): Promise<Stops> => page.evaluate(listInPage);

/** Where the keyboard is, and whether one can see that it is there. */
export const readStop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    // A hidden input shows its focus on the words beside it.
    const shown = element?.matches('.segments input') ? element.nextElementSibling : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? document.body);
    return {
      place: Number(element?.getAttribute('data-tab-stop') ?? -1),
      name: element?.outerHTML.slice(0, 120) ?? '',
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    };
  });

/** Runs in the page, so it can use nothing from outside itself. */
function listInPage(): Stops {
  const scope = document.querySelector('dialog[open]') ?? document.body;
  const isChosenOfGroup = (element: Element): boolean => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...scope.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const stops = [
    ...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
  ]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter(isChosenOfGroup);
  for (const [place, element] of stops.entries()) element.setAttribute('data-tab-stop', String(place));
  const nameOf = (element: Element): string => element.outerHTML.slice(0, 120);
  const regionOf = (element: Element): Element | null =>
    element.closest('dialog, nav, footer, .welcome, .demo-ribbon, .toasts, main');
  const isBackward = (element: Element, place: number): boolean => {
    const before = stops[place - 1];
    if (!before || regionOf(before) !== regionOf(element)) return false;
    const [one, next] = [before.getBoundingClientRect(), element.getBoundingClientRect()];
    const isAbove = next.bottom <= one.top;
    const isOnLine = next.top < one.bottom && next.bottom > one.top;
    return isAbove || (isOnLine && next.left < one.left);
  };
  return { names: stops.map(nameOf), backward: stops.filter(isBackward).map(nameOf) };
}
