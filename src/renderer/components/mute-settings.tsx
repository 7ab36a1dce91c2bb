import { Bell, BellOff } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { type Platform, platformName } from '../../core/account.ts';
import type { Mutes } from '../../core/mutes.ts';
import type { LocationSettings } from '../../core/settings.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { FirstRows } from './first-rows.tsx';
import { LocationMark } from './location-mark.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';

/** More than fit into their box, whatever their names are. */
const CHIPS_IN_VIEW = 40;

interface PlatformProps {
  readonly mutes: Mutes;
  /** The platforms that occur. */
  readonly platforms: readonly Platform[];
}

/** Of which platforms nothing is announced; one that is muted can be heard again though no account of it is left. */
export function PlatformMutes({ mutes, platforms }: PlatformProps) {
  const { ask } = useWindowState();
  const offered = [...new Set([...platforms, ...mutes.platforms])];
  if (offered.length === 0) return null;
  return (
    <MuteRow title={say('mute.platforms')} explanation={say('mute.platforms-explanation')}>
      {offered.map((platform) => (
        <MuteChip
          key={platform}
          isMuted={mutes.platforms.includes(platform)}
          onToggle={() => {
            const muted = { ...mutes, platforms: toggled(mutes.platforms, platform) };
            return ask((bridge) => bridge.changePreferences({ mutes: muted }));
          }}
        >
          <PlatformMark platform={platform} look="small" />
          <NameText text={platformName(platform)} />
        </MuteChip>
      ))}
    </MuteRow>
  );
}

interface LocationProps {
  readonly mutes: Mutes;
  readonly locations: readonly LocationSettings[];
}

/** Of which locations nothing is announced; with a single one there is nothing to choose. */
export function LocationMutes({ mutes, locations }: LocationProps) {
  const { ask } = useWindowState();
  const isChoice = locations.length > 1 || locations.some(({ id }) => mutes.locations.includes(id));
  if (!isChoice) return null;
  return (
    <MuteRow title={say('mute.locations')} explanation={say('mute.locations-explanation')}>
      <FirstRows rows={locations} atFirst={CHIPS_IN_VIEW} more={CHIPS_IN_VIEW}>
        {(shown) =>
          shown.map(({ id, name }) => (
            <MuteChip
              key={id}
              isMuted={mutes.locations.includes(id)}
              onToggle={() => {
                const muted = { ...mutes, locations: toggled(mutes.locations, id) };
                return ask((bridge) => bridge.changePreferences({ mutes: muted }));
              }}
            >
              <LocationMark id={id} name={name} />
              <NameText text={name} />
            </MuteChip>
          ))
        }
      </FirstRows>
    </MuteRow>
  );
}

const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

interface RowProps {
  readonly title: string;
  readonly explanation: string;
  readonly children: ComponentChildren;
}

const MuteRow = ({ title, explanation, children }: RowProps) => (
  <div class="setting">
    <fieldset class="mutes">
      <legend>{title}</legend>
      <p class="quiet small">{explanation}</p>
      <div class="chips">{children}</div>
    </fieldset>
  </div>
);

interface ChipProps {
  readonly isMuted: boolean;
  readonly onToggle: () => Promise<boolean>;
  readonly children: ComponentChildren;
}

const MuteChip = ({ isMuted, onToggle, children }: ChipProps) => (
  <button type="button" class="chip" aria-pressed={isMuted} onClick={onToggle}>
    {children}
    {isMuted ? <BellOff size={14} aria-hidden="true" /> : <Bell size={14} aria-hidden="true" />}
  </button>
);
