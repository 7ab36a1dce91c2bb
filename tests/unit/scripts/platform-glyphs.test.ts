import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PLATFORM_GLYPHS, platformGlyphs } from '../../../scripts/platform-glyphs.mjs';

it('the picture of the platforms is made of the marks as their package has them', () => {
  expect(readFileSync(PLATFORM_GLYPHS, 'utf8')).toBe(platformGlyphs());
});

it('each platform has a drawing in it', () => {
  const drawings = platformGlyphs().match(/ d="[^"]{20,}"/g) ?? [];
  expect(drawings).toHaveLength(10);
});
