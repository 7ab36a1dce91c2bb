/** In the screen's own pixels, from the top left of the main screen. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Screen {
  readonly bounds: Rectangle;
  /** What panels, docks and menu bars leave free. */
  readonly workArea: Rectangle;
}

type Edge = 'top' | 'bottom' | 'left' | 'right';

/** The air between the glance and what it hangs from. */
const GAP = 8;

/**
 * Where the glance opens: beside the tray icon, along the panel in which it lies, whole within the free part of the
 * screen.
 * @param icon the icon, or where it was clicked when its place is not known
 */
export function glancePlace(
  icon: Rectangle,
  screen: Screen,
  size: Pick<Rectangle, 'width' | 'height'>,
): Rectangle {
  const { workArea } = screen;
  const width = Math.min(size.width, workArea.width - 2 * GAP);
  const height = Math.min(size.height, workArea.height - 2 * GAP);
  const centered = {
    x: icon.x + icon.width / 2 - width / 2,
    y: icon.y + icon.height / 2 - height / 2,
  };
  const wished = { ...centered, ...besideEdge(edgeOf(icon, screen), workArea, width, height) };
  return {
    x: Math.round(clamp(wished.x, workArea.x + GAP, endOf(workArea.x, workArea.width) - width - GAP)),
    y: Math.round(clamp(wished.y, workArea.y + GAP, endOf(workArea.y, workArea.height) - height - GAP)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function besideEdge(
  edge: Edge,
  area: Rectangle,
  width: number,
  height: number,
): Partial<Pick<Rectangle, 'x' | 'y'>> {
  switch (edge) {
    case 'top':
      return { y: area.y + GAP };
    case 'bottom':
      return { y: endOf(area.y, area.height) - height - GAP };
    case 'left':
      return { x: area.x + GAP };
    case 'right':
      return { x: endOf(area.x, area.width) - width - GAP };
  }
}

/** The edge of the screen at which the icon lies. Trays are far oftener at the top and bottom, so those win a tie. */
function edgeOf(icon: Rectangle, { bounds }: Screen): Edge {
  const x = icon.x + icon.width / 2;
  const y = icon.y + icon.height / 2;
  const distances: readonly (readonly [Edge, number])[] = [
    ['top', y - bounds.y],
    ['bottom', endOf(bounds.y, bounds.height) - y],
    ['left', x - bounds.x],
    ['right', endOf(bounds.x, bounds.width) - x],
  ];
  return distances.reduce((nearest, candidate) => (candidate[1] < nearest[1] ? candidate : nearest))[0];
}

/** How much of a window must be on a screen for a person to get hold of it. */
const GRIP = 80;

/**
 * Where a window was left, if it can still be reached there: screens come and go.
 * @returns null when it would open out of reach
 */
export function placeWithin(left: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const isReachable = workAreas.some(
    (area) =>
      overlapOf(left.x, left.width, area.x, area.width) >= GRIP &&
      // A window is moved by its title.
      left.y >= area.y &&
      left.y <= endOf(area.y, area.height) - GRIP,
  );
  return isReachable ? left : null;
}

const overlapOf = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(endOf(a, aLength), endOf(b, bLength)) - Math.max(a, b);

const endOf = (start: number, length: number): number => start + length;
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
