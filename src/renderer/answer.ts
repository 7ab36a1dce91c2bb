import { useRef } from 'preact/hooks';
import type { Snapshot } from '../core/snapshot.ts';
import { type Entry, type Filter, type Listing, listingOf, type PlatformGroup } from './listing.ts';

/** What the window found, and what it answers. */
export interface Answer {
  readonly listing: Listing;
  /** The very same for as long as the answer is: lists begin anew with another one. */
  readonly subject: unknown;
}

interface Given extends Answer {
  readonly filter: Filter;
}

/**
 * What the filter lets through. A further key in the search box most often finds what the one before did: that is then
 * the very same answer, for which nothing is drawn anew.
 */
export function useAnswer(snapshot: Snapshot, filter: Filter): Answer {
  const given = useRef<Given | null>(null);
  const before = given.current;
  const found = listingOf(snapshot, filter);
  const listing = before && isSameListing(before.listing, found) ? before.listing : found;
  const isKept = before && (before.filter === filter || before.listing === listing);
  const answer = { filter, listing, subject: isKept ? before.subject : filter };
  given.current = answer;
  return answer;
}

const isSameListing = (one: Listing, other: Listing): boolean =>
  one.total === other.total &&
  hasSame(one.problems, other.problems) &&
  one.groups.length === other.groups.length &&
  one.groups.every((group, index) => isSameGroup(group, other.groups[index]));

const isSameGroup = (one: PlatformGroup, other: PlatformGroup | undefined): boolean =>
  one.platform === other?.platform && hasSame(one.entries, other.entries);

const hasSame = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);
