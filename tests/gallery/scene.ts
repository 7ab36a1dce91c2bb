import type { Page } from 'playwright-core';
import type { Commands, Route, View } from '../../src/core/bridge.ts';
import type { SetupFinding, SetupPart } from '../../src/core/setup-check.ts';
import type { Say } from '../../src/core/words/say.ts';
import type { Form } from '../../src/renderer/form.ts';

/** What main answers instead of "done". */
export type Answers = { readonly [Name in keyof Commands]?: ReturnType<Commands[Name]> };

/** One state of the window, in one of its forms, as it is drawn for the gallery and held by the tests. */
export interface Scene {
  /** In kebab case and the only one of its name: the pictures are called like it. */
  readonly name: string;
  readonly form: Form;
  /** Null: main has not answered yet. */
  readonly view: View | null;
  readonly route?: Route;
  readonly answers?: (say: Say) => Answers;
  /** What main finds when the set-up of a location is tested. */
  readonly findings?: (say: Say) => Readonly<Record<SetupPart, readonly SetupFinding[]>>;
  /** The steps that a person takes before the state is reached. */
  readonly open?: (page: Page, say: Say) => Promise<void>;
}

type State = Omit<Scene, 'form'>;

export const inFull = (state: State): Scene => ({ ...state, form: 'full' });

/** The same state in the full view and at a glance. */
export const inBoth = (state: State): readonly Scene[] => [
  inFull(state),
  { ...state, name: `${state.name}-glance`, form: 'glance' },
];

/** Clicks the first button that is seen to say this and no more. */
export const clickButton =
  (wordsOf: (say: Say) => string) =>
  (page: Page, say: Say): Promise<void> =>
    page
      .locator(`xpath=//button[normalize-space()=${JSON.stringify(wordsOf(say))}]`)
      .filter({ visible: true })
      .first()
      .click();

/** Clicks such a button, and waits for the dialog that it opens. */
export const openDialog =
  (wordsOf: (say: Say) => string) =>
  async (page: Page, say: Say): Promise<void> => {
    await clickButton(wordsOf)(page, say);
    await page.getByRole('dialog').waitFor();
  };
