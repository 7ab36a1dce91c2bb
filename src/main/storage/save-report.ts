import { isDeepStrictEqual } from 'node:util';
import { type Trouble, troubleOf, type Word } from '../../core/failure-table.ts';
import { codeOf } from './error-code.ts';

/** Told whenever a file could not be read or written. */
export type ReportTrouble = (trouble: Trouble) => void;

/** Told once what was reported is no longer true. */
export type EndTrouble = (trouble: Trouble) => void;

/** Tells whether a file can be saved: once when it no longer can, and once when it can again. */
export interface SaveReport {
  /** @param why the code of the system's error, or what else stands in the way */
  readonly failed: (why: string | Word) => void;
  readonly succeeded: () => void;
  /**
   * Saves something and tells how that went.
   *
   * @param save throws the error of the file system when it fails
   * @returns whether it is saved
   */
  readonly attempt: (save: () => void) => boolean;
}

/** All files of a folder have one trouble, since one thing is wrong and one thing is to be done. */
export function createSaveReport(
  folder: string,
  reportTrouble: ReportTrouble,
  endTrouble: EndTrouble = () => {},
): SaveReport {
  let told: Trouble | null = null;
  const tell = (trouble: Trouble | null): void => {
    if (isDeepStrictEqual(trouble, told)) return;
    if (told !== null) endTrouble(told);
    told = trouble;
    if (trouble !== null) reportTrouble(trouble);
  };
  const failed = (why: string | Word): void => tell(troubleOf('not-saved', { folder, code: why }));
  const succeeded = (): void => tell(null);
  return {
    failed,
    succeeded,
    attempt(save) {
      try {
        save();
        succeeded();
        return true;
      } catch (error) {
        failed(codeOf(error));
        return false;
      }
    },
  };
}
