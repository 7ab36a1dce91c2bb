import { useState } from 'preact/hooks';
import type { LocationSettings } from '../../core/settings.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import type { Remark } from './text-field.tsx';
import { parseUserId, UserIdField } from './user-id-field.tsx';

/** Changes in whose name accounts of a location are connected, or lets Relink ask again. */
export function ChangeUserDialog({ location }: { readonly location: LocationSettings }) {
  const { question, ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const [remark, setRemark] = useState<Remark | null>(null);
  const close = (): void => {
    question.value = null;
  };
  const keep = async (userId: string): Promise<void> => {
    if (await ask((bridge) => bridge.setUser(location.id, userId))) close();
  };
  return (
    <Dialog title="Who connects accounts here?" onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('user');
          const parsed = parseUserId(typeof typed === 'string' ? typed : '');
          if ('remark' in parsed) setRemark(parsed.remark);
          else void run(() => keep(parsed.userId));
        }}
      >
        <p class="quiet">
          Accounts of <bdi class="strong">{location.name}</bdi> are connected in the name of{' '}
          {location.userId ? (
            <>
              the user <code>{location.userId}</code>.
            </>
          ) : (
            'nobody yet: Relink asks when it has to know.'
          )}
        </p>
        <UserIdField remark={remark} />
        <div class="dialog-actions">
          {location.userId ? (
            <button
              type="button"
              class="button button-quiet"
              aria-disabled={isBusy}
              onClick={() => run(() => keep(''))}
            >
              Ask me next time
            </button>
          ) : null}
          <span class="push" />
          <button type="submit" class="button button-primary" aria-disabled={isBusy}>
            Use this ID
          </button>
        </div>
      </form>
    </Dialog>
  );
}
