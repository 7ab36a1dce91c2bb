import { platformName } from '../../core/account.ts';
import type { PlatformGroup } from '../listing.ts';
import { AccountRows } from './account-rows.tsx';
import { Count } from './count.tsx';
import { MutedMark } from './muted-mark.tsx';
import { PlatformMark } from './platform-mark.tsx';

interface Props {
  readonly group: PlatformGroup;
  readonly inView: number;
  /** What they answer. */
  readonly subject: unknown;
}

/** The accounts of one platform that are fine. */
export function PlatformSection({ group, inView, subject }: Props) {
  const id = `platform-${group.platform}`;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class="group-title" id={id}>
        <PlatformMark platform={group.platform} look="small" />
        <bdi>{platformName(group.platform)}</bdi> <Count of={group.entries.length} />
        <MutedMark platform={group.platform} />
      </h2>
      <AccountRows entries={group.entries} heading="platform" inView={inView} subject={subject} />
    </section>
  );
}
