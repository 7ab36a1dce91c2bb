import { FileDown, FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';

/** Takes many locations in, and writes them out again without what is secret. */
export function TransferRow({ isEmpty }: { readonly isEmpty: boolean }) {
  const { question, ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setSaved(false);
    let isCancelled = false;
    const isDone = await ask(async (bridge) => {
      const outcome = await bridge.exportLocations();
      if (outcome.result !== 'cancelled') return outcome;
      isCancelled = true;
      return { result: 'done' };
    });
    setSaved(isDone && !isCancelled);
  };
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
        <button type="button" class="button button-small" aria-disabled={isBusy} onClick={() => run(save)}>
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
