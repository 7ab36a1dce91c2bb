import type { Platform } from '../../src/core/account.ts';
import type { Failure } from '../../src/core/failure.ts';
import type { Account, LocationState } from '../../src/core/snapshot.ts';
import {
  accountOf,
  DAY_MS,
  freshCheck,
  HOUR_MS,
  locationOf,
  MINUTE_MS,
  NOW,
} from '../unit/sample-snapshot.ts';

/** What is different about some accounts of the agency, by their ids. */
export type Changes = Readonly<Record<string, Partial<Account>>>;

type Listed = readonly [id: string, platform: Platform, name: string];

/** The accounts that have a picture. */
const PICTURED: ReadonlySet<string> = new Set([
  'bakery',
  'bakery-google',
  'dental-instagram',
  'gym',
  'gym-tiktok',
  'law',
]);

const UNSUPPORTED: Partial<Account> = { standing: 'unsupported', health: 'unsupported' };

const LOCATIONS: readonly (readonly [id: string, name: string, accounts: readonly Listed[]])[] = [
  [
    'K83W5f03EFph2rlg5N1L',
    'Blue Door Bakery',
    [
      ['bakery', 'facebook', 'Blue Door Bakery'],
      ['bakery-wedding', 'facebook', 'Blue Door Bakery – Wedding Cakes & Catering 🎂'],
      ['bakery-instagram', 'instagram', '@bluedoor.bakes'],
      ['bakery-google', 'google', 'Blue Door Bakery, 14 Chapel Lane'],
      ['bakery-tiktok', 'tiktok', 'bluedoorbakes 🥐'],
      ['bakery-twitter', 'twitter', '@BlueDoorBakes'],
    ],
  ],
  [
    '7wWYC3OMzmjcvYU7CfQo',
    'Harbor Street Dental Clinic',
    [
      ['dental', 'facebook', 'Harbor Street Dental Clinic'],
      ['dental-instagram', 'instagram', '@harborstreetdental'],
      ['dental-linkedin', 'linkedin', 'Harbor Street Dental Clinic'],
      ['dental-google', 'google', 'Harbor Street Dental – Main Office'],
      [
        'dental-children',
        'google',
        'Harbor Street Dental – Children’s Dentistry and Orthodontics, Northside Medical Park',
      ],
      ['dental-arabic', 'facebook', 'عيادة شارع الميناء لطب الأسنان'],
    ],
  ],
  [
    'VMf7oFnitFhSxHavFK53',
    'Iron Lark Gym',
    [
      ['gym', 'facebook', 'Iron Lark Gym'],
      ['gym-instagram', 'instagram', '@ironlark.gym'],
      ['gym-kids', 'instagram', '@ironlark.kids 🤸‍♀️'],
      ['gym-tiktok', 'tiktok', 'ironlarkgym 💪🏽'],
      ['gym-google', 'google', 'Iron Lark Gym'],
      ['gym-youtube', 'youtube', 'Iron Lark Gym'],
    ],
  ],
  [
    'RnzPkUmjEKoFZlez1Hm9',
    'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP',
    [
      ['law-linkedin', 'linkedin', 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP'],
      ['law-person', 'linkedin', 'Folasade Oyelaran'],
      ['law', 'facebook', 'AOVL Partners – Immigration & Family Law'],
      ['law-russian', 'facebook', 'АОВЛ Партнёры – юридическая помощь на русском языке'],
      ['law-google', 'google', 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners'],
      ['law-threads', 'threads', '@aovlpartners'],
    ],
  ],
  [
    'mDx7j6KFSctcKruDUfjf',
    '居酒屋 つばめ亭 (Tsubame-tei)',
    [
      ['tavern', 'facebook', '居酒屋 つばめ亭'],
      ['tavern-instagram', 'instagram', '@tsubametei_izakaya'],
      ['tavern-lunch', 'instagram', 'つばめ亭のお昼ごはん 🍱'],
      ['tavern-google', 'google', '居酒屋 つばめ亭 本店'],
      ['tavern-tiktok', 'tiktok', 'つばめ亭の大将'],
      ['tavern-mastodon', 'other:mastodon', '@tsubame@kyoto.social'],
    ],
  ],
];

/** An agency with five locations and thirty accounts, all healthy but one that HighLevel no longer supports. */
export const agencyOf = (changes: Changes = {}): readonly LocationState[] =>
  LOCATIONS.map(([locationId, name, accounts], place) =>
    locationOf(
      locationId,
      accounts.map(([id, platform, accountName], index) =>
        accountOf(id, 'healthy', {
          platform,
          name: accountName,
          connectedAt: NOW - 90 * DAY_MS,
          since: NOW - (12 + 5 * place + index) * DAY_MS,
          avatar: PICTURED.has(id) ? `/avatar/${locationId}/${id}` : null,
          ...(id === 'bakery-twitter' ? UNSUPPORTED : {}),
          ...changes[id],
        }),
      ),
      { name, check: freshCheck(NOW - 2 * MINUTE_MS) },
    ),
  );

/** The agency after checks that failed, by the places of its locations. */
export const failingAt = (
  locations: readonly LocationState[],
  failures: Readonly<Record<number, Failure>>,
): readonly LocationState[] =>
  locations.map((location, place) => {
    const failure = failures[place];
    if (!failure) return location;
    const since = NOW - HOUR_MS;
    return {
      ...location,
      check: { state: 'failing', failure, since, lastGoodAt: NOW - 2 * HOUR_MS, attempts: 4 },
    };
  });

export const failingEverywhere = (
  locations: readonly LocationState[],
  failure: Failure,
): readonly LocationState[] => failingAt(locations, { ...locations.map(() => failure) });

const PLATFORMS: readonly Platform[] = ['facebook', 'instagram', 'google', 'linkedin', 'tiktok'];
const MANY_LOCATIONS = 40;
const ACCOUNTS_EACH = 250;

/** Ten thousand accounts in forty locations, one of them expired. */
export const manyAccounts = (): readonly LocationState[] =>
  Array.from({ length: MANY_LOCATIONS }, (_, place) =>
    locationOf(
      `location${String(place).padStart(12, '0')}`,
      Array.from({ length: ACCOUNTS_EACH }, (__, index) =>
        accountOf(`many-${place}-${index}`, place === 3 && index === 0 ? 'expired' : 'healthy', {
          platform: PLATFORMS[index % PLATFORMS.length] ?? 'facebook',
          name: `Branch ${place + 1}, page ${index + 1}`,
          since: NOW - DAY_MS,
        }),
      ),
      { name: `Branch ${place + 1}`, check: freshCheck(NOW - 2 * MINUTE_MS) },
    ),
  );
