import type { LocationSettings } from '../../core/settings.ts';
import { useWindowState } from '../state-context.ts';
import { Dialog } from './dialog.tsx';
import { SubmitLocation, TokenField } from './location-fields.tsx';
import { useLocationForm } from './location-form.ts';
import { ScopeList, WhereToCreate } from './token-guide.tsx';

const KEPT_UNTIL_ANSWERED =
  'Relink tries the new one first: the old one is kept until the new one has answered.';

/** Takes a new token for a location that is already watched. */
export function ReplaceTokenDialog({ location }: { readonly location: LocationSettings }) {
  const { question } = useWindowState();
  const close = (): void => {
    question.value = null;
  };
  const form = useLocationForm(location, close);
  return (
    <Dialog title={location.token ? 'Replace the token' : 'Add the token'} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(event.currentTarget);
        }}
      >
        <p class="quiet">
          For <bdi class="strong">{location.name}</bdi>
          {location.token ? (
            <>
              , in place of <code>pit-…{location.token.last4}</code>
            </>
          ) : null}
          . {location.token ? KEPT_UNTIL_ANSWERED : 'Relink tries it before it keeps it.'}
        </p>
        <WhereToCreate locationId={location.id} />
        <details class="more">
          <summary>Scopes to tick</summary>
          <ScopeList />
        </details>
        <TokenField form={form} />
        {form.standing.kind === 'refused' && form.standing.field === 'id' ? (
          <p class="remark" data-tone="refusal" role="alert">
            {form.standing.sentence}
          </p>
        ) : null}
        <SubmitLocation form={form} words="Use this token" />
      </form>
    </Dialog>
  );
}
