import { describe, expect, it } from 'vitest';
import type { Reconnect } from '../../../src/core/snapshot.ts';
import {
  countProblems,
  type Filter,
  type Listing,
  listingOf,
  NO_FILTER,
} from '../../../src/renderer/listing.ts';
import { accountOf, locationOf, NOW, refOf, snapshotOf } from '../sample-snapshot.ts';

const bakery = locationOf('bakery', [
  accountOf('fine'),
  accountOf('odd', 'unknown'),
  accountOf('soon', 'expiring'),
  accountOf('maybe', 'healthy', { suspected: 'expired' }),
  accountOf('gone', 'disconnected'),
  accountOf('dead', 'unsupported', { platform: 'twitter' }),
]);
const gym = locationOf('gym', [
  accountOf('broken', 'expired', { platform: 'tiktok' }),
  accountOf('clip', 'healthy', { platform: 'other:clapper', name: 'Iron Lark on Clapper' }),
  accountOf('page', 'healthy', { platform: 'facebook' }),
]);
const both = snapshotOf(bakery, gym);

const idsOf = ({ problems }: Listing) => problems.map(({ account }) => String(account.id));
const quietIdsOf = ({ groups }: Listing) =>
  groups.flatMap(({ entries }) => entries.map(({ account }) => String(account.id)));
const filter = (changes: Partial<Filter>): Filter => ({ ...NO_FILTER, ...changes });
const reconnecting = (accountId: string, state: Reconnect['state']) => ({
  ...both,
  reconnects: [{ ...refOf('bakery', accountId), state }],
});

describe('the list', () => {
  it('puts those that need a person first, most pressing first', () => {
    expect(idsOf(listingOf(both, NO_FILTER))).toEqual(['gone', 'broken', 'maybe', 'soon', 'odd']);
  });

  it('puts the others together by platform, in the usual order, unheard-of platforms last', () => {
    const { groups } = listingOf(both, NO_FILTER);
    expect(groups.map(({ platform }) => platform)).toEqual(['facebook', 'twitter', 'other:clapper']);
  });

  it('shows nothing quiet when only problems are wanted', () => {
    const listing = listingOf(both, filter({ scope: 'problems' }));
    expect(listing.groups).toEqual([]);
    expect(listing.problems).toHaveLength(5);
  });

  it('shows one location when one is chosen', () => {
    const listing = listingOf(both, filter({ locationId: gym.id }));
    expect([...idsOf(listing), ...quietIdsOf(listing)]).toEqual(['broken', 'page', 'clip']);
  });

  it('shows all when the chosen location is watched no more', () => {
    expect(listingOf(snapshotOf(bakery), filter({ locationId: gym.id })).total).toBe(6);
  });

  it.each([
    ['a name', 'IRON LARK', ['clip']],
    ['a platform', 'tiktok', ['broken']],
    ['a location', 'location gym', ['broken', 'page', 'clip']],
    ['nothing there', 'zebra', []],
  ])('finds by %s', (_what, query, ids) => {
    const listing = listingOf(both, filter({ query }));
    expect([...idsOf(listing), ...quietIdsOf(listing)]).toEqual(ids);
  });

  it('keeps an account in its place among the broken ones while it is reconnected, and when it has healed', () => {
    expect(idsOf(listingOf(reconnecting('fine', { step: 'starting' }), NO_FILTER))[0]).toBe('fine');
    expect(idsOf(listingOf(reconnecting('fine', { step: 'healed', at: NOW }), NO_FILTER))[0]).toBe('fine');
  });

  it('makes no card of a healthy account whose reconnect was cancelled', () => {
    const cancelled = reconnecting('fine', { step: 'gave-up', at: NOW, reason: { why: 'cancelled' } });
    expect(quietIdsOf(listingOf(cancelled, NO_FILTER))).toContain('fine');
  });

  it('counts what needs a person, and not what has just healed', () => {
    expect(countProblems(both, null)).toBe(5);
    expect(countProblems(both, gym)).toBe(1);
    expect(countProblems(reconnecting('fine', { step: 'healed', at: NOW }), null)).toBe(5);
  });
});
