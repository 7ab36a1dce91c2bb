import { sentenceOfId } from '../core/failure-table.ts';
import { createSay, localeOf } from '../core/words/say.ts';
import { speechOf } from '../core/words/speech.ts';

/**
 * What a person is told when Relink could not even start. The settings may be what is wrong, so the language is the
 * system's.
 * @param systemLocales most wanted first (BCP 47)
 */
export function wordsOfStartFailure(
  error: unknown,
  systemLocales: readonly string[],
): { readonly title: string; readonly text: string } {
  const say = createSay(() => speechOf(localeOf('system', systemLocales)));
  const message = error instanceof Error ? error.message : String(error);
  return { title: say('failure.start-title'), text: sentenceOfId('app-not-started', say, { message }) };
}
