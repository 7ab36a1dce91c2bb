import { BellOff } from 'lucide-preact';
import type { LocationId, Platform } from '../../core/account.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

interface Props {
  readonly platform?: Platform;
  readonly locationId?: LocationId;
}

/** Shows that the person hears nothing of a platform or a location, where that is so. */
export function MutedMark({ platform, locationId }: Props) {
  const { view } = useWindowState();
  const mutes = view.value?.settings.mutes;
  const isMuted =
    (platform !== undefined && mutes?.platforms.includes(platform)) ||
    (locationId !== undefined && mutes?.locations.includes(locationId));
  if (!isMuted) return null;
  return (
    <span class="sign" title={say('mute.muted')}>
      <BellOff size={13} aria-hidden="true" />
      <span class="only-heard">{say('mute.muted')}</span>
    </span>
  );
}
