import { join } from 'node:path';
import * as v from 'valibot';
import type { Rectangle } from '../../core/window-place.ts';
import type { Migration } from './file-version.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import type { ReportTrouble } from './save-report.ts';

/** Where and how large the person left the window. */
export interface WindowPlace {
  /** Null before it was closed for the first time. */
  readonly bounds: Rectangle | null;
  readonly isMaximized: boolean;
}

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const WindowPlaceSchema = v.object({
  bounds: v.nullable(v.object({ x: Pixels, y: Pixels, width: Pixels, height: Pixels })),
  isMaximized: v.boolean(),
});

const MIGRATIONS: readonly Migration[] = [(older) => ({ ...older, version: 1 })];

/** @param reportTrouble not for the person: where a window stood is no loss */
export const openWindowPlace = (userDataDir: string, reportTrouble: ReportTrouble): JsonFile<WindowPlace> =>
  openJsonFile<WindowPlace>({
    path: join(userDataDir, 'window.json'),
    holds: 'stored.window-place',
    schema: WindowPlaceSchema,
    migrations: MIGRATIONS,
    fallback: { bounds: null, isMaximized: false },
    reportTrouble,
  });
