import { Check, FileDown } from 'lucide-preact';
import { say } from '../say.ts';
import { useExport } from './exporting.ts';

const FORMATS = ['csv', 'json'] as const;

/** Writes the whole timeline to a file, whatever is narrowed. */
export function TimelineExport() {
  const { isBusy, isSaved, save } = useExport();
  return (
    <div class="timeline-export">
      <p class="quiet small" role="status">
        {isSaved ? (
          <>
            <Check size={14} aria-hidden="true" />
            {say('timeline.exported')}
          </>
        ) : null}
      </p>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button button-small"
          aria-disabled={isBusy}
          onClick={() => save((bridge) => bridge.exportTimeline(format))}
        >
          <FileDown size={14} aria-hidden="true" />
          {say(`timeline.export-${format}`)}
        </button>
      ))}
    </div>
  );
}
