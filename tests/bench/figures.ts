/** What a figure should keep to. */
export type Target =
  | { readonly of: 'value'; readonly atMost: number }
  /** Of Relink's figure to that of the bare app. */
  | { readonly of: 'ratio'; readonly atMost: number }
  /** Only told. */
  | { readonly of: 'none' };

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 's' | 's/min' | 'requests' | '';
  readonly relink: number;
  /** Null where there is nothing to compare with. */
  readonly bare: number | null;
  /** The median of the ratios of runs side by side; null without a bare app. */
  readonly ratio: number | null;
  readonly target: Target;
}

export const atMost = (most: number): Target => ({ of: 'value', atMost: most });
export const atMostTimesBare = (most: number): Target => ({ of: 'ratio', atMost: most });
export const ONLY_TOLD: Target = { of: 'none' };

/** NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The value below which the given share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

type Head = Pick<Figure, 'name' | 'unit' | 'target'>;

/** A figure without a bare app beside it. */
export const figureOf = (head: Head, values: readonly number[]): Figure => ({
  ...head,
  relink: median(values),
  bare: null,
  ratio: null,
});

/** A figure from runs that took turns, so that a noisy machine is noisy for both. */
export const pairedFigureOf = (
  head: Head,
  pairs: readonly { readonly relink: number; readonly bare: number }[],
): Figure => ({
  ...head,
  relink: median(pairs.map(({ relink }) => relink)),
  bare: median(pairs.map(({ bare }) => bare)),
  ratio: median(pairs.map(({ relink, bare }) => relink / bare)),
});

export function isMissed({ relink, ratio, target }: Figure): boolean {
  if (target.of === 'none') return false;
  const measured = target.of === 'ratio' ? (ratio ?? Number.NaN) : relink;
  return !(measured <= target.atMost);
}

/** The figures as a table in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    shown(figure.relink, figure.unit),
    figure.bare === null ? '–' : shown(figure.bare, figure.unit),
    figure.ratio === null ? '–' : figure.ratio.toFixed(2),
    targetInWords(figure),
    isMissed(figure) ? 'missed' : '',
  ]);
  const all = [['Figure', 'Relink', 'Bare app', 'Ratio', 'Target', ''], ...rows];
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(3, ...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const [head = [], ...body] = all;
  const rule = widths.map((width, column) =>
    column === 0 || column > 3 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

const padded = (cell: string, width: number, column: number): string =>
  column === 0 || column > 3 ? cell.padEnd(width) : cell.padStart(width);

function targetInWords({ target, unit }: Figure): string {
  if (target.of === 'none') return '';
  return target.of === 'ratio' ? `≤ ${target.atMost} × bare` : `≤ ${target.atMost} ${unit}`.trimEnd();
}

function shown(value: number, unit: Figure['unit']): string {
  if (Number.isNaN(value)) return 'not measured';
  const digits = unit === 's' || unit === 's/min' ? 2 : Math.abs(value) < 10 && unit !== '' ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`.trimEnd();
}
