import { Check, CircleAlert } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';

/** What is said below a field. */
export type Remark = { readonly tone: 'refusal' | 'praise' | 'hint'; readonly text: string };

interface Props {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string;
  readonly remark: Remark | null;
  readonly onInput?: (text: string) => void;
}

/** A labelled field whose remark is read out with it. A new refusal brings the keyboard back here. */
export function TextField({ name, label, type = 'text', placeholder = '', remark, onInput }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isRefused = remark?.tone === 'refusal';
  const remarkId = `field-${name}-remark`;
  useEffect(() => {
    if (isRefused && !input.current?.value) input.current?.focus();
  }, [isRefused]);
  return (
    <div class="field">
      <label class="field-label" for={`field-${name}`}>
        {label}
      </label>
      <input
        ref={input}
        class="input"
        id={`field-${name}`}
        name={name}
        type={type}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir={name === 'name' ? 'auto' : 'ltr'}
        aria-invalid={isRefused}
        aria-describedby={remarkId}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
      <p class="remark" id={remarkId} data-tone={remark?.tone} aria-live="polite">
        {remark?.tone === 'refusal' ? <CircleAlert size={14} aria-hidden="true" /> : null}
        {remark?.tone === 'praise' ? <Check size={14} strokeWidth={3} aria-hidden="true" /> : null}
        <span>{remark?.text}</span>
      </p>
    </div>
  );
}
