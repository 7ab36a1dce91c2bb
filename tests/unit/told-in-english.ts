import { sentenceOfTrouble, type Trouble } from '../../src/core/failure-table.ts';
import { sayInEnglish } from '../../src/core/words/speech.ts';

/** Hears of troubles as the command line tells them. */
export const inEnglish =
  (tell: (sentence: string) => unknown) =>
  (trouble: Trouble): void =>
    void tell(sentenceOfTrouble(trouble, sayInEnglish));
