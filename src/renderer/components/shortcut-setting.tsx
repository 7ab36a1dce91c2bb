import { useRef, useState } from 'preact/hooks';
import type { System } from '../../core/bridge.ts';
import { shortcutOf } from '../../core/shortcut.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { KeyCaps, keyNamesOf } from './key-caps.tsx';
import { Row } from './preference-rows.tsx';

interface Props {
  readonly shortcut: string | null;
  readonly system: System;
}

type Standing = 'shown' | 'listening' | 'needs-modifier' | 'unfit';

/** The keys that open Relink from anywhere: shown, or listened for until some are pressed. */
export function ShortcutSetting({ shortcut, system }: Props) {
  const { ask } = useWindowState();
  const [standing, setStanding] = useState<Standing>('shown');
  const [news, setNews] = useState('');
  const isFocusOwed = useRef(false);

  const finish = (): void => {
    isFocusOwed.current = true;
    setStanding('shown');
  };
  /** Gives the keyboard back to the button once it is there again. */
  const receiveFocus = (button: HTMLButtonElement | null): void => {
    if (!button || !isFocusOwed.current) return;
    isFocusOwed.current = false;
    button.focus();
  };
  const use = async (keys: string | null): Promise<void> => {
    finish();
    if (!(await ask((bridge) => bridge.changePreferences({ shortcut: keys })))) return;
    setNews(keys === null ? '' : say('keys.shortcut-is', { keys: keyNamesOf(keys).join(' ') }));
  };
  const hear = (event: KeyboardEvent): void => {
    // Whoever tabs on has not been pressing a shortcut.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      finish();
      return;
    }
    const reading = shortcutOf(event, system);
    if (reading.kind === 'keys') void use(reading.keys);
    else setStanding(reading.kind === 'incomplete' ? 'listening' : reading.kind);
  };

  return (
    <Row title={say('keys.shortcut')} explanation={say('keys.shortcut-explanation')}>
      <div class="shortcut">
        {standing === 'shown' ? (
          <>
            {shortcut === null ? (
              <span class="quiet">{say('keys.shortcut-none')}</span>
            ) : (
              <KeyCaps keys={shortcut} />
            )}
            <button
              ref={receiveFocus}
              type="button"
              class="button button-small"
              aria-label={say('keys.shortcut-set-of', { title: say('keys.shortcut') })}
              onClick={() => setStanding('listening')}
            >
              {say(shortcut === null ? 'keys.shortcut-set' : 'keys.shortcut-change')}
            </button>
            {shortcut === null ? null : (
              <button type="button" class="button button-small button-quiet" onClick={() => void use(null)}>
                {say('keys.shortcut-remove')}
              </button>
            )}
          </>
        ) : (
          <button
            ref={(recorder) => recorder?.focus()}
            type="button"
            class="button button-small shortcut-recorder"
            aria-describedby="shortcut-how"
            onKeyDown={hear}
            onBlur={() => setStanding('shown')}
          >
            {say('keys.shortcut-press')}
          </button>
        )}
      </div>
      {standing === 'shown' ? null : (
        <p class="shortcut-how quiet small" id="shortcut-how">
          {say('keys.shortcut-how')}
        </p>
      )}
      <p class="shortcut-news small" role="status">
        {standing === 'needs-modifier' || standing === 'unfit' ? say(`keys.shortcut-${standing}`) : news}
      </p>
    </Row>
  );
}
