import type { LocationSettings } from '../../core/settings.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Dialog } from './dialog.tsx';
import { SubmitLocation, TokenField } from './location-fields.tsx';
import { useLocationForm } from './location-form.ts';
import { Said } from './said.tsx';
import { ScopeList, WhereToCreate } from './token-guide.tsx';
import { TrialLine } from './trial-line.tsx';

/** Takes a new token for a location that is already watched. */
export function ReplaceTokenDialog({ location }: { readonly location: LocationSettings }) {
  const { question } = useWindowState();
  const close = (): void => {
    question.value = null;
  };
  const form = useLocationForm(location, close);
  const name = <bdi class="strong">{location.name}</bdi>;
  return (
    <Dialog title={say(location.token ? 'replace-token.title' : 'replace-token.title-first')} onClose={close}>
      <form
        ref={form.element}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(event.currentTarget);
        }}
      >
        <p class="quiet">
          {location.token ? (
            <Said
              text="replace-token.kept"
              fill={{ name, token: <code>pit-…{location.token.last4}</code> }}
            />
          ) : (
            <Said text="replace-token.first" fill={{ name }} />
          )}
        </p>
        <WhereToCreate locationId={location.id} />
        <details class="more">
          <summary>{say('guide.scopes')}</summary>
          <ScopeList />
        </details>
        <TokenField form={form} />
        <TrialLine form={form} />
        {form.standing.kind === 'refused' && form.standing.field === 'id' ? (
          <p class="remark" data-tone="refusal" role="alert">
            {form.standing.sentence}
          </p>
        ) : null}
        <SubmitLocation form={form} words={say('replace-token.submit')} />
      </form>
    </Dialog>
  );
}
