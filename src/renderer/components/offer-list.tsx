import { ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Offer } from '../../core/offer.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { FindField, isFoundIn } from './find-field.tsx';
import { NameText } from './name-text.tsx';

/** With no more offers than this there is nothing to search. */
const SEEN_AT_ONCE = 6;

/** What a login offers to be connected; one of them is picked. */
export function OfferList({ offers }: { readonly offers: readonly Offer[] }) {
  const [query, setQuery] = useState('');
  const [isBusy, run] = useBusy();
  const { ask } = useWindowState();
  const found = offers.filter(({ name, detail }) => isFoundIn(query, name, detail));
  if (offers.length === 0) return null;
  return (
    <>
      {offers.length > SEEN_AT_ONCE ? (
        <FindField label={say('offer.search')} query={query} onQuery={setQuery} />
      ) : null}
      <ul class="offers" aria-label={say('offer.all')}>
        {found.map((offer) => (
          <li key={offer.id}>
            <button
              type="button"
              class="offer"
              aria-disabled={isBusy || offer.isConnected}
              data-connected={offer.isConnected}
              onClick={() => {
                if (!offer.isConnected) void run(() => ask((bridge) => bridge.attach(offer.id)));
              }}
            >
              <span class="offer-text">
                <NameText class="row-name" text={offer.name} />
                {offer.detail ? <NameText class="quiet small" text={offer.detail} /> : null}
              </span>
              {offer.isConnected ? (
                <span class="quiet small">{say('offer.is-connected')}</span>
              ) : (
                <ChevronRight size={16} aria-hidden="true" />
              )}
            </button>
          </li>
        ))}
        {found.length === 0 ? <li class="quiet choices-none">{say('offer.none-found')}</li> : null}
      </ul>
    </>
  );
}

const BONES = ['first', 'second', 'third', 'fourth'] as const;

/** Stands where the offers will be. */
export const OfferSkeleton = () => (
  <ul class="offers" aria-hidden="true">
    {BONES.map((bone) => (
      <li class="offer" key={bone}>
        <span class="offer-text">
          <span class="bone bone-name" />
          <span class="bone bone-where" />
        </span>
      </li>
    ))}
  </ul>
);
