import {
  Ban,
  CircleCheck,
  CircleMinus,
  CirclePlus,
  CircleQuestionMark,
  ClockAlert,
  HeartPulse,
  Hourglass,
  type LucideIcon,
  Unplug,
} from 'lucide-preact';
import { platformName } from '../../core/account.ts';
import type { Health } from '../../core/health.ts';
import { findAccount, type Snapshot } from '../../core/snapshot.ts';
import type { Event, TimelineEntry } from '../../core/timeline.ts';
import { timeOf } from '../dates.ts';
import { eventDetail, eventWord } from '../timeline-words.ts';
import { AccountAvatar } from './account-avatar.tsx';
import { Moment } from './moment.tsx';
import { NameText } from './name-text.tsx';

type EventLook = Health | 'healed' | 'added' | 'removed';

/** One shape for each event, so that it can be told without seeing its color. */
const SHAPES: Readonly<Record<EventLook, LucideIcon>> = {
  healthy: CircleCheck,
  expiring: Hourglass,
  expired: ClockAlert,
  disconnected: Unplug,
  unsupported: Ban,
  unknown: CircleQuestionMark,
  healed: HeartPulse,
  added: CirclePlus,
  removed: CircleMinus,
};

const lookOf = (event: Event): EventLook =>
  event.what === 'broke' || event.what === 'changed' ? event.health : event.what;

interface Props {
  readonly entry: TimelineEntry;
  /** Knows the pictures of the accounts that are still there. */
  readonly snapshot: Snapshot;
}

/** When, which account, and what happened to it. */
export function TimelineRow({ entry, snapshot }: Props) {
  const { accountId: id, accountName: name, platform, locationId } = entry;
  const avatar = findAccount(snapshot, locationId, id)?.avatar ?? null;
  return (
    <li class="event">
      <p class="event-time">
        <Moment at={entry.at} text={timeOf(entry.at)} />
      </p>
      <AccountAvatar account={{ id, name, platform, avatar }} look="row" hasBadge={true} />
      <div class="event-who">
        <NameText class="row-name" text={name} />
        <p class="event-where">
          <bdi>{platformName(platform)}</bdi>
          <NameText text={entry.locationName} />
        </p>
      </div>
      <EventWords event={entry.event} />
    </li>
  );
}

function EventWords({ event }: { readonly event: Event }) {
  const look = lookOf(event);
  const Shape = SHAPES[look];
  const detail = eventDetail(event);
  return (
    <div class="event-what">
      <p class="health" data-look={look}>
        <Shape size={15} strokeWidth={2.25} aria-hidden="true" />
        <span>{eventWord(event)}</span>
      </p>
      {detail === null ? null : <p class="event-detail">{detail}</p>}
    </div>
  );
}
