import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../say.ts';
import { ToastStack } from './toast-stack.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const TITLE_ID = 'dialog-title';

/** A question that covers the window. Escape, the cross and a click beside it close it; the focus then returns. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside it is a shortcut; Escape is the key for it
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={TITLE_ID}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-body">
        <button
          type="button"
          class="icon-button dialog-close"
          aria-label={say('window.close')}
          onClick={onClose}
        >
          <X size={18} aria-hidden="true" />
        </button>
        <h2 id={TITLE_ID}>{title}</h2>
        {children}
      </div>
      {/* What lies outside of an open dialog can be neither read out nor clicked. */}
      <ToastStack />
    </dialog>
  );
}
