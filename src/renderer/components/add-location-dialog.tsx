import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Dialog } from './dialog.tsx';
import { LocationIdField, LocationNameField, SubmitLocation, TokenField } from './location-fields.tsx';
import { useLocationForm } from './location-form.ts';
import { ScopeList, WhereToCreate, WhereToFindId } from './token-guide.tsx';
import { TrialLine } from './trial-line.tsx';

/** Adds one more location, with the same guide as the first time. */
export function AddLocationDialog() {
  const { question } = useWindowState();
  const close = (): void => {
    question.value = null;
  };
  const form = useLocationForm(null, close);
  return (
    <Dialog title={say('add-location.title')} onClose={close}>
      <form
        ref={form.element}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(event.currentTarget);
        }}
      >
        <WhereToCreate locationId={form.locationId} />
        <details class="more">
          <summary>{say('guide.scopes')}</summary>
          <ScopeList />
        </details>
        <TokenField form={form} />
        <div class="field-with-way">
          <LocationIdField form={form} />
          <WhereToFindId />
        </div>
        <LocationNameField />
        <TrialLine form={form} />
        <SubmitLocation form={form} words={say('add-location.submit')} />
      </form>
    </Dialog>
  );
}
