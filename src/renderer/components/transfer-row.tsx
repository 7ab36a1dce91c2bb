import { FileDown, FileUp } from 'lucide-preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useExport } from './exporting.ts';

/** Takes many locations in, and writes them out again without what is secret. */
export function TransferRow({ isEmpty }: { readonly isEmpty: boolean }) {
  const { question } = useWindowState();
  const { isBusy, isSaved, save } = useExport();
  return (
    <div class="setting setting-transfer">
      <button
        type="button"
        class="button button-small"
        onClick={() => {
          question.value = { kind: 'import', outcome: null };
        }}
      >
        <FileUp size={14} aria-hidden="true" />
        {say('import.open')}
      </button>
      {isEmpty ? null : (
        <button
          type="button"
          class="button button-small"
          aria-disabled={isBusy}
          onClick={() => save((bridge) => bridge.exportLocations())}
        >
          <FileDown size={14} aria-hidden="true" />
          {say('export.save')}
        </button>
      )}
      <p class="quiet small" role="status">
        {isSaved ? say('export.saved') : ''}
      </p>
    </div>
  );
}
