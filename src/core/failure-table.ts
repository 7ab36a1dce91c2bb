import { APP_FAILURES } from './app-failures.ts';
import { CHECK_FAILURES } from './check-failures.ts';

/** Every failure that a person can meet, by its ID. */
export const FAILURE_TABLE = { ...CHECK_FAILURES, ...APP_FAILURES };

export type FailureId = keyof typeof FAILURE_TABLE;

/** The advice of a failure in one line, with its values filled in. */
export function sentenceOfId(id: FailureId, values: Readonly<Record<string, string | number>> = {}): string {
  const { happened, todo } = FAILURE_TABLE[id];
  return `${happened} ${todo}`.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
