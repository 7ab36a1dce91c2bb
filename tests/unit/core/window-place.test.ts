import { describe, expect, it } from 'vitest';
import { glancePlace, placeWithin, type Rectangle, type Screen } from '../../../src/core/window-place.ts';

const SIZE = { width: 380, height: 560 };
const FULL_HD: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** A screen whose panel of 40 pixels lies at one edge. */
function screenWithPanel(edge: 'top' | 'bottom' | 'left' | 'right', bounds = FULL_HD): Screen {
  const { x, y, width, height } = bounds;
  const isUpright = edge === 'left' || edge === 'right';
  return {
    bounds,
    workArea: {
      x: edge === 'left' ? x + 40 : x,
      y: edge === 'top' ? y + 40 : y,
      width: isUpright ? width - 40 : width,
      height: isUpright ? height : height - 40,
    },
  };
}

const iconAt = (x: number, y: number): Rectangle => ({ x, y, width: 24, height: 24 });

describe('the place of the glance', () => {
  it.each([
    ['below a panel at the top', 'top', iconAt(1500, 8), { x: 1322, y: 48 }],
    ['above a panel at the bottom', 'bottom', iconAt(1500, 1048), { x: 1322, y: 472 }],
    ['beside a panel at the left', 'left', iconAt(8, 500), { x: 48, y: 232 }],
    ['beside a panel at the right', 'right', iconAt(1888, 500), { x: 1492, y: 232 }],
    ['whole, for an icon in a corner', 'top', iconAt(1896, 8), { x: 1532, y: 48 }],
    ['whole, for an icon in the other corner', 'bottom', iconAt(0, 1048), { x: 8, y: 472 }],
  ] as const)('is %s', (_where, edge, icon, place) => {
    expect(glancePlace(icon, screenWithPanel(edge), SIZE)).toEqual({ ...place, ...SIZE });
  });

  it('is on the screen of the icon, which may lie left of the main one', () => {
    const screen = screenWithPanel('top', { x: -1280, y: -200, width: 1280, height: 1024 });
    expect(glancePlace(iconAt(-300, -190), screen, SIZE)).toEqual({ x: -478, y: -152, ...SIZE });
  });

  it('is smaller on a screen that is smaller than the glance', () => {
    const screen: Screen = {
      bounds: { x: 0, y: 0, width: 320, height: 480 },
      workArea: { x: 0, y: 40, width: 320, height: 440 },
    };
    expect(glancePlace(iconAt(290, 8), screen, SIZE)).toEqual({ x: 8, y: 48, width: 304, height: 424 });
  });
});

describe('the place where the window was left', () => {
  const left: Rectangle = { x: 1700, y: 100, width: 960, height: 680 };

  it('is taken again while enough of it is on a screen', () => {
    expect(placeWithin(left, [FULL_HD])).toEqual(left);
  });

  it.each([
    ['its screen is gone', [{ x: 0, y: 0, width: 1280, height: 800 }]],
    ['only a strip of it would show', [{ ...FULL_HD, width: 1750 }]],
    ['its title would lie above the screen', [{ ...FULL_HD, y: 200 }]],
    ['its title would lie below the screen', [{ ...FULL_HD, height: 120 }]],
  ])('is not taken when %s', (_why, areas) => {
    expect(placeWithin(left, areas)).toBeNull();
  });
});
