import type { Say } from '../../core/words/say.ts';
import { escapeHtml, framePage, type Page } from './page-frame.ts';

/** The page that the browser shows when the sign-in has come back to Relink. */
export function resultPage(outcome: 'approved' | 'declined', name: string, say: Say): Page {
  const content: NoticeContent =
    outcome === 'approved'
      ? { tone: 'good', title: say('page.approved'), text: say('page.approved-next', { name }) }
      : { tone: 'bad', title: say('page.declined'), text: say('page.declined-next', { name }) };
  return noticePage(content, say);
}

/** The picture above the headline, by what the page has to say. */
export const MARKS = {
  link: '<path d="M10.2 8.2 12 6.4a4 4 0 0 1 5.6 5.6l-2.4 2.4a4 4 0 0 1-5.6 0" /><path d="m13.8 15.8-1.8 1.8A4 4 0 0 1 6.4 12l2.4-2.4a4 4 0 0 1 5.6 0" />',
  busy: '<circle class="track" cx="12" cy="12" r="10" /><path d="M12 2a10 10 0 0 1 10 10" />',
  good: '<circle cx="12" cy="12" r="10" /><path d="m7 12.5 3.4 3.4L17 9" />',
  bad: '<circle cx="12" cy="12" r="10" /><path d="M12 7v6.5M12 16.8v.2" />',
} as const;

export const markOf = (mark: keyof typeof MARKS): string =>
  `<svg class="mark ${mark}" viewBox="0 0 24 24" aria-hidden="true">${MARKS[mark]}</svg>`;

interface NoticeContent {
  readonly tone: 'good' | 'bad';
  readonly title: string;
  readonly text: string;
}

const noticePage = ({ tone, title, text }: NoticeContent, say: Say): Page =>
  framePage(
    {
      title,
      body: `<main>
${markOf(tone)}
<h1>${escapeHtml(title)}</h1>
<p dir="auto">${escapeHtml(text)}</p>
</main>`,
    },
    say,
  );
