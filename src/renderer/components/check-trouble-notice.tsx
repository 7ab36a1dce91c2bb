import { CloudOff, KeyRound, Lock, type LucideIcon, WifiOff } from 'lucide-preact';
import { ageOf } from '../../core/age.ts';
import { adviceOf, type Failure, isTokenFailure } from '../../core/failure.ts';
import { type LocationState, lastGoodAt } from '../../core/snapshot.ts';
import type { CheckTrouble } from '../check-troubles.ts';
import { useWindowState } from '../state-context.ts';
import { CheckButton } from './check-button.tsx';
import { NameText } from './name-text.tsx';
import { Notice } from './notice.tsx';

/** Says why locations cannot be checked and what helps. The todo of the advice is the guide; the buttons lead there. */
export function CheckTroubleNotice({ trouble }: { readonly trouble: CheckTrouble }) {
  const { failure, locations } = trouble;
  const { happened, todo } = adviceOf(failure);
  return (
    <Notice tone={failure.kind === 'offline' ? 'info' : 'warning'} icon={iconOf(failure)} title={happened}>
      <p>
        {failure.kind === 'request-refused' && failure.message ? (
          <>
            It said: <q dir="auto">{failure.message}</q>.{' '}
          </>
        ) : null}
        {todo}
      </p>
      <ul class="notice-places">
        {locations.map((location) => (
          <li key={location.id}>
            <span class="notice-place">
              <NameText text={location.name} />
              <LastGood location={location} />
            </span>
            <PlaceAction trouble={trouble} location={location} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function iconOf(failure: Failure): LucideIcon {
  if (failure.kind === 'offline') return WifiOff;
  if (isTokenFailure(failure)) return KeyRound;
  return failure.kind.startsWith('keychain') ? Lock : CloudOff;
}

function LastGood({ location }: { readonly location: LocationState }) {
  const { now } = useWindowState();
  const at = lastGoodAt(location.check);
  return <span>{at === null ? 'never checked yet' : `last checked ${ageOf(at, now.value)}`}</span>;
}

interface PlaceActionProps {
  readonly trouble: CheckTrouble;
  readonly location: LocationState;
}

function PlaceAction({ trouble, location }: PlaceActionProps) {
  const { ask, page, question } = useWindowState();
  switch (trouble.remedy) {
    case 'wait':
      return null;
    case 'check-again':
      return <CheckButton locationId={location.id} />;
    case 'replace-token':
      return (
        <button
          type="button"
          class="button"
          onClick={() => {
            question.value = { kind: 'replace-token', locationId: location.id };
          }}
        >
          Replace token
        </button>
      );
    case 'open-integrations':
      return (
        <button
          type="button"
          class="button"
          onClick={() => ask((bridge) => bridge.openLink('private-integrations', location.id))}
        >
          Open HighLevel
        </button>
      );
    case 'open-settings':
      return (
        <button
          type="button"
          class="button"
          onClick={() => {
            page.value = 'settings';
          }}
        >
          Open settings
        </button>
      );
  }
}
