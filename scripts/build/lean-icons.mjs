import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optimize } from 'svgo';
import { ROOT } from '../setup/places.mjs';

const ICONS = /\/lucide-preact\/dist\/esm\/icons\/(?!index\.)/;

const ELEMENT = /<(\w+) ([^>]*)\/>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** @typedef {readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]} Shapes */

/**
 * Makes one line of the lines and circles of each of Lucide's icons, for every shape is an element more in every row of
 * a long list, and has them drawn by `src/renderer/lean-icon.ts`. Names and aliases, as large as the lines, stay behind.
 * @returns {import('vite').Plugin}
 */
export function leanIcons() {
  return {
    name: 'relink-lean-icons',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.\.\/createLucideIcon\.mjs$/ },
      handler: (_, importer) =>
        ICONS.test(importer ?? '') ? join(ROOT, 'src/renderer/lean-icon.ts') : undefined,
    },
    transform: {
      filter: { id: ICONS },
      async handler(_, id) {
        /** @type {{ readonly __iconData: { readonly node: Shapes } }} */
        const { __iconData } = await import(pathToFileURL(id).href);
        const shapes = JSON.stringify(fewestOf(__iconData.node));
        return {
          code: `import createLucideIcon from '../createLucideIcon.mjs'; export default createLucideIcon(${shapes});`,
          map: null,
        };
      },
    },
  };
}

/**
 * The same strokes with as few elements as can be.
 * @param {Shapes} shapes
 * @returns {Shapes}
 */
export function fewestOf(shapes) {
  const elements = shapes.map(([tag, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<${tag} ${written.join(' ')}/>`;
  });
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg">${elements.join('')}</svg>`, {
    plugins: [
      { name: 'convertShapeToPath', params: { convertArcs: true } },
      'convertPathData',
      { name: 'mergePaths', params: { force: true } },
    ],
  });
  return [...data.matchAll(ELEMENT)].map(([, tag = '', attributes = '']) => [
    tag,
    Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value])),
  ]);
}
