import { Plus } from 'lucide-preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

interface Props {
  readonly look: 'nav' | 'icon';
}

/** Leads to the connecting of a new account. */
export function ConnectButton({ look }: Props) {
  const { question } = useWindowState();
  const isIcon = look === 'icon';
  return (
    <button
      type="button"
      class={isIcon ? 'icon-button' : 'nav-button'}
      aria-label={isIcon ? say('connect.title') : undefined}
      title={isIcon ? say('connect.title') : undefined}
      aria-haspopup="dialog"
      onClick={() => {
        question.value = { kind: 'connect' };
      }}
    >
      <Plus size={isIcon ? 18 : 16} aria-hidden="true" />
      {isIcon ? null : <span class="name">{say('connect.title')}</span>}
    </button>
  );
}
