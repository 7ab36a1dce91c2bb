import { useMemo } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import type { PlatformGroup } from '../listing.ts';
import { locationSectionsOf, type LocationSection as Section } from '../location-sections.ts';
import { itemsInView, LOWEST_SECTION_PX, rowsInView, sectionHeight } from '../rows-in-view.ts';
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

interface Row {
  readonly section: Section;
  readonly inView: number;
}

/** The accounts that are fine, by location instead of by platform. */
export function LocationSections({ groups, subject }: Props) {
  const rows = useMemo(() => {
    const sections = locationSectionsOf(groups);
    const lengths = sections.map(({ entries }) => entries.length);
    const inView = rowsInView(lengths, window.innerHeight);
    return sections.map((section, index): Row => ({ section, inView: inView[index] ?? 0 }));
  }, [groups, say.locale]);
  // The very same element is not drawn anew when others come near.
  const drawSection = useMemo(
    () =>
      oncePer((row: Row) => (
        <li key={keyOf(row)}>
          <LocationSection {...row} subject={subject} />
        </li>
      )),
    [subject],
  );
  return (
    <NearRows
      rows={rows}
      atFirst={itemsInView(LOWEST_SECTION_PX, window.innerHeight)}
      guessHeight={({ section }) => sectionHeight(Math.min(section.entries.length, ROWS_UNASKED))}
      ahead={SECTIONS_AHEAD}
      subject={subject}
      class="sections"
      keyOf={keyOf}
    >
      {drawSection}
    </NearRows>
  );
}

const keyOf = ({ section }: Row): string => section.location.id;
