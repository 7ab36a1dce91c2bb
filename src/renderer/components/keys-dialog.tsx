import type { ComponentChildren } from 'preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Dialog } from './dialog.tsx';
import { KeyCaps } from './key-caps.tsx';

interface LineProps {
  readonly what: string;
  readonly children: ComponentChildren;
}

const Line = ({ what, children }: LineProps) => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
);

/** What the keys do. */
export function KeysDialog({ shortcut }: { readonly shortcut: string | null }) {
  const { question } = useWindowState();
  return (
    <Dialog
      title={say('keys.title')}
      onClose={() => {
        question.value = null;
      }}
    >
      <dl class="keys">
        <Line what={say('keys.search')}>
          <KeyCaps keys="/" />
        </Line>
        <Line what={say('keys.next')}>
          <KeyCaps keys="↓" />
        </Line>
        <Line what={say('keys.previous')}>
          <KeyCaps keys="↑" />
        </Line>
        <Line what={say('keys.first')}>
          <KeyCaps keys="Home" />
          <KeyCaps keys="End" />
        </Line>
        <Line what={say('keys.enter')}>
          <KeyCaps keys="Enter" />
        </Line>
        <Line what={say('keys.check')}>
          <KeyCaps keys="C" />
        </Line>
        <Line what={say('keys.help')}>
          <KeyCaps keys="?" />
        </Line>
        <Line what={say('keys.escape')}>
          <KeyCaps keys="Escape" />
        </Line>
        {shortcut === null ? null : (
          <Line what={say('keys.shortcut')}>
            <KeyCaps keys={shortcut} />
          </Line>
        )}
      </dl>
    </Dialog>
  );
}
