import { Check, CircleAlert, FileUp, TriangleAlert } from 'lucide-preact';
import type { ImportedRow, ImportOutcome } from '../../core/bridge.ts';
import { noAnswerSentence } from '../no-answer.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { NameText } from './name-text.tsx';
import { Said } from './said.tsx';

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
        toasts.show(noAnswerSentence());
      }
    });
  const isImported = outcome?.result === 'imported';
  return (
    <Dialog title={say('import.title')} onClose={close}>
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
            {say('import.done')}
          </button>
        ) : null}
      </div>
    </Dialog>
  );
}

function chooseWords(isBusy: boolean, isImported: boolean): string {
  if (isBusy) return say('import.trying');
  return say(isImported ? 'import.another' : 'import.choose');
}

const Explanation = () => (
  <div class="stack">
    <p class="quiet">{say('import.explanation')}</p>
    <pre class="sample">locationId,pit,name{'\n'}K83W5f03EFph2rlg5N1L,pit-…,Blue Door Bakery</pre>
    <ul class="columns">
      <li>
        <code>locationId</code> <span>{say('import.column-id')}</span>
      </li>
      <li>
        <code>pit</code> <span>{say('import.column-token')}</span>
      </li>
      <li>
        <code>name</code> <span>{say('import.column-name')}</span>
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
          <strong>{say('import.delete-file')}</strong>
        </span>
        <span class="small">
          <Said text="import.no-copy" fill={{ file: <bdi>{fileName}</bdi> }} />
        </span>
      </p>
      <p role="status">{say('import.added', { added, count: rows.length })}</p>
      <ol class="import-rows" aria-label={say('import.rows')}>
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
        text={outcome.result === 'added' ? outcome.name : locationId || say('import.no-id')}
      />
      <p class="quiet small">
        {outcome.result === 'added'
          ? say('import.row-added', { row })
          : say('import.row-refused', { row, reason: outcome.sentence })}
      </p>
    </div>
  </li>
);
