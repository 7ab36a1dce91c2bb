import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SHEET = readFileSync(
  resolve(import.meta.dirname, '../../../../src/renderer/styles/tokens.css'),
  'utf8',
);

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The rules of the sheet that give tokens their colors, by what has to hold for them to apply. */
const PALETTES = ['the usual colors', 'high contrast', 'colors for the color-blind'] as const;
type Palette = (typeof PALETTES)[number];
const BLOCKS: Readonly<Record<Palette, RegExp>> = {
  'the usual colors': /^:root \{([^}]*)\}/m,
  'high contrast': /@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/,
  'colors for the color-blind': /^:root\[data-palette="color-blind"\] \{([^}]*)\}/m,
};

/** What text stands on. */
const GROUNDS = ['paper', 'side', 'surface', 'raised'];
const INKS = ['text', 'quiet', 'accent', 'healthy', 'bad', 'warning', 'unknown'];
/** WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (what a control or sign is told by). */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

function colorsOf(palette: Palette, theme: Theme): ReadonlyMap<string, string> {
  const blocks = palette === 'the usual colors' ? [palette] : (['the usual colors', palette] as const);
  return new Map(blocks.flatMap((name) => declarationsIn(BLOCKS[name].exec(SHEET)?.[1] ?? '', theme)));
}

function declarationsIn(block: string, theme: Theme): readonly (readonly [string, string])[] {
  const declarations = block.matchAll(/--([\w-]+):\s*(?:light-dark\(([^,()]+),\s*([^,()]+)\)|(#\w+));/g);
  return [...declarations].map(([, name = '', light = '', dark = '', both]) => [
    name,
    both ?? (theme === 'light' ? light : dark),
  ]);
}

/** Relative luminance as WCAG defines it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(PALETTES)('with %s', (palette) => {
  describe.each(THEMES)('in the %s theme', (theme) => {
    const colors = colorsOf(palette, theme);
    const colorOf = (name: string): string => {
      const color = colors.get(name);
      if (!color) throw new Error(`The style sheet has no color --${name}.`);
      return color;
    };

    it.each(INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)))(
      'text in %s can be read on %s',
      (ink, ground) => {
        expect(contrastOf(colorOf(ink), colorOf(ground))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      },
    );

    it.each(['accent-fill', 'accent-fill-hover', 'bad-fill'])(
      'the words of a button can be read on %s',
      (fill) => {
        expect(contrastOf(colorOf('on-fill'), colorOf(fill))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      },
    );

    it.each(['paper', 'surface', 'raised'])('the edge of a control can be seen on %s', (ground) => {
      expect(contrastOf(colorOf('edge'), colorOf(ground))).toBeGreaterThanOrEqual(SHAPE_CONTRAST);
    });
  });
});
