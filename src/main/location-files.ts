import type { ExportOutcome, ImportOutcome } from '../core/bridge.ts';
import type { Say } from '../core/words/say.ts';
import type { PickedFile } from './desktop/file-dialogs.ts';
import type { Locations } from './storage/locations.ts';
import { sentenceOfFileError } from './storage/person-file.ts';
import type { SettingsStore } from './storage/settings.ts';

export interface LocationFilesOptions {
  readonly settings: SettingsStore;
  readonly locations: Locations;
  readonly say: Say;
  readonly pickCsvFile: () => Promise<PickedFile | null>;
  readonly saveTextFile: (defaultName: string, text: string) => Promise<boolean>;
  /** Told when rows have been added. */
  readonly onImported: () => void;
}

/** Takes locations from a file and writes them to one, as the person picks it. */
export interface LocationFiles {
  readonly importLocations: () => Promise<ImportOutcome>;
  readonly exportLocations: () => Promise<ExportOutcome>;
}

const EXPORT_NAME = 'relink-locations.csv';

export function createLocationFiles(options: LocationFilesOptions): LocationFiles {
  return {
    async importLocations() {
      try {
        const file = await options.pickCsvFile();
        if (!file) return { result: 'cancelled' };
        // The parser is needed once in a blue moon, and start-up should not wait for it.
        const { importLocationsFrom } = await import('./storage/location-import.ts');
        const imported = await importLocationsFrom(file.text, options.locations, options.say);
        options.onImported();
        return imported.result === 'refused' ? imported : { ...imported, fileName: file.name };
      } catch (error) {
        return { result: 'refused', sentence: sentenceOfFileError(error, options.say) };
      }
    },
    async exportLocations() {
      try {
        const { exportLocationsText } = await import('./storage/location-export.ts');
        const isSaved = await options.saveTextFile(
          EXPORT_NAME,
          exportLocationsText(options.settings.current()),
        );
        return isSaved ? { result: 'done' } : { result: 'cancelled' };
      } catch (error) {
        return { result: 'refused', sentence: sentenceOfFileError(error, options.say) };
      }
    },
  };
}
