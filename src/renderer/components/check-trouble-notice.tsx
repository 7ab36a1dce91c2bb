import { CloudOff, KeyRound, Lock, type LucideIcon, WifiOff } from 'lucide-preact';
import { ageOf } from '../../core/age.ts';
import { adviceOf, type Failure, isTokenFailure } from '../../core/failure.ts';
import { type LocationState, lastGoodAt } from '../../core/snapshot.ts';
import type { CheckTrouble } from '../check-troubles.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { CheckButton } from './check-button.tsx';
import { NameText } from './name-text.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly trouble: CheckTrouble;
  /** Whether everything that is watched has this trouble; then there is no need to name each location. */
  readonly isEverywhere: boolean;
}

/** Says why locations cannot be checked, and offers what helps. */
export function CheckTroubleNotice({ trouble, isEverywhere }: Props) {
  const { failure, remedy, locations } = trouble;
  const { happened, todo } = adviceOf(failure, say);
  const hasOwnRemedies = remedy === 'replace-token' || remedy === 'open-integrations';
  const isListed = hasOwnRemedies || !isEverywhere || locations.length === 1;
  return (
    <Notice
      tone={failure.kind === 'offline' ? 'info' : 'warning'}
      icon={iconOf(failure)}
      title={happened}
      actions={hasOwnRemedies ? null : <CommonRemedy trouble={trouble} />}
    >
      <p>
        {failure.kind === 'request-refused' && failure.message ? (
          <>
            <Said text="trouble.it-said" fill={{ message: <q dir="auto">{failure.message}</q> }} />{' '}
          </>
        ) : null}
        {todo}
      </p>
      {isListed ? (
        <ul class="notice-places">
          {locations.map((location) => (
            <li key={location.id}>
              <span class="notice-place">
                <NameText text={location.name} />
                <LastGood location={location} />
              </span>
              {hasOwnRemedies ? <OwnRemedy remedy={remedy} location={location} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
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
  return (
    <span>
      {at === null
        ? say('trouble.never-checked')
        : say('trouble.last-checked', { age: ageOf(at, now.value, say) })}
    </span>
  );
}

/** What helps all of the locations at once. */
function CommonRemedy({ trouble: { remedy, locations } }: { readonly trouble: CheckTrouble }) {
  const { page } = useWindowState();
  const [first, ...others] = locations;
  if (remedy === 'check-again') {
    return <CheckButton locationId={others.length === 0 && first ? first.id : null} />;
  }
  if (remedy !== 'open-settings') return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        page.value = 'settings';
      }}
    >
      {say('trouble.open-settings')}
    </button>
  );
}

interface OwnRemedyProps {
  readonly remedy: 'replace-token' | 'open-integrations';
  readonly location: LocationState;
}

/** What helps one location only. */
function OwnRemedy({ remedy, location }: OwnRemedyProps) {
  const { ask, question } = useWindowState();
  const { id } = location;
  if (remedy === 'open-integrations') {
    return (
      <button
        type="button"
        class="button"
        onClick={() => ask((bridge) => bridge.openLink('private-integrations', id))}
      >
        {say('trouble.open-highlevel')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button"
      aria-label={say('location.replace-token-of', { name: location.name })}
      onClick={() => {
        question.value = { kind: 'replace-token', locationId: id };
      }}
    >
      {say('location.replace-token')}
    </button>
  );
}
