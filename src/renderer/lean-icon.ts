import type { LucideProps } from 'lucide-preact';
import { type FunctionComponent, h } from 'preact';

/** What is left of Lucide's data after the build: its shapes, as few as can be. */
type Shapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/**
 * The build puts this in the place of Lucide's `createLucideIcon`, whose many options are as large as a dozen icons.
 * It draws the same for all that the window asks for: a size, a width of the stroke, a class.
 */
const createLucideIcon =
  (shapes: Shapes): FunctionComponent<LucideProps> =>
  ({ size = 24, strokeWidth = 2, ...rest }) =>
    h(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': strokeWidth,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        'aria-hidden': 'true',
        ...rest,
      },
      shapes.map(([tag, attributes]) => h(tag, attributes)),
    );

// biome-ignore lint/style/noDefaultExport: Lucide's icons import the default.
export default createLucideIcon;
