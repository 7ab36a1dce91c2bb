import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { truthOf } from '../truth.ts';
import { CheckButton } from './check-button.tsx';
import { HEADLINE_ID } from './kept-focus.ts';
import { NameText } from './name-text.tsx';
import { StatusOrb } from './status-orb.tsx';

/** The one sentence of truth, about the chosen location or about all. */
export function Hero({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter, now } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : snapshot.locations;
  const truth = truthOf({ locations, isPaused: snapshot.isPaused }, now.value);
  return (
    <header class="hero" data-tone={truth.tone}>
      <StatusOrb tone={truth.tone} />
      <div class="hero-text">
        {chosen ? <NameText class="hero-place" text={chosen.name} /> : null}
        <h1 id={HEADLINE_ID} tabIndex={-1}>
          {truth.headline}
        </h1>
        <p class="hero-details">
          {truth.details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </p>
      </div>
      <CheckButton locationId={chosen?.id ?? null} />
    </header>
  );
}
