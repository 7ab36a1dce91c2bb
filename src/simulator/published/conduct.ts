import * as v from 'valibot';
import { DAY_MS } from '../clock-units.ts';

/** What a Private Integration can be allowed, as far as the simulator asks for it. */
export const SCOPES = [
  'socialplanner/account.readonly',
  'socialplanner/account.write',
  'socialplanner/oauth.readonly',
  'socialplanner/oauth.write',
  'socialplanner/post.readonly',
  'users.readonly',
  'locations.readonly',
] as const;

export type Scope = (typeof SCOPES)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const ConductChangeSchema = v.strictObject({
  /** Whether `oauth/{platform}/start` refuses a request without the headers, which a browser cannot send. */
  startNeedsHeaders: v.exactOptional(v.boolean()),
  /** What the sign-in window tells its opener: how it spells `page`, or `none` for no message at all. */
  message: v.exactOptional(v.picklist(['social_media_posting', 'social-media-posting', 'none'])),
  /** Whether the message about a reconnect carries `reconnectAccounts`. */
  namesReconnectAccounts: v.exactOptional(v.boolean()),
  /** Scopes that every token lacks. */
  lackingScopes: v.exactOptional(v.array(v.picklist(SCOPES))),
  /** Requests of one location that are answered in any window of time. */
  requestsPerWindow: v.exactOptional(count),
  windowMs: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(DAY_MS))),
  /** Requests of one location that are answered in one day (UTC). */
  requestsPerDay: v.exactOptional(count),
});

/** How the published dialects behave where they may behave in several ways. */
export type PublishedConduct = Readonly<Required<v.InferOutput<typeof ConductChangeSchema>>>;

/** The limits are those that HighLevel names for an app and location. */
export const USUAL_CONDUCT: PublishedConduct = {
  startNeedsHeaders: false,
  message: 'social_media_posting',
  namesReconnectAccounts: true,
  lackingScopes: [],
  requestsPerWindow: 100,
  windowMs: 10_000,
  requestsPerDay: 200_000,
};
