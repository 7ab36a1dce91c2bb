import { useState } from 'preact/hooks';
import { type Platform, platformName } from '../../core/account.ts';
import type { View } from '../../core/bridge.ts';
import { connectablesOf } from '../connectable.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { PlatformMark } from './platform-mark.tsx';
import { Said } from './said.tsx';

/** The first step: for which location, and of which platform. */
export function ConnectStart({ view }: { readonly view: View }) {
  const { filter, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const connectables = connectablesOf(view);
  const [wantedId, setWantedId] = useState<string | null>(filter.peek().locationId);
  const chosen = connectables.find(({ location }) => location.id === wantedId) ?? connectables[0];
  if (!chosen) {
    return <p class="quiet">{say('connect.no-way')}</p>;
  }
  const { location, platforms } = chosen;
  const begin = (platform: Platform): Promise<void> =>
    run(() => signIn({ kind: 'connect', locationId: location.id, platform }));
  return (
    <>
      {connectables.length > 1 ? (
        <div class="field">
          <label class="field-label" for="connect-location">
            {say('list.location')}
          </label>
          <select
            id="connect-location"
            class="select"
            value={location.id}
            onChange={(event) => setWantedId(event.currentTarget.value)}
          >
            {connectables.map(({ location: { id, name } }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p class="quiet">
          <Said text="connect.for-location" fill={{ location: <bdi class="strong">{location.name}</bdi> }} />
        </p>
      )}
      <ul class="platforms" aria-label={say('connect.platforms')}>
        {platforms.map((platform) => (
          <li key={platform}>
            <button
              type="button"
              class="platform-button"
              aria-disabled={isBusy}
              onClick={() => begin(platform)}
            >
              <PlatformMark platform={platform} look="tile" />
              <bdi class="name">{platformName(platform)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
