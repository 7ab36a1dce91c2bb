import type { Signal } from '@preact/signals';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenMenu } from '../state.ts';
import { useWindowState } from '../state-context.ts';

const GAP_PX = 4;

interface FrameProps {
  readonly open: OpenMenu;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A menu beside its button, over everything else; it closes as soon as the person turns to something else. */
export function MenuFrame({ open, label, children }: FrameProps) {
  const { menu } = useWindowState();
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!element.current) return;
    placeBeside(element.current, open.anchor.getBoundingClientRect());
    itemsIn(element.current)[0]?.focus();
  }, [open]);

  useEffect(() => {
    const close = (): void => closeMenu(menu);
    const closeQuietly = (event: Event): void => {
      const target = event.target as Node;
      if (element.current?.contains(target) || open.anchor.contains(target)) return;
      menu.value = null;
    };
    document.addEventListener('pointerdown', closeQuietly);
    document.addEventListener('scroll', closeQuietly, { capture: true, passive: true });
    window.addEventListener('blur', close);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', closeQuietly);
      document.removeEventListener('scroll', closeQuietly, { capture: true });
      window.removeEventListener('blur', close);
      window.removeEventListener('resize', close);
    };
  }, [open]);

  return (
    <div
      ref={element}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => steer(event, () => closeMenu(menu))}
    >
      {children}
    </div>
  );
}

interface ItemProps {
  readonly icon: LucideIcon;
  readonly word: string;
  /** Stands quietly behind the word. */
  readonly hint?: ComponentChildren;
  readonly isDanger?: boolean;
  readonly onChoose: () => void;
}

/** One thing to do; choosing it closes the menu. */
export function MenuItem({ icon: Icon, word, hint, isDanger = false, onChoose }: ItemProps) {
  const { menu } = useWindowState();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={isDanger ? 'menu-danger' : undefined}
      onClick={() => {
        closeMenu(menu);
        onChoose();
      }}
    >
      <Icon size={15} aria-hidden="true" />
      {word}
      {hint ? <span class="menu-hint"> {hint}</span> : null}
    </button>
  );
}

/** The focus goes back to where it came from. */
function closeMenu(menu: Signal<OpenMenu | null>): void {
  const open = menu.peek();
  menu.value = null;
  open?.anchor.focus();
}

const itemsIn = (menu: HTMLElement): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

function steer(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, close: () => void): void {
  const items = itemsIn(event.currentTarget);
  const index = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (index + 1) % items.length,
    ArrowUp: (index - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) items[target]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Under the button and flush with its right edge, or above it where there is no room below. */
function placeBeside(menu: HTMLElement, anchor: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + GAP_PX;
  const top = below + height > window.innerHeight ? anchor.top - height - GAP_PX : below;
  menu.style.top = `${Math.max(GAP_PX, top)}px`;
  menu.style.left = `${Math.max(GAP_PX, anchor.right - width)}px`;
}
