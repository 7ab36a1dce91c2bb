import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, or only those that another theme can break. */
export type Extent = 'all' | 'colors';

const OPTIONS: Readonly<Record<Extent, RunOptions>> = {
  all: { resultTypes: ['violations'] },
  colors: {
    resultTypes: ['violations'],
    runOnly: ['color-contrast', 'link-in-text-block'],
  },
};

/** What axe-core finds wrong with the page as it stands: the rule, the element, and what is missing. */
export async function auditPage(page: Page, extent: Extent = 'all'): Promise<readonly string[]> {
  // Evaluated from outside, which the page's policy rightly forbids to the page itself.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> => Reflect.get(window, 'axe').run(document, options),
    OPTIONS[extent],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
