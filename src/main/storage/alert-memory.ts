import { join } from 'node:path';
import * as v from 'valibot';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../core/alert-memory.ts';
import { STAGE_DAYS } from '../../core/forecast.ts';
import type { Migration } from './file-version.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import type { EndTrouble, ReportTrouble } from './save-report.ts';
import { AccountRefSchema, LocationIdSchema } from './schemas.ts';

const Time = v.number();
const AlertMemorySchema = v.object({
  announcedAccounts: v.array(v.object({ ...AccountRefSchema.entries, at: Time, reminders: v.number() })),
  announcedTokens: v.array(LocationIdSchema),
  announcedRotations: v.array(
    v.object({
      locationId: LocationIdSchema,
      addedAt: Time,
      stage: v.picklist(['due-soon', 'due']),
    }),
  ),
  announcedForecasts: v.array(
    v.object({ ...AccountRefSchema.entries, expiresAt: Time, days: v.picklist(STAGE_DAYS) }),
  ),
  snoozes: v.array(v.object({ ...AccountRefSchema.entries, until: v.union([Time, v.literal('recovery')]) })),
  isHolding: v.boolean(),
});

const MIGRATIONS: readonly Migration[] = [
  // Version 0 had no version, and at first knew no tokens to rotate.
  (older) => ({ announcedRotations: [], ...older, version: 1 }),
  // Version 1 did not say when an account was announced; its reminders are counted from now on.
  ({ announcedAccounts, ...older }) => ({
    announcedForecasts: [],
    snoozes: [],
    isHolding: false,
    ...older,
    announcedAccounts: v
      .parse(v.array(AccountRefSchema), announcedAccounts)
      .map((account) => ({ ...account, at: Date.now(), reminders: 0 })),
    version: 2,
  }),
];

/** What has been announced, so that a restart announces none of it again. */
export const openAlertMemory = (
  userDataDir: string,
  reportTrouble: ReportTrouble,
  endTrouble?: EndTrouble,
): JsonFile<AlertMemory> =>
  openJsonFile<AlertMemory>({
    path: join(userDataDir, 'alerts.json'),
    holds: 'stored.alerts',
    schema: AlertMemorySchema,
    migrations: MIGRATIONS,
    fallback: EMPTY_ALERT_MEMORY,
    reportTrouble,
    endTrouble,
  });
