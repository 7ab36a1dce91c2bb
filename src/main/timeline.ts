import type { ExportOutcome } from '../core/bridge.ts';
import { MOST_SHOWN, type TimelineEntry } from '../core/timeline.ts';
import type { Say } from '../core/words/say.ts';
import { sentenceOfFileError } from './storage/person-file.ts';
import type { TimelineFile } from './storage/timeline-file.ts';
import type { TimelineFormat } from './timeline-export.ts';

export interface Timeline {
  /** Newest first. */
  readonly read: () => readonly TimelineEntry[];
  /** Asks for a place and writes the timeline there. */
  readonly export: (format: TimelineFormat) => Promise<ExportOutcome>;
}

export interface TimelineOptions {
  readonly file: Pick<TimelineFile, 'read'>;
  readonly saveTextFile: (defaultName: string, text: string) => Promise<boolean>;
  readonly say: Say;
}

export const createTimeline = ({ file, saveTextFile, say }: TimelineOptions): Timeline => ({
  read: () => file.read().slice(-MOST_SHOWN).reverse(),
  async export(format) {
    try {
      // Needed once in a blue moon, and start-up should not wait for it.
      const { timelineText } = await import('./timeline-export.ts');
      const isSaved = await saveTextFile(`relink-timeline.${format}`, timelineText(file.read(), format));
      return isSaved ? { result: 'done' } : { result: 'cancelled' };
    } catch (error) {
      return { result: 'refused', sentence: sentenceOfFileError(error, say) };
    }
  },
});
