import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { KEPT_MS, type TimelineEntry, withoutRepeats } from '../../core/timeline.ts';
import { createSaveReport, type EndTrouble, type ReportTrouble } from './save-report.ts';
import { AccountIdSchema, LocationIdSchema, PlatformSchema } from './schemas.ts';

/** What happened to the accounts within a year, oldest first. */
export interface TimelineFile {
  /** Never throws: what cannot be saved is reported, and tried again with whatever is appended next, be it nothing. */
  readonly append: (entries: readonly TimelineEntry[]) => void;
  readonly read: () => readonly TimelineEntry[];
  /** Lets go of what is too old, and of the oldest when there is too much. Not for the way to the first icon. */
  readonly trim: () => void;
}

/** Above this the file is trimmed, in bytes. */
const MAX_BYTES = 10_000_000;
/** What trimming leaves of a file that is too large, so that it is not trimmed again at once. */
const TRIMMED_BYTES = 8_000_000;

const Text = v.pipe(v.string(), v.maxLength(1_000));
const EventSchema = v.variant('what', [
  v.object({ what: v.literal('broke'), health: v.picklist(['expired', 'disconnected']) }),
  v.object({
    what: v.literal('healed'),
    by: v.picklist(['relink', 'elsewhere']),
    brokenMs: v.pipe(v.number(), v.minValue(0)),
  }),
  v.object({
    what: v.literal('changed'),
    health: v.picklist(['healthy', 'expiring', 'unsupported', 'unknown']),
  }),
  v.object({ what: v.literal('added') }),
  v.object({ what: v.literal('removed') }),
]);
const EntrySchema = v.object({
  at: v.number(),
  locationId: LocationIdSchema,
  locationName: Text,
  accountId: AccountIdSchema,
  accountName: Text,
  platform: PlatformSchema,
  event: EventSchema,
});

/** One entry to a line: a line that a kill has cut off costs nothing but itself, and adding one rewrites nothing. */
export function openTimelineFile(
  userDataDir: string,
  troubles: { readonly report: ReportTrouble; readonly end: EndTrouble },
  now: () => number,
): TimelineFile {
  const path = join(userDataDir, 'timeline.jsonl');
  /** What the file lacks, since it could not be written. */
  let unsaved: readonly TimelineEntry[] = [];

  const read = (): readonly TimelineEntry[] =>
    withoutRepeats([...entriesIn(textOf(path)), ...unsaved].filter(({ at }) => at > now() - KEPT_MS));

  const saving = createSaveReport(userDataDir, troubles.report, troubles.end);
  const save = (write: () => void): boolean =>
    saving.attempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      write();
    });

  return {
    append(entries) {
      const lines = [...unsaved, ...entries];
      if (lines.length === 0) return;
      // The line before may have been cut off.
      const isSaved = save(() => appendFileSync(path, `\n${linesOf(lines)}`, { mode: 0o600 }));
      unsaved = isSaved ? [] : lines;
    },
    read,
    trim() {
      const text = textOf(path);
      const all = entriesIn(text);
      const kept = newestWithin(read(), text.length > MAX_BYTES ? TRIMMED_BYTES : Number.POSITIVE_INFINITY);
      if (kept.length === all.length && text.length <= MAX_BYTES) return;
      if (save(() => writeFileAtomic.sync(path, linesOf(kept), { mode: 0o600 }))) unsaved = [];
    },
  };
}

const linesOf = (entries: readonly TimelineEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

function entriesIn(text: string): readonly TimelineEntry[] {
  return text.split('\n').flatMap((line): readonly TimelineEntry[] => {
    if (line === '') return [];
    const parsed = v.safeParse(EntrySchema, parseJson(line));
    return parsed.success ? [parsed.output] : [];
  });
}

function newestWithin(entries: readonly TimelineEntry[], bytes: number): readonly TimelineEntry[] {
  let size = 0;
  const isWithin = (entry: TimelineEntry): boolean => {
    size += linesOf([entry]).length;
    return size <= bytes;
  };
  return [...entries].reverse().filter(isWithin).reverse();
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A file that was made far larger than Relink makes it is not read into memory. */
const READABLE_BYTES = 4 * MAX_BYTES;

function textOf(path: string): string {
  try {
    return statSync(path).size > READABLE_BYTES ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
