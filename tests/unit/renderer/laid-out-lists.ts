import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import { SCROLLS } from '../../../src/renderer/rows-in-view.ts';

const ROW_PX = 54;
const WINDOW_PX = 800;
const MARGIN = /^(?<above>\d+)px 0px(?: (?<below>\d+)px)?$/;

type Tell = (entries: readonly object[]) => void;

/** Lays out what happy-dom does not: list items one below the other, in a window of which a part is in sight. */
export interface LaidOutLists {
  /** In CSS pixels from the top of all that scrolls. */
  readonly scrollTo: (top: number) => Promise<void>;
  /** Draws what has come near, until nothing more has. */
  readonly settle: () => Promise<void>;
  /** How high the items of the list are together. */
  readonly heightOf: (list: Element) => number;
}

/** Lasts until the test is over. */
export function layOutLists(): LaidOutLists {
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  let scrolled = 0;
  const watchers = new Map<object, () => void>();

  const heightOf = (item: HTMLElement): number =>
    item.matches('.room') ? Number.parseFloat(item.style.height) : ROW_PX;
  /** Where each element began when it was last looked at. */
  let tops = new Map<Element, number>();
  const layOut = (): void => {
    tops = new Map();
    for (const scroller of document.querySelectorAll(SCROLLS)) {
      let top = -scrolled;
      for (const element of scroller.querySelectorAll<HTMLElement>('*')) {
        tops.set(element, top);
        if (element.matches('li')) top += heightOf(element);
      }
    }
  };
  const heightsIn = (list: Element): number =>
    [...list.querySelectorAll<HTMLElement>('li')].reduce((sum, item) => sum + heightOf(item), 0);

  class Sight {
    readonly #targets = new Set<HTMLElement>();
    constructor(tell: Tell, { rootMargin }: { readonly rootMargin: string }) {
      const { above = '0', below = above } = MARGIN.exec(rootMargin)?.groups ?? {};
      const rootBounds = { top: -Number(above), bottom: WINDOW_PX + Number(below) };
      const isNear = (target: HTMLElement): boolean => {
        const { top, bottom } = target.getBoundingClientRect();
        return bottom >= rootBounds.top && top <= rootBounds.bottom;
      };
      watchers.set(this, () =>
        tell([...this.#targets].map((target) => ({ rootBounds, isIntersecting: isNear(target) }))),
      );
    }
    observe(target: HTMLElement): void {
      this.#targets.add(target);
    }
    disconnect(): void {
      watchers.delete(this);
    }
  }
  vi.stubGlobal('IntersectionObserver', Sight);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const height = this.matches('li') ? heightOf(this) : heightsIn(this);
    return DOMRect.fromRect({ y: tops.get(this) ?? 0, height });
  });
  const settle = async (): Promise<void> => {
    for (let before = ''; before !== document.body.innerHTML; ) {
      before = document.body.innerHTML;
      layOut();
      await act(async () => {
        for (const look of [...watchers.values()]) look();
        await new Promise(requestAnimationFrame);
      });
    }
  };
  return {
    settle,
    heightOf: heightsIn,
    scrollTo: async (top) => {
      scrolled = top;
      await settle();
    },
  };
}
