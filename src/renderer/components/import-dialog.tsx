import { Check, CircleAlert, FileUp, TriangleAlert } from 'lucide-preact';
import type { ImportedRow, ImportOutcome } from '../../core/bridge.ts';
import { NO_ANSWER } from '../state.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { NameText } from './name-text.tsx';

type Imported = Extract<ImportOutcome, { readonly result: 'imported' }>;

/** Adds many locations at once from a file, and says of each row what became of it. */
export function ImportDialog({ outcome }: { readonly outcome: ImportOutcome | null }) {
  const { question, bridge, toasts } = useWindowState();
  const [isBusy, run] = useBusy();
  const close = (): void => {
    question.value = null;
  };
  const choose = (): Promise<void> =>
    run(async () => {
      try {
        // Shown even when the dialog was closed meanwhile: the file must not be forgotten.
        question.value = { kind: 'import', outcome: await bridge.importLocations() };
      } catch {
        toasts.show(NO_ANSWER);
      }
    });
  const isImported = outcome?.result === 'imported';
  return (
    <Dialog title="Import locations" onClose={close}>
      {isImported ? <Result imported={outcome} /> : <Explanation />}
      {outcome?.result === 'refused' ? (
        <p class="remark" data-tone="refusal" role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          <span>{outcome.sentence}</span>
        </p>
      ) : null}
      <div class="dialog-actions">
        <span class="push" />
        <button
          type="button"
          class={isImported ? 'button' : 'button button-primary'}
          aria-disabled={isBusy}
          onClick={choose}
        >
          <FileUp size={15} aria-hidden="true" />
          {chooseWords(isBusy, isImported)}
        </button>
        {isImported ? (
          <button type="button" class="button button-primary" onClick={close}>
            Done
          </button>
        ) : null}
      </div>
    </Dialog>
  );
}

function chooseWords(isBusy: boolean, isImported: boolean): string {
  if (isBusy) return 'Trying each token…';
  return isImported ? 'Import another file' : 'Choose a file…';
}

const Explanation = () => (
  <div class="stack">
    <p class="quiet">
      A CSV file whose first line names the columns. Each token is tried with HighLevel before its location is
      added.
    </p>
    <pre class="sample">locationId,pit,name{'\n'}K83W5f03EFph2rlg5N1L,pit-…,Blue Door Bakery</pre>
    <ul class="columns">
      <li>
        <code>locationId</code> <span>from Settings › Business Profile</span>
      </li>
      <li>
        <code>pit</code> <span>the token of that location’s Private Integration</span>
      </li>
      <li>
        <code>name</code> <span>how you call it; may be empty</span>
      </li>
    </ul>
  </div>
);

function Result({ imported: { fileName, rows } }: { readonly imported: Imported }) {
  const added = rows.filter(({ outcome }) => outcome.result === 'added').length;
  return (
    <div class="stack">
      <p class="keychain-offer file-warning" role="alert">
        <span>
          <TriangleAlert size={16} aria-hidden="true" />
          <strong>The file holds your tokens. Delete it now.</strong>
        </span>
        <span class="small">
          Relink keeps no copy of <bdi>{fileName}</bdi>.
        </span>
      </p>
      <p role="status">
        {added} of {rows.length} {rows.length === 1 ? 'row' : 'rows'} added.
      </p>
      <ol class="import-rows" aria-label="What became of each row">
        {rows.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ol>
    </div>
  );
}

const Row = ({ row: { row, locationId, outcome } }: { readonly row: ImportedRow }) => (
  <li data-result={outcome.result}>
    {outcome.result === 'added' ? (
      <Check size={15} strokeWidth={3} aria-hidden="true" />
    ) : (
      <CircleAlert size={15} aria-hidden="true" />
    )}
    <div>
      <NameText
        class="row-name"
        text={outcome.result === 'added' ? outcome.name : locationId || 'No location ID'}
      />
      <p class="quiet small">
        Row {row}: {outcome.result === 'added' ? 'added' : outcome.sentence}
      </p>
    </div>
  </li>
);
