import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrialOutcome } from '../../core/bridge.ts';
import { parseLocationId } from '../../core/location-id.ts';
import { Pit } from '../../core/pit.ts';
import { useWindowState } from '../state-context.ts';

/** How long nobody has typed before the token is tried, in milliseconds. */
const REST_MS = 600;

/** What is known of the token that stands in the form, before it is submitted. */
export type Trial =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly outcome: Exclude<TrialOutcome, { result: 'superseded' }> };

export interface LocationTrial {
  readonly trial: Trial;
  /** To be called when the fields have changed. */
  readonly changed: () => void;
  /** Tries the same again at once. */
  readonly again: () => void;
  /** Forgets what was found; an answer that is under way is not heard any more. */
  readonly end: () => void;
}

/**
 * Tries a token out while the form is filled in: once nobody types, never two at a time, and only the last answer
 * counts. The token is read from its field for each trial and kept nowhere.
 */
export function useLocationTrial(form: RefObject<HTMLFormElement>, knownId: string | null): LocationTrial {
  const { bridge } = useWindowState();
  const [trial, setTrial] = useState<Trial>({ kind: 'waiting' });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const turn = useRef(0);
  const isAsking = useRef(false);

  const end = (): void => {
    clearTimeout(timer.current);
    turn.current += 1;
    setTrial({ kind: 'waiting' });
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      turn.current += 1;
    },
    [],
  );

  const ask = async (): Promise<void> => {
    if (isAsking.current) return rest();
    const mine = turn.current;
    const answer = tryOut();
    if (!answer) return;
    isAsking.current = true;
    setTrial({ kind: 'asking' });
    const outcome = await answer.catch((): TrialOutcome => NO_ANSWER);
    isAsking.current = false;
    if (mine !== turn.current) return;
    setTrial(outcome.result === 'superseded' ? { kind: 'waiting' } : { kind: 'answered', outcome });
  };
  /** A function of its own: one that waits for the answer would keep the token alive meanwhile. */
  const tryOut = (): Promise<TrialOutcome> | null => {
    const entries = form.current ? entriesOf(form.current, knownId) : null;
    return entries && bridge.verifyLocation(entries);
  };
  const rest = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(), REST_MS);
  };
  return {
    trial,
    end,
    changed() {
      end();
      if (form.current && entriesOf(form.current, knownId)) rest();
    },
    again: () => void ask(),
  };
}

const NO_ANSWER: TrialOutcome = { result: 'failed', failure: { kind: 'unreachable' } };

/** What the form would hand in; null while it is not complete, or plainly wrong. */
function entriesOf(form: HTMLFormElement, knownId: string | null) {
  const id = parseLocationId(knownId ?? textIn(form, 'id'));
  const pit = Pit.parse(textIn(form, 'pit'));
  if ('fault' in id || 'fault' in pit) return null;
  const unsaid = { name: '', keepIn: 'keychain', dialect: null, userId: null } as const;
  return { ...unsaid, id: id.id, pit: pit.pit.reveal() };
}

function textIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}
