import { DIALECT_NAMES, type DialectName, dialectLabel, isDialectName } from '../../core/dialect.ts';
import type { LocationSettings } from '../../core/settings.ts';
import { rotationSentenceOf, tokenAge } from '../../core/token-age.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';

interface Props {
  readonly location: LocationSettings;
}

/** Through which API a location is asked, in whose name, and whether its token is due to be rotated. */
export const LocationApiSettings = ({ location }: Props) => (
  <div class="setting-api">
    <TokenReminder location={location} />
    <DialectSetting location={location} />
    <UserSetting location={location} />
  </div>
);

function TokenReminder({ location: { token } }: Props) {
  const { now } = useWindowState();
  if (!token) return null;
  const age = tokenAge(token.addedAt, now.value);
  return age === 'fine' ? null : <p class="token-reminder small">{rotationSentenceOf(age)}</p>;
}

const BY_ASKING = 'ask';

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
      <span class="quiet">
        {dialect
          ? `API: ${dialectLabel(dialect.name)}, ${dialect.isPinned ? 'pinned' : 'found by asking'}`
          : 'API: not known yet; found at the next check'}
      </span>
      <select
        class="select select-small"
        aria-label={`API of ${name}`}
        aria-busy={isBusy}
        value={pinned}
        onChange={(event) => {
          const { currentTarget: select } = event;
          void choose(select, isDialectName(select.value) ? select.value : null);
        }}
      >
        <option value={BY_ASKING}>Find by asking</option>
        {DIALECT_NAMES.map((one) => (
          <option key={one} value={one}>
            Pin to {dialectLabel(one)}
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
          <>
            Connects as user <code>{userId}</code>
          </>
        ) : (
          'Connects as: asked when it is needed'
        )}
      </span>
      <button
        type="button"
        class="link"
        aria-label={`${userId ? 'Change' : 'Set'} the user of ${name}`}
        onClick={() => {
          question.value = { kind: 'change-user', locationId: id };
        }}
      >
        {userId ? 'Change' : 'Set'}
      </button>
    </p>
  );
}
