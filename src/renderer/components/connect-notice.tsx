import { Link } from 'lucide-preact';
import { platformName } from '../../core/account.ts';
import type { View } from '../../core/bridge.ts';
import { connectLine, isConnectEnded } from '../connect-words.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Notice } from './notice.tsx';

/** Keeps the connecting in sight when its dialog has been closed. */
export function ConnectNotice({ connect }: Pick<View, 'connect'>) {
  const { question, ask } = useWindowState();
  if (!connect || question.value?.kind === 'connect') return null;
  const isEnded = isConnectEnded(connect.state);
  return (
    <Notice
      tone={connect.state.step === 'failed' ? 'warning' : 'info'}
      icon={Link}
      title={say('connect.new-on-platform', { platform: platformName(connect.platform) })}
      actions={
        connect.state.step === 'connected' ? (
          <button type="button" class="button" onClick={() => ask((bridge) => bridge.cancelConnect())}>
            {say('connect.dismiss')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              question.value = { kind: 'connect' };
            }}
          >
            {say(isEnded ? 'connect.look' : 'connect.go-on')}
          </button>
        )
      }
    >
      <p role="status">{connectLine(connect.state)}</p>
    </Notice>
  );
}
