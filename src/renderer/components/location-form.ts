import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LocationId } from '../../core/account.ts';
import type { AddLocationOutcome } from '../../core/bridge.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import { parseLocationId } from '../../core/location-id.ts';
import { Pit } from '../../core/pit.ts';
import { noAnswerSentence } from '../no-answer.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { type Trial, useLocationTrial } from './location-trial.ts';
import { usePastedParts } from './pasted-parts.ts';

type Field = 'id' | 'pit';

/** Where the form stands after the last attempt. */
type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly field: Field; readonly sentence: string }
  /** The token is right, but there is no keychain to keep it in. */
  | { readonly kind: 'no-keychain'; readonly sentence: string };

export interface LocationForm {
  readonly element: RefObject<HTMLFormElement>;
  /** What a live call showed of the entries so far. */
  readonly trial: Trial;
  readonly tryAgain: () => void;
  /** The location that is entered, once it is one. */
  readonly locationId: LocationId | null;
  /** The field into which something was pasted that belonged into the other one, and was put there. */
  readonly movedFrom: Field | null;
  readonly standing: Standing;
  /** The token that waits for the rest of the form, as it may be shown: `pit-…` and four characters. */
  readonly heldToken: string | null;
  readonly submit: (form: HTMLFormElement) => void;
  readonly keepForSession: () => void;
  /** Lets go of the token that waits, so that another can be pasted. */
  readonly dropToken: () => void;
  /** Takes a refusal back once its field is edited, and tries out what stands there now. */
  readonly edited: (field: Field, text: string) => void;
}

/** What is fixed when a known location only gets a new token. */
interface Known {
  readonly id: string;
  readonly name: string;
}

interface Typed {
  readonly id: string;
  readonly name: string;
}

/**
 * The form that hands a token to main. What was pasted leaves the document at the first submit; until main has
 * taken it, it waits in this closure, where neither the document nor a signal shows it.
 */
export function useLocationForm(known: Known | null, onDone: () => void): LocationForm {
  const { bridge, toasts } = useWindowState();
  const [standing, setStanding] = useState<Standing>({ kind: 'open' });
  const [heldToken, setHeldToken] = useState<string | null>(null);
  const held = useRef<Pit | null>(null);
  const typed = useRef<Typed>({ id: '', name: '' });
  const isSending = useRef(false);
  const element = useRef<HTMLFormElement>(null);
  const [locationId, setLocationId] = useState<LocationId | null>(null);
  const [movedFrom, setMovedFrom] = useState<Field | null>(null);
  const { trial, changed, again, end } = useLocationTrial(element, known?.id ?? null);
  usePastedParts(element, setMovedFrom);

  const hold = (pit: Pit | null): void => {
    held.current = pit;
    setHeldToken(pit?.toString() ?? null);
  };
  useEffect(
    () => () => {
      held.current = null;
    },
    [],
  );
  const refuse = (field: Field, sentence: string): void => setStanding({ kind: 'refused', field, sentence });

  const settle = (outcome: AddLocationOutcome): void => {
    if (outcome.result === 'no-keychain') {
      setStanding({ kind: 'no-keychain', sentence: outcome.sentence });
      return;
    }
    const isTokenStillGood = outcome.result === 'refused' && outcome.field === 'id';
    if (!isTokenStillGood) hold(null);
    if (outcome.result === 'refused') {
      refuse(outcome.field, outcome.sentence);
      return;
    }
    setStanding({ kind: 'open' });
    onDone();
  };

  const send = async (keepIn: 'keychain' | 'session'): Promise<void> => {
    if (!held.current || isSending.current) return;
    isSending.current = true;
    setStanding({ kind: 'sending' });
    try {
      // Main keeps what it already knows of the dialect and the user.
      const unsaid = { dialect: null, userId: null };
      settle(await bridge.addLocation({ ...typed.current, ...unsaid, pit: held.current.reveal(), keepIn }));
    } catch {
      setStanding({ kind: 'open' });
      toasts.show(noAnswerSentence());
    } finally {
      isSending.current = false;
    }
  };

  const submit = (form: HTMLFormElement): void => {
    if (isSending.current) return;
    end();
    const fields = new FormData(form);
    const tokenInput = form.elements.namedItem('pit');
    if (tokenInput instanceof HTMLInputElement) {
      const parsed = Pit.parse(tokenInput.value);
      tokenInput.value = '';
      if ('fault' in parsed) {
        refuse('pit', sentenceOfId(parsed.fault, say));
        return;
      }
      hold(parsed.pit);
    }
    const id = parseLocationId(known?.id ?? textOf(fields, 'id'));
    if ('fault' in id) {
      refuse('id', sentenceOfId(id.fault, say));
      return;
    }
    typed.current = { id: id.id, name: known?.name ?? textOf(fields, 'name').trim() };
    void send('keychain');
  };

  return {
    element,
    trial,
    tryAgain: again,
    locationId,
    movedFrom,
    standing,
    heldToken,
    submit,
    keepForSession: () => void send('session'),
    dropToken: () => {
      hold(null);
      setStanding({ kind: 'open' });
    },
    edited: (field, text) => {
      if (field === 'id') setLocationId(locationIdIn(text));
      setMovedFrom(null);
      changed();
      if (standing.kind === 'refused' && standing.field === field) setStanding({ kind: 'open' });
    },
  };
}

function locationIdIn(text: string): LocationId | null {
  const parsed = parseLocationId(text);
  return 'id' in parsed ? parsed.id : null;
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
