import { Pencil } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { LocationSettings, TokenMark } from '../../core/settings.ts';
import { dayOf } from '../dates.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { CopyButton } from './copy-button.tsx';
import { LocationApiSettings } from './location-api-settings.tsx';
import { LocationMark } from './location-mark.tsx';
import { Moment } from './moment.tsx';
import { NameText } from './name-text.tsx';
import { Said } from './said.tsx';

/** A watched location: its name, its ID, its token as far as it may be shown, and the ways to change them. */
export function LocationSettingsRow({ location }: { readonly location: LocationSettings }) {
  const { question } = useWindowState();
  const name = location.name;
  return (
    <li class="setting setting-location">
      <LocationMark id={location.id} name={name} />
      <div class="setting-words">
        <EditableName location={location} />
      </div>
      <div class="setting-actions">
        <button
          type="button"
          class="button button-small"
          aria-label={say('checklist.open-of', { name })}
          onClick={() => {
            question.value = { kind: 'test-setup', locationId: location.id };
          }}
        >
          {say('checklist.open')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={say(location.token ? 'location.replace-token-of' : 'location.add-token-of', { name })}
          onClick={() => {
            question.value = { kind: 'replace-token', locationId: location.id };
          }}
        >
          {say(location.token ? 'location.replace-token' : 'location.add-token')}
        </button>
        <button
          type="button"
          class="button button-small button-quiet-danger"
          aria-label={say('location.remove-one', { name })}
          onClick={() => {
            question.value = { kind: 'remove-location', locationId: location.id };
          }}
        >
          {say('location.remove')}
        </button>
      </div>
      <div class="setting-below">
        <p class="setting-facts quiet small">
          <CopyButton text={location.id} />
          {location.token ? <TokenFacts token={location.token} /> : <span>{say('location.no-token')}</span>}
        </p>
        <LocationApiSettings location={location} />
      </div>
    </li>
  );
}

function TokenFacts({ token }: { readonly token: TokenMark }) {
  const { now } = useWindowState();
  return (
    <span>
      <Said
        text={token.keptIn === 'keychain' ? 'location.token-in-keychain' : 'location.token-in-session'}
        fill={{
          token: <code>pit-…{token.last4}</code>,
          date: <Moment at={token.addedAt} text={dayOf(token.addedAt, now.value)} />,
        }}
      />
    </span>
  );
}

function EditableName({ location }: { readonly location: LocationSettings }) {
  const { ask } = useWindowState();
  const [isEditing, setEditing] = useState(false);
  const isOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = location.name;

  const begin = (): void => {
    isOpen.current = true;
    setEditing(true);
  };
  const finish = (typed: string | null): void => {
    // The field also loses the focus by being taken away: what ends the editing first, decides.
    if (!isOpen.current) return;
    isOpen.current = false;
    setEditing(false);
    const wanted = typed?.trim() ?? '';
    if (wanted !== '' && wanted !== location.name)
      void ask((bridge) => bridge.renameLocation(location.id, wanted));
    queueMicrotask(() => button.current?.focus());
  };
  if (isEditing) {
    return (
      <input
        ref={(input) => input?.focus()}
        class="input input-name"
        dir="auto"
        aria-label={say('location.name-of', { name })}
        defaultValue={location.name}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => finish(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(event.currentTarget.value);
          if (event.key === 'Escape') finish(null);
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      class="editable-name"
      aria-label={say('location.rename', { name })}
      onClick={begin}
    >
      <NameText text={name} />
      <Pencil size={13} aria-hidden="true" />
    </button>
  );
}
