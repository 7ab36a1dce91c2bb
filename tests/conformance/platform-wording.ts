import type { Version } from './open-api-file.ts';

/** What is read of an offer; each platform has some of it. */
interface Offered {
  readonly id: string;
  readonly name: string;
  readonly avatar: string;
  readonly urn: string;
  readonly pageId: string;
}

/** The results of a reply that lists offers. */
export type OfferResults = Readonly<Record<string, readonly Offered[]>>;

/** The body that attaches the first offer. */
export type AttachBody = (results: OfferResults) => unknown;

const firstOf = (offers: readonly Offered[] | undefined): Offered => {
  const [first] = offers ?? [];
  if (!first) throw new Error('The login offers nothing.');
  return first;
};

const pictured = ({ id, name, avatar }: Offered) => ({ originId: id, name, avatar });

const profileBody: AttachBody = ({ profile }) => ({ type: 'profile', ...pictured(firstOf(profile)) });

const instagramBody: AttachBody = ({ accounts }) => {
  const first = firstOf(accounts);
  return { ...pictured(first), pageId: first.pageId };
};

const linkedInBody: AttachBody = ({ pages }) => {
  const first = firstOf(pages);
  return { type: 'page', ...pictured(first), urn: first.urn };
};

const sharedBodies = {
  instagram: instagramBody,
  linkedin: linkedInBody,
  tiktok: profileBody,
} as const;

const ATTACH_BODIES: Readonly<Record<Version, Readonly<Record<string, AttachBody>>>> = {
  '2021-07-28': {
    ...sharedBodies,
    // The file calls Facebook's `type` an object; it may be left out.
    facebook: ({ pages }) => pictured(firstOf(pages)),
    google: ({ locations }) => locations,
  },
  v3: {
    ...sharedBodies,
    facebook: ({ pages }) => ({ type: 'page', ...pictured(firstOf(pages)) }),
    google: ({ locations }) => locations,
    youtube: profileBody,
    pinterest: profileBody,
    threads: profileBody,
  },
};

/** The platforms that can be attached, each with its body. */
export const attachBodiesOf = (version: Version): readonly (readonly [string, AttachBody])[] =>
  Object.entries(ATTACH_BODIES[version]);

/** Named by the file, and refused. */
export const CLOSED_PLATFORMS: Readonly<
  Record<Version, { readonly platform: string; readonly body: object }>
> = {
  '2021-07-28': { platform: 'twitter', body: { originId: '1', name: 'One', username: 'one' } },
  v3: { platform: 'bluesky', body: { type: 'profile', originId: '1', name: 'One', avatar: '' } },
};
