import { PartyPopper } from 'lucide-preact';
import { say } from '../say.ts';

/** The check mark that draws itself, with sparks. */
export const HealedCheck = () => (
  <span class="healed-check" aria-hidden="true">
    <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      <path d="M5 12.5 10 17.5 19.5 7.5" pathLength="1" />
    </svg>
  </span>
);

/** The moment of joy in words. */
export const HealedWords = ({ count = 1 }: { readonly count?: number }) => (
  <p class="card-status healed" role="status">
    <HealedCheck />
    <strong>{say('reconnect.healed')}</strong> {say('reconnect.works-again', { count })}
    <PartyPopper class="healed-party" size={16} aria-hidden="true" />
  </p>
);
