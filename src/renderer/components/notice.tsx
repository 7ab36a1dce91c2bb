import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly tone: 'info' | 'warning';
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Something to know before reading the list: what happened, and what to do. */
export const Notice = ({ tone, icon: Icon, title, children, actions }: Props) => (
  <section class="notice" data-tone={tone} aria-label={title}>
    <Icon class="notice-icon" size={18} aria-hidden="true" />
    <div class="notice-text">
      <strong>{title}</strong>
      {children}
    </div>
    {actions ? <div class="notice-actions">{actions}</div> : null}
  </section>
);
