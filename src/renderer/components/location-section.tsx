import type { LocationSection as Section } from '../location-sections.ts';
import { AccountRows } from './account-rows.tsx';
import { Count } from './count.tsx';
import { LocationMark } from './location-mark.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';

interface Props {
  readonly section: Section;
  readonly inView: number;
  /** What they answer. */
  readonly subject: unknown;
}

/** The accounts of one location that are fine. */
export function LocationSection({ section: { location, entries }, inView, subject }: Props) {
  const id = `location-${location.id}`;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class="group-title" id={id}>
        <LocationMark id={location.id} name={location.name} />
        <NameText text={location.name} /> <Count of={entries.length} />
        <MutedMark locationId={location.id} />
      </h2>
      <AccountRows entries={entries} heading="location" inView={inView} subject={subject} />
    </section>
  );
}
