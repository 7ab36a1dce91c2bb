import { Check, ClockAlert } from 'lucide-preact';
import type { KnownPlatform } from '../../core/account.ts';
import { PlatformMark } from './platform-mark.tsx';

interface MiniatureProps {
  readonly platform: KnownPlatform;
  readonly isHealthy: boolean;
}

const Miniature = ({ platform, isHealthy }: MiniatureProps) => (
  <div class="miniature" data-healthy={isHealthy}>
    <PlatformMark platform={platform} look="tile" />
    <div class="miniature-lines">
      <span />
      <span />
    </div>
    {isHealthy ? (
      <Check class="miniature-sign" size={18} strokeWidth={3} aria-hidden="true" />
    ) : (
      <ClockAlert class="miniature-sign" size={18} strokeWidth={2.25} aria-hidden="true" />
    )}
    {isHealthy ? null : <span class="miniature-button" />}
  </div>
);

/** What Relink is for, without words: three accounts, one of them with a button that helps. */
export const WelcomePicture = () => (
  <div class="welcome-picture" aria-hidden="true">
    <Miniature platform="facebook" isHealthy={true} />
    <Miniature platform="instagram" isHealthy={false} />
    <Miniature platform="linkedin" isHealthy={true} />
  </div>
);
