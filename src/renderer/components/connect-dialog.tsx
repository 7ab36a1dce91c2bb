import { platformName } from '../../core/account.ts';
import type { View } from '../../core/bridge.ts';
import type { Connect } from '../../core/connect.ts';
import { isConnectEnded } from '../connect-words.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { ConnectProgress } from './connect-progress.tsx';
import { ConnectStart } from './connect-start.tsx';
import { Dialog } from './dialog.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';

/** Connects a new account. What is under way goes on when the dialog is closed; what has ended is put away. */
export function ConnectDialog({ view }: { readonly view: View }) {
  const { question, ask } = useWindowState();
  const { connect } = view;
  const close = (): void => {
    question.value = null;
    if (connect && isConnectEnded(connect.state)) void ask((bridge) => bridge.cancelConnect());
  };
  return (
    <Dialog title={say('connect.title')} onClose={close}>
      {connect ? (
        <>
          <Subject view={view} connect={connect} />
          <ConnectProgress connect={connect} onClose={close} />
        </>
      ) : (
        <ConnectStart view={view} />
      )}
    </Dialog>
  );
}

interface SubjectProps {
  readonly view: View;
  readonly connect: Connect;
}

function Subject({ view, connect: { locationId, platform } }: SubjectProps) {
  const location = view.settings.locations.find(({ id }) => id === locationId);
  return (
    <div class="dialog-subject">
      <PlatformMark platform={platform} look="tile" />
      <div>
        <p class="row-name">{platformName(platform)}</p>
        {location ? <NameText class="quiet small" text={location.name} /> : null}
      </div>
    </div>
  );
}
