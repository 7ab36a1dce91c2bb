import { useState } from 'preact/hooks';
import type { LocationSettings } from '../../core/settings.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { Said } from './said.tsx';
import type { Remark } from './text-field.tsx';
import { parseUserId, UserIdField } from './user-id-field.tsx';

/** Changes in whose name accounts of a location are connected, or lets Relink ask again. */
export function ChangeUserDialog({ location }: { readonly location: LocationSettings }) {
  const { question, ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const [remark, setRemark] = useState<Remark | null>(null);
  const name = <bdi class="strong">{location.name}</bdi>;
  const close = (): void => {
    question.value = null;
  };
  const keep = async (userId: string): Promise<void> => {
    if (await ask((bridge) => bridge.setUser(location.id, userId))) close();
  };
  return (
    <Dialog title={say('user.change')} onClose={close}>
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
          {location.userId ? (
            <Said text="user.known" fill={{ name, user: <code>{location.userId}</code> }} />
          ) : (
            <Said text="user.unknown" fill={{ name }} />
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
              {say('user.ask-next-time')}
            </button>
          ) : null}
          <span class="push" />
          <button type="submit" class="button button-primary" aria-disabled={isBusy}>
            {say('user.submit-id')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
