import { sentenceOfId } from '../../core/failure-table.ts';

/** Told in one plain sentence whenever a file could not be read or written. */
export type ReportTrouble = (sentence: string) => void;

/** Told once a sentence that was reported is no longer true. */
export type EndTrouble = (sentence: string) => void;

/** Tells whether a file can be saved: once when it no longer can, and once when it can again. */
export interface SaveReport {
  /** @param why the code of the system's error, or what else stands in the way */
  readonly failed: (why: string) => void;
  readonly succeeded: () => void;
}

/** All files of a folder have one sentence, since one thing is wrong and one thing is to be done. */
export function createSaveReport(
  folder: string,
  reportTrouble: ReportTrouble,
  endTrouble: EndTrouble = () => {},
): SaveReport {
  let told: string | null = null;
  const tell = (sentence: string | null): void => {
    if (sentence === told) return;
    if (told !== null) endTrouble(told);
    told = sentence;
    if (sentence !== null) reportTrouble(sentence);
  };
  return {
    failed: (why) => tell(sentenceOfId('not-saved', { folder, code: why })),
    succeeded: () => tell(null),
  };
}
