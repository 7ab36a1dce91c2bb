import type { Say } from '../../core/words/say.ts';
import { OPENER_SCRIPT } from './opener-script.ts';
import { escapeHtml, framePage, type Page } from './page-frame.ts';
import { markOf } from './pages.ts';

/** How a sign-in stands, as its page tells it. */
export interface OpenerProgress {
  readonly phase: 'sign-in' | 'working' | 'succeeded' | 'failed';
  readonly title: string;
  readonly text: string;
}

/** What stays the same on the page for as long as it is shown. */
export interface OpenerContent {
  /** What it is about, in a few words above the headline. */
  readonly topic: string;
  /** A remark below the text; null when there is nothing to remark. */
  readonly aside: string | null;
  readonly button: string;
  /** What happens, in order: the sign-in, the work that follows it, and the result. */
  readonly steps: readonly [string, string, string];
  /** What to do when the window was closed, perhaps too early. */
  readonly whenClosed: string;
  /** Where the window begins that the button opens. */
  readonly startAddress: string;
}

/** The progress with the number of changes before it, by which the page asks for the next one. */
export interface OpenerView {
  readonly version: number;
  readonly progress: OpenerProgress;
}

export interface OpenerPaths {
  readonly messagePath: string;
  readonly progressPath: string;
}

export const isOver = ({ phase }: OpenerProgress): boolean => phase === 'succeeded' || phase === 'failed';

/** Shown in place of a progress once nobody answers any more. */
const lostProgress = (say: Say): OpenerProgress => ({
  phase: 'failed',
  title: say('page.lost'),
  text: say('page.lost-advice'),
});

/** The page whose one button opens the sign-in, and which shows how that goes on. */
export function openerPage(content: OpenerContent, view: OpenerView, paths: OpenerPaths, say: Say): Page {
  const { title, text, phase } = view.progress;
  const isHidden = phase === 'sign-in' ? '' : ' hidden';
  return framePage(
    {
      title,
      body: `<main data-phase="${phase}">
${markOf('link')}${markOf('busy')}${markOf('good')}${markOf('bad')}
<p class="topic" dir="auto">${escapeHtml(content.topic)}</p>
<div role="status">
<h1 id="title" dir="auto">${escapeHtml(title)}</h1>
<p id="text" dir="auto">${escapeHtml(text)}</p>
<p class="farewell">${escapeHtml(say('page.farewell'))}</p>
</div>
${content.aside === null ? '' : `<p class="aside" dir="auto">${escapeHtml(content.aside)}</p>`}
<button type="button" id="open" autofocus${isHidden}>${escapeHtml(content.button)}</button>
<p class="hint" id="hint" role="status"></p>
<noscript><p class="hint">${escapeHtml(say('page.no-scripts'))}</p></noscript>
<ol>
${content.steps.map((step) => `<li dir="auto">${escapeHtml(step)}</li>`).join('\n')}
</ol>
</main>`,
      script: {
        code: OPENER_SCRIPT,
        data: {
          ...paths,
          view,
          startAddress: content.startAddress,
          hints: { blocked: say('page.is-blocked'), open: say('page.is-open'), closed: content.whenClosed },
          again: say('page.open-again'),
          lost: lostProgress(say),
        },
      },
    },
    say,
  );
}
