import { canSpeak, say } from './say.ts';

/**
 * The two texts that the window brings along, in English: all others come from main, and these are for when main does
 * not answer.
 */
export const NO_ANSWER =
  'Relink could not do that: its main part did not answer. Quit Relink and open it again.';
const COULD_NOT_OPEN = 'Relink could not open';

/** Says that main did not answer, in the person's words if it did so before. */
export const noAnswerSentence = (): string => (canSpeak() ? say('window.no-answer') : NO_ANSWER);

/** The headline above the reason why there is no view. */
export const couldNotOpenHeadline = (): string =>
  canSpeak() ? say('window.could-not-open') : COULD_NOT_OPEN;
