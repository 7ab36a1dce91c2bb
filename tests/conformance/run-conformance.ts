import { judge } from './judge.ts';
import { type OpenApiFile, readOpenApiFile, UnusableFile, VERSIONS } from './open-api-file.ts';
import { reportOf } from './report.ts';
import { scenariosOf } from './scenarios.ts';

/** What a run has found: files that cannot be used, or a report and whether anything was wrong. */
export type ConformanceResult =
  | { readonly kind: 'unusable'; readonly sentence: string }
  | { readonly kind: 'judged'; readonly report: string; readonly isConforming: boolean };

/** Judges the simulator, and all that is sent to it, by the OpenAPI files in a folder. */
export async function runConformance(folder: string): Promise<ConformanceResult> {
  const files = readFiles(folder);
  if (files instanceof UnusableFile) return { kind: 'unusable', sentence: files.message };
  const verdicts = [];
  for (const { version, file } of files) verdicts.push(await judge(version, file, scenariosOf(version)));
  const violations = verdicts.reduce((sum, one) => sum + one.violations.length, 0);
  const summary = violations === 0 ? 'Everything conforms.' : `Violations: ${violations}.`;
  return {
    kind: 'judged',
    report: [...verdicts.map(reportOf), summary].join('\n'),
    isConforming: violations === 0,
  };
}

function readFiles(folder: string) {
  try {
    return VERSIONS.map((version): { readonly version: typeof version; readonly file: OpenApiFile } => ({
      version,
      file: readOpenApiFile(folder, version),
    }));
  } catch (error) {
    if (error instanceof UnusableFile) return error;
    throw error;
  }
}
