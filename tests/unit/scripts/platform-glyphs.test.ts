import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GLYPHS, PLATFORM_GLYPHS, platformGlyphs } from '../../../scripts/platform-glyphs.mjs';
import { KNOWN_PLATFORMS, type KnownPlatform } from '../../../src/core/account.ts';

const MARKS = readFileSync(new URL('../../../src/renderer/styles/marks.css', import.meta.url), 'utf8');
/** Platforms whose mark has another name than they have. */
const NAMES: Partial<Record<KnownPlatform, string>> = { 'tiktok-business': 'tiktok', twitter: 'x' };

const placeIn = (css: string, platform: KnownPlatform): number =>
  Number(css.match(new RegExp(`"${platform}"\\][^}]*--place: (\\d+);`))?.[1]);

it('the picture of the platforms is made of the marks as their package has them', () => {
  expect(readFileSync(PLATFORM_GLYPHS, 'utf8')).toBe(platformGlyphs());
});

it('each platform has a drawing in it', () => {
  const drawings = platformGlyphs().match(/ d="[^"]{20,}"/g) ?? [];
  expect(drawings).toHaveLength(10);
});

it.each(KNOWN_PLATFORMS)('%s is given its own mark', (platform) => {
  expect(GLYPHS[placeIn(MARKS, platform)]).toBe(NAMES[platform] ?? platform);
});
