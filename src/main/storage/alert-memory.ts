import { join } from 'node:path';
import * as v from 'valibot';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../core/alerts.ts';
import { type JsonFile, openJsonFile, type ReportTrouble } from './json-file.ts';
import { AccountRefSchema, LocationIdSchema } from './schemas.ts';

const AlertMemorySchema = v.object({
  announcedAccounts: v.array(AccountRefSchema),
  announcedTokens: v.array(LocationIdSchema),
  announcedRotations: v.optional(
    v.array(
      v.object({
        locationId: LocationIdSchema,
        addedAt: v.number(),
        stage: v.picklist(['due-soon', 'due']),
      }),
    ),
    [],
  ),
});

/** What has been announced, so that a restart announces none of it again. */
export const openAlertMemory = (userDataDir: string, reportTrouble: ReportTrouble): JsonFile<AlertMemory> =>
  openJsonFile<AlertMemory>({
    path: join(userDataDir, 'alerts.json'),
    holds: 'which expiries were announced',
    schema: AlertMemorySchema,
    fallback: EMPTY_ALERT_MEMORY,
    reportTrouble,
  });
