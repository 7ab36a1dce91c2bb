import { History, SearchX, TriangleAlert } from 'lucide-preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { View } from '../../core/bridge.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { MOST_SHOWN, type TimelineEntry } from '../../core/timeline.ts';
import { Empty } from '../components/empty-state.tsx';
import { HEADLINE_ID } from '../components/kept-focus.ts';
import { AppTroubles } from '../components/notices.tsx';
import { ListSkeleton } from '../components/skeleton.tsx';
import { TimelineExport } from '../components/timeline-export.tsx';
import { TimelineFigures } from '../components/timeline-figures.tsx';
import { TimelineFilters } from '../components/timeline-filters.tsx';
import { TimelineList } from '../components/timeline-list.tsx';
import { noAnswerSentence } from '../no-answer.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { filteredTimeline, NO_TIMELINE_FILTER } from '../timeline-filter.ts';

/** What happened to the accounts, when, for how long, and who healed it. */
export function TimelineView({ view }: { readonly view: View }) {
  const { timeline } = useWindowState();
  const reading = timeline.reading.value;
  useEffect(() => timeline.follow(), [timeline]);
  useLayoutEffect(() => {
    // The button that led here may be gone.
    if (document.activeElement === document.body) document.getElementById(HEADLINE_ID)?.focus();
  }, []);
  return (
    <div class="content timeline">
      <header class="timeline-head">
        <h1 id={HEADLINE_ID} tabIndex={-1}>
          {say('timeline.title')}
        </h1>
        {reading.state === 'read' && reading.entries.length > 0 ? <TimelineExport /> : null}
      </header>
      <AppTroubles troubles={view.troubles} />
      {reading.state === 'reading' ? <ListSkeleton /> : null}
      {reading.state === 'failed' ? <Unread /> : null}
      {reading.state === 'read' ? <Happened entries={reading.entries} snapshot={view.snapshot} /> : null}
    </div>
  );
}

interface HappenedProps {
  readonly entries: readonly TimelineEntry[];
  readonly snapshot: Snapshot;
}

function Happened({ entries, snapshot }: HappenedProps) {
  const { timeline } = useWindowState();
  if (entries.length === 0) {
    return (
      <Empty icon={History} title={say('timeline.empty')}>
        <p>{say('timeline.empty-more')}</p>
      </Empty>
    );
  }
  const wanted = filteredTimeline(entries, timeline.filter.value);
  return (
    <>
      <TimelineFigures entries={entries} />
      <TimelineFilters entries={entries} />
      {wanted.length === 0 ? <NothingFits /> : <TimelineList entries={wanted} snapshot={snapshot} />}
      {entries.length < MOST_SHOWN ? null : (
        <p class="quiet small">{say('timeline.older', { count: MOST_SHOWN })}</p>
      )}
    </>
  );
}

function NothingFits() {
  const { timeline } = useWindowState();
  return (
    <Empty icon={SearchX} title={say('empty.nothing-found')}>
      <p>{say('timeline.nothing-fits')}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          timeline.filter.value = NO_TIMELINE_FILTER;
        }}
      >
        {say('timeline.show-everything')}
      </button>
    </Empty>
  );
}

function Unread() {
  const { timeline } = useWindowState();
  return (
    <Empty icon={TriangleAlert} title={say('timeline.unread')}>
      <p>{noAnswerSentence()}</p>
      <button type="button" class="button" onClick={() => void timeline.read()}>
        {say('connect.try-again')}
      </button>
    </Empty>
  );
}
