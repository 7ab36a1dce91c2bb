import type { Scene } from './scene.ts';

/** One picture of a scene. */
export interface Picture {
  readonly scene: Scene;
  /** How it was drawn: "light", "dark, de". */
  readonly look: string;
  /** Its address, seen from the page. */
  readonly file: string;
}

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 24px; max-width: 1500px; }
  nav { columns: 5 180px; margin-bottom: 32px; }
  nav a { display: block; }
  section > div { display: flex; flex-wrap: wrap; gap: 16px; }
  figure { margin: 0; }
  figure img { display: block; width: auto; max-width: 100%; height: 340px; border: 1px solid #8886; border-radius: 10px; }
  figcaption { color: GrayText; }
`;

/** All pictures on one page, scene by scene. */
export function galleryPageOf(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ scene }) => scene.name))];
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join('');
  const sections = names.map((name) =>
    sectionOf(
      name,
      pictures.filter(({ scene }) => scene.name === name),
    ),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Relink: every state of the window</title>
<style>${STYLE}</style>
<h1>Every state of the window</h1>
<nav>${links}</nav>
${sections.join('\n')}
</html>
`;
}

const sectionOf = (name: string, pictures: readonly Picture[]): string =>
  `<section id="${name}"><h2>${name}</h2><div>${pictures.map(figureOf).join('')}</div></section>`;

const figureOf = ({ scene, look, file }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${scene.name}, ${look}"></a><figcaption>${look}</figcaption></figure>`;
