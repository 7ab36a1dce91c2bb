import { platformName } from './account.ts';
import { type AccountRef, type Notice, refOf } from './alerts.ts';
import { sentenceOf } from './failure.ts';
import type { Intent } from './glance.ts';
import { textWithoutMarkup } from './plain-text.ts';
import type { Account, LocationState } from './snapshot.ts';
import { rotationSentenceOf } from './token-age.ts';
import type { Say } from './words/say.ts';

/** A notice as the desktop shows it. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
  /** Good news makes no sound and asks for nothing. */
  readonly isQuiet: boolean;
}

/** Puts a notice into words. Title and body name account, platform and location. */
export function wordsOf(notice: Notice, say: Say): NoticeWords {
  const { title, body } = textsOf(notice, say);
  return {
    title: textWithoutMarkup(title),
    body: textWithoutMarkup(body),
    isQuiet: notice.kind === 'recovered' || notice.kind === 'several-recovered',
  };
}

type Texts = Pick<NoticeWords, 'title' | 'body'>;

function textsOf(notice: Notice, say: Say): Texts {
  switch (notice.kind) {
    case 'needs-reconnect':
    case 'still-broken':
      return textsOfBroken(notice, say);
    case 'several-need-reconnect':
      return { title: say('notice.broken', countOf(notice)), body: say('notice.broken-more') };
    case 'several-still-broken':
      return { title: say('notice.still-broken', countOf(notice)), body: say('notice.broken-more') };
    case 'expires-soon':
      return {
        title: say('notice.expires', { name: notice.account.name, count: notice.daysLeft }),
        body: say('notice.expires-more', { place: placeOf(notice) }),
      };
    case 'several-expire-soon':
      return {
        title: say('notice.expire-soon', countOf(notice)),
        body: say('notice.expire-soon-more', { count: notice.daysLeft }),
      };
    case 'recovered':
      return {
        title: say('notice.recovered', { name: notice.account.name }),
        body: say('notice.recovered-more', { place: placeOf(notice) }),
      };
    case 'several-recovered':
      return {
        title: say('notice.several-recovered', countOf(notice)),
        body: say('notice.several-recovered-more'),
      };
    case 'token-refused':
      return textsOfRefusal(notice.location, say);
    case 'rotate-token':
      return {
        title: say(`notice.rotate-${notice.stage}`, { name: notice.location.name }),
        body: say('notice.rotate-more', { reason: rotationSentenceOf(notice.stage, say) }),
      };
    case 'rotate-several-tokens':
      return {
        title: say(`notice.rotate-several-${notice.stage}`, { count: notice.locations.length }),
        body: say('notice.rotate-more', { reason: rotationSentenceOf(notice.stage, say) }),
      };
    case 'digest':
      return {
        title: say('notice.digest'),
        body: say('notice.digest-more', { parts: digestPartsOf(notice, say).join(' · ') }),
      };
  }
}

function textsOfBroken(
  notice: Extract<Notice, { readonly kind: 'needs-reconnect' | 'still-broken' }>,
  say: Say,
): Texts {
  const health = notice.account.health === 'disconnected' ? 'disconnected' : 'expired';
  const name = { name: notice.account.name };
  return {
    title:
      notice.kind === 'still-broken' ? say(`notice.still-${health}`, name) : say(`notice.${health}`, name),
    body: say('notice.posts-fail', { place: placeOf(notice) }),
  };
}

function textsOfRefusal({ name, check }: LocationState, say: Say): Texts {
  return {
    title: say('notice.token-refused', { name }),
    body: check.state === 'failing' ? sentenceOf(check.failure, say) : say('notice.token-refused-more'),
  };
}

const placeOf = ({ account, location }: { readonly account: Account; readonly location: LocationState }) =>
  `${platformName(account.platform)} · ${location.name}`;

const countOf = ({ accounts }: { readonly accounts: readonly AccountRef[] }) => ({ count: accounts.length });

function digestPartsOf(digest: Extract<Notice, { readonly kind: 'digest' }>, say: Say): readonly string[] {
  const counts = [
    ['notice.broken', digest.fresh.length + digest.reminders.length],
    ['notice.expire-soon', digest.expiring.length],
    ['notice.tokens-refused', digest.refusedTokens.length],
    ['notice.rotations', digest.rotations.length],
  ] as const;
  return counts.flatMap(([text, count]) => (count > 0 ? [say(text, { count })] : []));
}

/** Tells a person who is not looking at the window that a reconnect has not worked. */
export const wordsOfReconnectEnd = (
  account: Account | undefined,
  sentence: string,
  say: Say,
): NoticeWords => ({
  title: account
    ? textWithoutMarkup(say('notice.not-reconnected', { name: account.name }))
    : say('notice.not-reconnected-unnamed'),
  body: textWithoutMarkup(sentence),
  isQuiet: false,
});

/** What a click on the notice does: a broken account is one click from its sign-in. */
export function intentOf(notice: Notice): Intent {
  switch (notice.kind) {
    case 'needs-reconnect':
    case 'still-broken':
    case 'expires-soon':
      return { type: 'reconnect', account: refOf(notice) };
    case 'several-need-reconnect':
    case 'several-still-broken':
    case 'several-expire-soon':
    case 'digest':
      return { type: 'open-problems' };
    case 'token-refused':
    case 'rotate-token':
    case 'rotate-several-tokens':
      return { type: 'open-settings' };
    case 'recovered':
    case 'several-recovered':
      return { type: 'open' };
  }
}

/** Names what the notice is about: a later notice of the same subject replaces an earlier one. */
export function subjectOf(notice: Notice): string {
  switch (notice.kind) {
    case 'needs-reconnect':
    case 'still-broken':
    case 'expires-soon':
    case 'recovered':
      return subjectOfAccount(refOf(notice));
    case 'several-need-reconnect':
    case 'several-recovered':
      return 'several';
    case 'several-still-broken':
      return 'reminders';
    case 'several-expire-soon':
      return 'forecasts';
    case 'digest':
      return 'digest';
    case 'token-refused':
      return `token ${notice.location.id}`;
    case 'rotate-token':
      return `rotation ${notice.location.id}`;
    case 'rotate-several-tokens':
      return 'rotations';
  }
}

export const subjectOfAccount = ({ locationId, accountId }: AccountRef): string =>
  `account ${locationId} ${accountId}`;
