import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { fewestOf } from '../../../scripts/build/lean-icons.mjs';

type Shapes = Parameters<typeof fewestOf>[0];

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const LUCIDE = join(REPOSITORY, 'node_modules/lucide-preact/dist/esm');
const LUCIDE_EXPORTS = readFileSync(join(LUCIDE, 'lucide-preact.mjs'), 'utf8');
const SIZE_PX = 96;
const MOST_CHANNEL_DIFFERENCE = 64;

/** An icon can have several names. */
function fileOf(name: string): string {
  const line = LUCIDE_EXPORTS.split('\n').find((text) => text.includes(`default as ${name},`)) ?? '';
  return /'(\.\/icons\/.+)'/.exec(line)?.[1] ?? `no icon ${name}`;
}

function namesInUse(): readonly string[] {
  const folder = join(REPOSITORY, 'src/renderer');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const imports = sources.flatMap((source) => [
    ...source.matchAll(/import \{([^}]+)\} from 'lucide-preact'/g),
  ]);
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names.filter((name) => /^[A-Z]\w+$/.test(name) && name !== 'LucideIcon'))];
}

async function shapesOf(name: string): Promise<Shapes> {
  const module: { readonly __iconData: { readonly node: Shapes } } = await import(join(LUCIDE, fileOf(name)));
  return module.__iconData.node;
}

function pixelsOf(shapes: Shapes): Buffer {
  const elements = shapes.map(([tag, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<${tag} ${written.join(' ')}/>`;
  });
  const look = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${look}>${elements.join('')}</svg>`;
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: SIZE_PX },
    font: { loadSystemFonts: false },
  }).render().pixels;
}

test.each(namesInUse())('%s looks as Lucide draws it', async (name) => {
  const shapes = await shapesOf(name);
  const [before, after] = [pixelsOf(shapes), pixelsOf(fewestOf(shapes))];
  const differences = before.map((value, index) => Math.abs(value - (after[index] ?? 0)));
  expect(Math.max(...before)).toBeGreaterThan(MOST_CHANNEL_DIFFERENCE);
  expect(Math.max(...differences)).toBeLessThan(MOST_CHANNEL_DIFFERENCE);
});

test.each(['CircleCheck', 'Ellipsis'])('%s, which is in every row, is one element', async (name) => {
  const shapes = await shapesOf(name);
  expect(shapes.length).toBeGreaterThan(1);
  expect(fewestOf(shapes)).toHaveLength(1);
});
