import { type Platform, platformOf } from '../core/account.ts';
import type { Agency } from './agency.ts';

/** An account to begin with. Without a status it is `active`. */
export interface SeedAccount {
  readonly id: string;
  /** As any surface of the API spells it, for example `gmb` or `google`. */
  readonly platform: string;
  readonly name: string;
  readonly status?: string;
  readonly connectedDaysAgo?: number;
}

export interface SeedLocation {
  readonly id: string;
  readonly name: string;
  readonly pit: string;
  readonly accounts: readonly SeedAccount[];
}

/** What a simulator begins with. */
export type Seed = readonly SeedLocation[];

const DAY_MS = 86_400_000;
const USUAL_CONNECTED_DAYS_AGO = 30;

const account = (
  number: number,
  platform: Platform,
  name: string,
  connectedDaysAgo: number,
  status = 'active',
): SeedAccount => ({ id: `acct-${number}`, platform, name, status, connectedDaysAgo });

/** Five businesses of one agency, one of whose accounts is expired and one disconnected. All names are invented. */
export const believableAgency: Seed = [
  {
    id: 'K83W5f03EFph2rlg5N1L',
    name: 'Blue Door Bakery',
    pit: 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963',
    accounts: [
      account(101, 'facebook', 'Blue Door Bakery', 61, 'expired'),
      account(102, 'facebook', 'Blue Door Bakery – Wedding Cakes & Catering 🎂', 12),
      account(103, 'instagram', '@bluedoor.bakes', 12),
      account(104, 'google', 'Blue Door Bakery, 14 Chapel Lane', 240),
      account(105, 'tiktok', 'bluedoorbakes 🥐', 33),
      account(106, 'twitter', '@BlueDoorBakes', 400),
    ],
  },
  {
    id: '7wWYC3OMzmjcvYU7CfQo',
    name: 'Harbor Street Dental Clinic',
    pit: 'pit-2e98e58a-32bf-4d34-b9aa-baf1d71e422a',
    accounts: [
      account(107, 'facebook', 'Harbor Street Dental Clinic', 21),
      account(108, 'instagram', '@harborstreetdental', 21),
      account(109, 'linkedin', 'Harbor Street Dental Clinic', 45),
      account(110, 'google', 'Harbor Street Dental – Main Office', 130),
      account(
        111,
        'google',
        'Harbor Street Dental – Children’s Dentistry and Orthodontics, Northside Medical Park',
        130,
      ),
      account(112, 'facebook', 'عيادة شارع الميناء لطب الأسنان', 8),
    ],
  },
  {
    id: 'VMf7oFnitFhSxHavFK53',
    name: 'Iron Lark Gym',
    pit: 'pit-f34d0a4a-6a39-469e-8837-db95ef15b5ee',
    accounts: [
      account(113, 'facebook', 'Iron Lark Gym', 17),
      account(114, 'instagram', '@ironlark.gym', 17),
      account(115, 'instagram', '@ironlark.kids 🤸‍♀️', 3),
      account(116, 'tiktok', 'ironlarkgym 💪🏽', 178, 'disconnected'),
      account(117, 'google', 'Iron Lark Gym', 90),
      account(118, 'twitter', '@IronLarkGym', 512),
    ],
  },
  {
    id: 'RnzPkUmjEKoFZlez1Hm9',
    name: 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP',
    pit: 'pit-489660ac-d79b-4427-a36e-ac7bf22b4fef',
    accounts: [
      account(119, 'linkedin', 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP', 28),
      account(120, 'linkedin', 'Folasade Oyelaran', 28),
      account(121, 'facebook', 'AOVL Partners – Immigration & Family Law', 40),
      account(122, 'facebook', 'АОВЛ Партнёры – юридическая помощь на русском языке', 40),
      account(123, 'google', 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners', 301),
      account(124, 'twitter', '@AOVLpartners', 365),
    ],
  },
  {
    id: 'mDx7j6KFSctcKruDUfjf',
    name: '居酒屋 つばめ亭 (Tsubame-tei)',
    pit: 'pit-1085785f-6cb2-46a2-b9d6-d93e108f5b8f',
    accounts: [
      account(125, 'facebook', '居酒屋 つばめ亭', 5),
      account(126, 'instagram', '@tsubametei_izakaya', 5),
      account(127, 'instagram', 'つばめ亭のお昼ごはん 🍱', 54),
      account(128, 'google', '居酒屋 つばめ亭 本店', 210),
      account(129, 'tiktok', 'つばめ亭の大将', 76),
      account(130, 'linkedin', 'Tsubame-tei Hospitality', 19),
    ],
  },
];

/** The same agency with every account active. */
export const healthyAgency: Seed = believableAgency.map((location) => ({
  ...location,
  accounts: location.accounts.map((one) => ({ ...one, status: 'active' })),
}));

/** The state that a seed describes, with connection dates counted back from `now` (epoch milliseconds). */
export function agencyOf(seed: Seed, now: number): Agency {
  return {
    locations: seed.map(({ id, name, pit }) => ({ id, name, pit })),
    accounts: seed.flatMap((location) =>
      location.accounts.map((one) => ({
        id: one.id,
        locationId: location.id,
        platform: platformOf(one.platform),
        name: one.name,
        status: one.status ?? 'active',
        connectedAt: now - (one.connectedDaysAgo ?? USUAL_CONNECTED_DAYS_AGO) * DAY_MS,
      })),
    ),
  };
}
