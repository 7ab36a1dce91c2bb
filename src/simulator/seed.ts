import type { Platform } from '../core/account.ts';
import type { SimulatedUser } from './agency.ts';
import { AVATAR_PATH } from './avatars.ts';
import { hexIdOf } from './made-up-ids.ts';

/** An account to begin with. Only the published dialects speak of what stands below `connectedDaysAgo`. */
export interface SeedAccount {
  readonly id: string;
  /** As any surface of the API spells it, for example `gmb` or `google`; an unheard-of one is taken as it is. */
  readonly platform: string;
  readonly name: string;
  /** Without it, `active`. Other words than the three of the quick-start leave `isExpired` out. */
  readonly status?: string;
  readonly connectedDaysAgo?: number;
  /** The login it came from: accounts with the same one heal together. Without it, a login of its own. */
  readonly oauthId?: string;
  /** The platform's own id of it. */
  readonly originId?: string;
  /** Without it, what is usual for the platform: `page`, `profile`, `location` or `business`. */
  readonly type?: string;
  /** Negative: the date has passed, which does not make it expired. Without it, the API names no date. */
  readonly expiresInDays?: number;
  /** Without it, two. */
  readonly scheduledPosts?: number;
  /** The address of its picture, or a path below {@link AVATAR_PATH}, where any name has one. Without it, none. */
  readonly avatar?: string;
}

export interface SeedGroup {
  readonly name: string;
  readonly accountIds: readonly string[];
}

export interface SeedUser {
  readonly id?: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Without it, `admin`. */
  readonly role?: SimulatedUser['role'];
}

export interface SeedLocation {
  readonly id: string;
  readonly name: string;
  readonly pit: string;
  readonly accounts: readonly SeedAccount[];
  readonly groups?: readonly SeedGroup[];
  /** Without them, one. */
  readonly users?: readonly SeedUser[];
}

/** What a simulator begins with. */
export type Seed = readonly SeedLocation[];

const LOGIN_LASTS_DAYS = 60;

interface Extras {
  readonly status?: string;
  /** The name of the login, when other accounts came from it too. */
  readonly login?: string;
  readonly type?: string;
}

const account = (
  number: number,
  platform: Platform,
  name: string,
  connectedDaysAgo: number,
  { login, ...extras }: Extras = {},
): SeedAccount => ({
  id: `acct-${number}`,
  platform,
  name,
  connectedDaysAgo,
  expiresInDays: LOGIN_LASTS_DAYS - connectedDaysAgo,
  oauthId: hexIdOf(`login ${login ?? number}`),
  ...avatarOf(platform, extras.type === 'profile' ? `${number}` : (login ?? `${number}`)),
  ...extras,
});

/** These have none, as some accounts never do. */
const WITHOUT_AVATAR: readonly Platform[] = ['google', 'twitter'];

/** A business has the same picture wherever it is. */
const avatarOf = (platform: Platform, owner: string): Pick<SeedAccount, 'avatar'> =>
  WITHOUT_AVATAR.includes(platform) ? {} : { avatar: `${AVATAR_PATH}${hexIdOf(owner)}` };

/** Five businesses of one agency, one of whose accounts is expired and one disconnected. All names are invented. */
export const believableAgency: Seed = [
  {
    id: 'K83W5f03EFph2rlg5N1L',
    name: 'Blue Door Bakery',
    pit: 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963',
    accounts: [
      account(101, 'facebook', 'Blue Door Bakery', 61, { status: 'expired', login: 'bakery' }),
      account(102, 'facebook', 'Blue Door Bakery – Wedding Cakes & Catering 🎂', 12, { login: 'bakery' }),
      account(103, 'instagram', '@bluedoor.bakes', 12, { login: 'bakery' }),
      account(104, 'google', 'Blue Door Bakery, 14 Chapel Lane', 240),
      account(105, 'tiktok', 'bluedoorbakes 🥐', 33),
      account(106, 'twitter', '@BlueDoorBakes', 400),
    ],
    groups: [
      { name: 'Shop', accountIds: ['acct-101', 'acct-103', 'acct-104'] },
      { name: 'Weddings', accountIds: ['acct-102'] },
    ],
    users: [
      { firstName: 'Maya', lastName: 'Thompson' },
      { firstName: 'Joel', lastName: 'Adeyemi', role: 'user' },
    ],
  },
  {
    id: '7wWYC3OMzmjcvYU7CfQo',
    name: 'Harbor Street Dental Clinic',
    pit: 'pit-2e98e58a-32bf-4d34-b9aa-baf1d71e422a',
    accounts: [
      account(107, 'facebook', 'Harbor Street Dental Clinic', 21, { login: 'clinic' }),
      account(108, 'instagram', '@harborstreetdental', 21, { login: 'clinic' }),
      account(109, 'linkedin', 'Harbor Street Dental Clinic', 45),
      account(110, 'google', 'Harbor Street Dental – Main Office', 130, { login: 'clinic offices' }),
      account(
        111,
        'google',
        'Harbor Street Dental – Children’s Dentistry and Orthodontics, Northside Medical Park',
        130,
        { login: 'clinic offices' },
      ),
      account(112, 'facebook', 'عيادة شارع الميناء لطب الأسنان', 8),
    ],
  },
  {
    id: 'VMf7oFnitFhSxHavFK53',
    name: 'Iron Lark Gym',
    pit: 'pit-f34d0a4a-6a39-469e-8837-db95ef15b5ee',
    accounts: [
      account(113, 'facebook', 'Iron Lark Gym', 17, { login: 'gym' }),
      account(114, 'instagram', '@ironlark.gym', 17, { login: 'gym' }),
      account(115, 'instagram', '@ironlark.kids 🤸‍♀️', 3),
      account(116, 'tiktok', 'ironlarkgym 💪🏽', 178, { status: 'disconnected' }),
      account(117, 'google', 'Iron Lark Gym', 90),
      account(118, 'twitter', '@IronLarkGym', 512),
    ],
  },
  {
    id: 'RnzPkUmjEKoFZlez1Hm9',
    name: 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP',
    pit: 'pit-489660ac-d79b-4427-a36e-ac7bf22b4fef',
    accounts: [
      account(
        119,
        'linkedin',
        'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners Attorneys at Law LLP',
        28,
        {
          login: 'Folasade',
        },
      ),
      account(120, 'linkedin', 'Folasade Oyelaran', 28, { login: 'Folasade', type: 'profile' }),
      account(121, 'facebook', 'AOVL Partners – Immigration & Family Law', 40, { login: 'law firm' }),
      account(122, 'facebook', 'АОВЛ Партнёры – юридическая помощь на русском языке', 40, {
        login: 'law firm',
      }),
      account(123, 'google', 'Achterberg, Oyelaran, Vasquez-Lindqvist & Partners', 301),
      account(124, 'twitter', '@AOVLpartners', 365),
    ],
  },
  {
    id: 'mDx7j6KFSctcKruDUfjf',
    name: '居酒屋 つばめ亭 (Tsubame-tei)',
    pit: 'pit-1085785f-6cb2-46a2-b9d6-d93e108f5b8f',
    accounts: [
      account(125, 'facebook', '居酒屋 つばめ亭', 5, { login: 'izakaya' }),
      account(126, 'instagram', '@tsubametei_izakaya', 5, { login: 'izakaya' }),
      account(127, 'instagram', 'つばめ亭のお昼ごはん 🍱', 54, { login: 'izakaya' }),
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
