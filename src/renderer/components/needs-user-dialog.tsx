import { useState } from 'preact/hooks';
import type { User } from '../../core/offer.ts';
import type { LocationSettings } from '../../core/settings.ts';
import { say } from '../say.ts';
import type { SignIn } from '../sign-in.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { Said } from './said.tsx';
import type { Remark } from './text-field.tsx';
import { UserChoice } from './user-choice.tsx';
import { parseUserId, UserIdField } from './user-id-field.tsx';

interface Props {
  readonly location: LocationSettings;
  readonly wanted: SignIn;
  /** Empty when the token may not list them. */
  readonly users: readonly User[];
}

/** Asks once in whose name accounts are connected, and goes on with what was wanted. */
export function NeedsUserDialog({ location, wanted, users }: Props) {
  const { question, ask, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const [chosen, setChosen] = useState<string | null>(null);
  const [remark, setRemark] = useState<Remark | null>(null);
  const canPick = users.length > 0;
  const close = (): void => {
    question.value = null;
  };

  const goOn = async (userId: string): Promise<void> => {
    if (!(await ask((bridge) => bridge.setUser(location.id, userId)))) return;
    question.value = wanted.kind === 'connect' ? { kind: 'connect' } : null;
    await signIn(wanted);
  };
  const submit = (form: HTMLFormElement): void => {
    const typed = canPick ? (chosen ?? '') : textOf(form);
    if (canPick && typed === '') {
      setRemark({ tone: 'refusal', text: say('user.choose') });
      return;
    }
    const parsed = canPick ? { userId: typed } : parseUserId(typed);
    if ('remark' in parsed) setRemark(parsed.remark);
    else void run(() => goOn(parsed.userId));
  };

  return (
    <Dialog title={say('user.who')} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <p class="quiet">
          <Said text="user.why" fill={{ name: <bdi class="strong">{location.name}</bdi> }} />
        </p>
        {canPick ? (
          <UserChoice
            users={users}
            chosen={chosen}
            onChoose={(userId) => {
              setChosen(userId);
              setRemark(null);
            }}
          />
        ) : (
          <UserIdField remark={remark} />
        )}
        {canPick && remark ? (
          <p class="remark" data-tone="refusal" role="alert">
            {remark.text}
          </p>
        ) : null}
        <button type="submit" class="button button-primary button-large" aria-disabled={isBusy}>
          {say(wanted.kind === 'reconnect' ? 'user.go-on-to-reconnect' : 'user.go-on-to-connect')}
        </button>
      </form>
    </Dialog>
  );
}

function textOf(form: HTMLFormElement): string {
  const field = form.elements.namedItem('user');
  return field instanceof HTMLInputElement ? field.value : '';
}
