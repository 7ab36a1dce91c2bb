import { useMemo } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import type { PlatformGroup } from '../listing.ts';
import { locationSectionsOf, type LocationSection as Section } from '../location-sections.ts';
import { rowsInView, sectionHeight, sectionsInView } from '../rows-in-view.ts';
import { say } from '../say.ts';
import { ROWS_UNASKED } from './folded-rows.tsx';
import { LocationSection } from './location-section.tsx';
import { NearRows } from './near-rows.tsx';

/** So many that are near are drawn in a frame, each with its first rows: it is higher than anybody scrolls in one. */
const SECTIONS_AHEAD = 1;

interface Props {
  /** The accounts that are fine, by platform. */
  readonly groups: readonly PlatformGroup[];
  /** What they answer. */
  readonly subject: unknown;
}

/** The accounts that are fine, by location instead of by platform. */
export function LocationSections({ groups, subject }: Props) {
  const sections = useMemo(() => locationSectionsOf(groups), [groups, say.locale]);
  const drawSection = useMemo(() => {
    const lengths = sections.map(({ entries }) => entries.length);
    const inView = rowsInView(lengths, window.innerHeight);
    const places = new Map(sections.map((section, index) => [section, inView[index] ?? 0]));
    // The very same element is not drawn anew when others come near.
    return oncePer((section: Section) => (
      <li key={section.location.id}>
        <LocationSection section={section} inView={places.get(section) ?? 0} subject={subject} />
      </li>
    ));
  }, [sections, subject]);
  return (
    <NearRows
      rows={sections}
      atFirst={sectionsInView(window.innerHeight)}
      guessHeight={({ entries }) => sectionHeight(Math.min(entries.length, ROWS_UNASKED))}
      ahead={SECTIONS_AHEAD}
      subject={subject}
      class="sections"
      keyOf={({ location }) => location.id}
    >
      {drawSection}
    </NearRows>
  );
}
