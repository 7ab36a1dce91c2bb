import { Check, Copy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../clipboard.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** How long the tick stays, in milliseconds. */
const TICK_SHOWN_MS = 1_600;

interface Props {
  readonly text: string;
  /** For one of several that are copied one after the other. */
  readonly staysTicked?: boolean;
  readonly onCopied?: () => void;
}

/** A short text with a button that copies it. */
export function CopyButton({ text, staysTicked = false, onCopied }: Props) {
  const { toasts } = useWindowState();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied || staysTicked) return;
    const timer = setTimeout(() => setCopied(false), TICK_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied, staysTicked]);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) {
      setCopied(true);
      onCopied?.();
    } else toasts.show(say('copy.failed'));
  };
  return (
    <button
      type="button"
      class="copy"
      data-copied={isCopied}
      aria-label={say('copy.this', { text })}
      onClick={copy}
    >
      <code>{text}</code>
      {isCopied ? (
        <Check size={13} strokeWidth={3} aria-hidden="true" />
      ) : (
        <Copy size={13} aria-hidden="true" />
      )}
      <span class="only-heard" role="status">
        {isCopied ? say('copy.done') : ''}
      </span>
    </button>
  );
}
