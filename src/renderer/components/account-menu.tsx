import { History, RotateCw, Unplug } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Form } from '../form.ts';
import { type Entry, entryOf } from '../listing.ts';
import { say } from '../say.ts';
import type { OpenMenu } from '../state.ts';
import { useWindowState } from '../state-context.ts';
import { NO_TIMELINE_FILTER, type TimelineAccount } from '../timeline-filter.ts';
import { canReconnect, refOf, spokenNameOf } from './account-actions.ts';

const GAP_PX = 4;

interface Props {
  readonly snapshot: Snapshot;
  /** The glance has no timeline to show. */
  readonly form: Form;
}

/** The open menu of an account, drawn over everything else. */
export function AccountMenu({ snapshot, form }: Props) {
  const { menu } = useWindowState();
  return menu.value ? <Menu open={menu.value} snapshot={snapshot} form={form} /> : null;
}

function Menu({ open, snapshot, form }: Props & { readonly open: OpenMenu }) {
  const { menu, page, question, signIn, timeline } = useWindowState();
  const element = useRef<HTMLDivElement>(null);
  const entry = entryOf(snapshot, open.account);
  const close = (): void => {
    menu.value = null;
    open.anchor.focus();
  };

  useLayoutEffect(() => {
    if (!element.current) return;
    placeBeside(element.current, open.anchor.getBoundingClientRect());
    itemsIn(element.current)[0]?.focus();
  }, [open]);

  useEffect(() => {
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

  if (!entry) return null;
  const choose = (action: () => void) => () => {
    close();
    action();
  };
  return (
    <div
      ref={element}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={spokenNameOf(entry)}
      onKeyDown={(event) => steer(event, close)}
    >
      {canReconnect(entry) ? (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={choose(() => void signIn({ kind: 'reconnect', account: open.account }))}
        >
          <RotateCw size={15} aria-hidden="true" />
          {say('account.reconnect')}
        </button>
      ) : null}
      {form === 'full' ? (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={choose(() => {
            timeline.filter.value = { ...NO_TIMELINE_FILTER, account: timelineAccountOf(entry) };
            page.value = 'timeline';
          })}
        >
          <History size={15} aria-hidden="true" />
          {say('timeline.show')}
        </button>
      ) : null}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        class="menu-danger"
        onClick={choose(() => {
          question.value = { kind: 'disconnect', account: open.account };
        })}
      >
        <Unplug size={15} aria-hidden="true" />
        {say('account.disconnect')}
      </button>
    </div>
  );
}

const timelineAccountOf = (entry: Entry): TimelineAccount => ({
  ...refOf(entry),
  accountName: entry.account.name,
  platform: entry.account.platform,
});

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
