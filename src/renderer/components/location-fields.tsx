import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { sentenceOfId } from '../../core/failure-table.ts';
import { parseLocationId } from '../../core/location-id.ts';
import { Pit } from '../../core/pit.ts';
import { say } from '../say.ts';
import type { LocationForm } from './location-form.ts';
import { type Remark, TextField } from './text-field.tsx';

interface Props {
  readonly form: LocationForm;
}

/** The field for the token, or the token that already waits for the rest of the form. */
export function TokenField({ form }: Props) {
  const [remark, setRemark] = useState<Remark | null>(null);
  const { standing, heldToken } = form;
  if (heldToken) {
    return (
      <div class="field">
        <span class="field-label">{say('field.token')}</span>
        <p class="held-token">
          <KeyRound size={15} aria-hidden="true" />
          <code>{heldToken}</code>
          <button
            type="button"
            class="link"
            onClick={() => {
              setRemark(null);
              form.dropToken();
            }}
          >
            {say('field.another-token')}
          </button>
        </p>
      </div>
    );
  }
  const refusal = refusalAt(standing, 'pit');
  return (
    <TextField
      name="pit"
      label={say('field.token')}
      type="password"
      placeholder="pit-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
      remark={refusal ?? movedRemark(form, 'pit') ?? remark}
      onInput={(text) => {
        form.edited('pit', text);
        setRemark(remarkOnToken(text));
      }}
    />
  );
}

function remarkOnToken(text: string): Remark | null {
  if (text.trim() === '') return null;
  const parsed = Pit.parse(text);
  if ('fault' in parsed) return { tone: 'refusal', text: sentenceOfId(parsed.fault, say) };
  return { tone: 'praise', text: say('field.token-looks-right', { last4: parsed.pit.last4 }) };
}

/** An ID that is still being typed is not called wrong before it is this long. */
const JUDGED_FROM_LENGTH = 3;

export function LocationIdField({ form }: Props) {
  const [remark, setRemark] = useState<Remark | null>(null);
  return (
    <TextField
      name="id"
      label={say('field.location-id')}
      placeholder={say('field.example', { example: 'K83W5f03EFph2rlg5N1L' })}
      remark={refusalAt(form.standing, 'id') ?? movedRemark(form, 'id') ?? remark}
      onInput={(text) => {
        form.edited('id', text);
        setRemark(remarkOnId(text));
      }}
    />
  );
}

function remarkOnId(text: string): Remark | null {
  if (text.trim().length < JUDGED_FROM_LENGTH) return null;
  const parsed = parseLocationId(text);
  return 'fault' in parsed ? { tone: 'refusal', text: sentenceOfId(parsed.fault, say) } : null;
}

export const LocationNameField = () => (
  <TextField name="name" label={say('field.name')} placeholder={say('field.name-hint')} remark={null} />
);

function refusalAt(standing: LocationForm['standing'], field: 'id' | 'pit'): Remark | null {
  if (standing.kind !== 'refused' || standing.field !== field) return null;
  return { tone: 'refusal', text: standing.sentence };
}

function movedRemark({ movedFrom }: LocationForm, field: 'id' | 'pit'): Remark | null {
  if (movedFrom !== field) return null;
  return { tone: 'hint', text: say(field === 'id' ? 'trial.moved-token' : 'trial.moved-id') };
}

function submitWords(standing: LocationForm['standing'], words: string): string {
  if (standing.kind === 'sending') return say('field.asking');
  return standing.kind === 'no-keychain' ? say('field.try-keychain') : words;
}

interface SubmitProps extends Props {
  readonly words: string;
}

/** The button that ends the form, and the choice that is left when this computer has no keychain. */
export function SubmitLocation({ form, words }: SubmitProps) {
  const { standing } = form;
  const isSending = standing.kind === 'sending';
  return (
    <div class="submit">
      {standing.kind === 'no-keychain' ? (
        <div class="keychain-offer" role="alert">
          <p>{standing.sentence}</p>
          <button type="button" class="button" onClick={form.keepForSession}>
            {say('field.keep-for-session')}
          </button>
        </div>
      ) : null}
      <button type="submit" class="button button-primary button-large" aria-disabled={isSending}>
        {submitWords(standing, words)}
      </button>
    </div>
  );
}
