import type { Page } from 'playwright-core';
import { COMMAND_NAMES, type Push } from '../../src/core/bridge.ts';
import { textOf } from '../../src/core/text-of.ts';
import { createSay, type Speech } from '../../src/core/words/say.ts';
import type { Scene } from './scene.ts';

interface Plan {
  readonly names: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** What each part of the test of a set-up finds. */
  readonly findings: Readonly<Record<string, unknown>>;
  /** The command that is never answered, if any. */
  readonly unanswered: string | null;
}

/** Puts a main process of a few lines on the page, before its own scripts: it answers "done" unless told otherwise. */
export const installBridge = (page: Page, scene: Scene, speech: Speech): Promise<unknown> => {
  const say = createSay(() => speech);
  return page.addInitScript(putBridge, {
    names: COMMAND_NAMES,
    answers: { getSpeech: speech, getView: textOf(scene.view), getTimeline: [], ...scene.answers?.(say) },
    findings: scene.findings?.(say) ?? {},
    unanswered: scene.view ? null : 'getView',
  });
};

/** Tells the page something, as main does. */
export const pushTo = (page: Page, push: Push): Promise<void> =>
  page.evaluate((said) => {
    dispatchEvent(new CustomEvent('gallery-push', { detail: said }));
  }, push);

/** Runs in the page, so it can use nothing from outside itself. */
function putBridge({ names, answers, findings, unanswered }: Plan): void {
  const answerTo = (name: string, args: readonly unknown[]): unknown => {
    if (name === 'testSetup') return findings[String(args[1])] ?? [];
    return name in answers ? answers[name] : { result: 'done' };
  };
  const commands = Object.fromEntries(
    names.map((name) => [
      name,
      (...args: readonly unknown[]) =>
        name === unanswered ? new Promise(() => undefined) : Promise.resolve(answerTo(name, args)),
    ]),
  );
  const onPush = (listener: (push: unknown) => void): (() => void) => {
    const forward = (event: Event): void => listener((event as CustomEvent).detail);
    addEventListener('gallery-push', forward);
    return () => removeEventListener('gallery-push', forward);
  };
  Object.assign(window, { relink: { ...commands, onPush } });
}
