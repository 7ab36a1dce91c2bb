import { X } from 'lucide-preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** The sentences of refused commands. The region is always there, so that what enters it is read out. */
export function ToastStack() {
  const { toasts } = useWindowState();
  return (
    <div class="toasts" role="alert">
      {toasts.shown.value.map(({ id, sentence }) => (
        <div class="toast" key={id}>
          <p>{sentence}</p>
          <button
            type="button"
            class="icon-button"
            aria-label={say('window.dismiss')}
            onClick={() => toasts.dismiss(id)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
