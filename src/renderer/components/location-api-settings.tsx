import { DIALECT_NAMES, type DialectChoice, type DialectName, isDialectName } from '../../core/dialect.ts';
import type { LocationSettings } from '../../core/settings.ts';
import { rotationSentenceOf, tokenAge } from '../../core/token-age.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Said } from './said.tsx';

interface Props {
  readonly location: LocationSettings;
}

/** Through which API a location is asked, in whose name, and whether its token is due to be rotated. */
export const LocationApiSettings = ({ location }: Props) => (
  <>
    <TokenReminder location={location} />
    <details class="more">
      <summary>{say('location.advanced')}</summary>
      <DialectSetting location={location} />
      <UserSetting location={location} />
    </details>
  </>
);

function TokenReminder({ location: { token } }: Props) {
  const { now } = useWindowState();
  if (!token) return null;
  const age = tokenAge(token.addedAt, now.value);
  return age === 'fine' ? null : <p class="token-reminder small">{rotationSentenceOf(age, say)}</p>;
}

const BY_ASKING = 'ask';

const labelOf = (name: DialectName): string =>
  name === 'quick-start' ? say('location.api-quick-start') : say('location.api-published', { version: name });

function dialectLine(dialect: DialectChoice | null): string {
  if (!dialect) return say('location.api-unknown');
  return say(dialect.isPinned ? 'location.api-pinned' : 'location.api-found', { api: labelOf(dialect.name) });
}

function DialectSetting({ location: { id, name, dialect } }: Props) {
  const { ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const pinned = dialect?.isPinned ? dialect.name : BY_ASKING;
  const choose = (select: HTMLSelectElement, wanted: DialectName | null): Promise<void> =>
    run(async () => {
      if (!(await ask((bridge) => bridge.setDialect(id, wanted)))) select.value = pinned;
    });
  return (
    <p class="setting-line small">
      <span class="quiet">{dialectLine(dialect)}</span>
      <select
        class="select select-small"
        aria-label={say('location.api-of', { name })}
        aria-busy={isBusy}
        value={pinned}
        onChange={(event) => {
          const { currentTarget: select } = event;
          void choose(select, isDialectName(select.value) ? select.value : null);
        }}
      >
        <option value={BY_ASKING}>{say('location.api-find')}</option>
        {DIALECT_NAMES.map((one) => (
          <option key={one} value={one}>
            {say('location.api-pin', { api: labelOf(one) })}
          </option>
        ))}
      </select>
    </p>
  );
}

function UserSetting({ location: { id, name, userId } }: Props) {
  const { question } = useWindowState();
  return (
    <p class="setting-line small">
      <span class="quiet">
        {userId ? (
          <Said text="location.user" fill={{ user: <code>{userId}</code> }} />
        ) : (
          say('location.user-unknown')
        )}
      </span>
      <button
        type="button"
        class="link"
        aria-label={say(userId ? 'location.change-user-of' : 'location.set-user-of', { name })}
        onClick={() => {
          question.value = { kind: 'change-user', locationId: id };
        }}
      >
        {say(userId ? 'location.change-user' : 'location.set-user')}
      </button>
    </p>
  );
}
