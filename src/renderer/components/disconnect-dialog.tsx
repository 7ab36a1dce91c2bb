import { platformName } from '../../core/account.ts';
import { refOf } from '../../core/alerts.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { canReconnect } from './account-actions.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';
import { Said } from './said.tsx';

/** Makes sure that a disconnect is meant: it is the one thing here that cannot be undone. */
export function DisconnectDialog({ entry }: { readonly entry: Entry }) {
  const { question, ask, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const close = (): void => {
    question.value = null;
  };
  const disconnect = async (): Promise<void> => {
    if (await ask((bridge) => bridge.disconnect(refOf(entry)))) close();
  };
  const reconnect = (): void => {
    close();
    void signIn({ kind: 'reconnect', account: refOf(entry) });
  };
  return (
    <Dialog title={say('disconnect.title')} onClose={close}>
      <div class="dialog-subject">
        <PlatformMark platform={entry.account.platform} look="tile" />
        <div>
          <NameText class="row-name" text={entry.account.name} />
          <p class="card-where">
            <span>{platformName(entry.account.platform)}</span>
            <NameText text={entry.location.name} />
          </p>
        </div>
      </div>
      <p>
        <Said text="disconnect.loss-for-good" fill={{ loss: <strong>{say('disconnect.loss')}</strong> }} />
      </p>
      {canReconnect(entry) ? <p class="quiet">{say('disconnect.advice')}</p> : null}
      <div class="dialog-actions">
        <button
          type="button"
          class="button button-bad"
          aria-disabled={isBusy}
          onClick={() => run(disconnect)}
        >
          {say('disconnect.confirm')}
        </button>
        <span class="push" />
        <button type="button" class="button" onClick={close}>
          {say('disconnect.keep')}
        </button>
        {canReconnect(entry) ? (
          <button type="button" class="button button-primary" onClick={reconnect}>
            {say('disconnect.reconnect')}
          </button>
        ) : null}
      </div>
    </Dialog>
  );
}
