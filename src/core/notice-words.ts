import { platformName } from './account.ts';
import type { AccountRef, Notice } from './alerts.ts';
import { adviceOf } from './failure.ts';
import type { Intent } from './glance.ts';
import { textWithoutMarkup } from './plain-text.ts';
import type { Account, LocationState } from './snapshot.ts';
import { type RotationStage, rotationSentenceOf } from './token-age.ts';

/** A notice as the desktop shows it. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
  /** Good news makes no sound and asks for nothing. */
  readonly isQuiet: boolean;
}

const placeOf = (account: Account, location: LocationState): string =>
  `${platformName(account.platform)} · ${location.name}`;

/** Puts a notice into words. Title and body name account, platform and location. */
export function wordsOf(notice: Notice): NoticeWords {
  const words = rawWordsOf(notice);
  return { ...words, title: textWithoutMarkup(words.title), body: textWithoutMarkup(words.body) };
}

function rawWordsOf(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'needs-reconnect': {
      const { account, location } = notice;
      const happened = account.health === 'disconnected' ? 'was disconnected' : 'has expired';
      return {
        title: `${account.name} ${happened}`,
        body: `${placeOf(account, location)}. Posts to it fail until it is reconnected. Click to reconnect.`,
        isQuiet: false,
      };
    }
    case 'several-need-reconnect':
      return {
        title: `${notice.accounts.length} accounts need reconnecting`,
        body: 'Posts to them fail until they are reconnected. Click to see them.',
        isQuiet: false,
      };
    case 'still-broken': {
      const { account, location } = notice;
      return {
        title: `${account.name} is still ${account.health === 'disconnected' ? 'disconnected' : 'expired'}`,
        body: `${placeOf(account, location)}. Posts to it fail until it is reconnected. Click to reconnect.`,
        isQuiet: false,
      };
    }
    case 'several-still-broken':
      return {
        title: `${notice.accounts.length} accounts still need reconnecting`,
        body: 'Posts to them fail until they are reconnected. Click to see them.',
        isQuiet: false,
      };
    case 'expires-soon':
      return {
        title: `${notice.account.name} expires ${inDays(notice.daysLeft)}`,
        body: `${placeOf(notice.account, notice.location)}. Reconnect it before that, and no post fails. Click to reconnect.`,
        isQuiet: false,
      };
    case 'several-expire-soon':
      return {
        title: `${notice.accounts.length} accounts expire soon`,
        body: `The first expires ${inDays(notice.daysLeft)}. Reconnect them before that, and no post fails. Click to see them.`,
        isQuiet: false,
      };
    case 'recovered':
      return {
        title: `${notice.account.name} is healthy again`,
        body: `${placeOf(notice.account, notice.location)}. Posts go out again.`,
        isQuiet: true,
      };
    case 'several-recovered':
      return {
        title: `${notice.accounts.length} accounts are healthy again`,
        body: 'Posts to them go out again.',
        isQuiet: true,
      };
    case 'token-refused': {
      const { check, name } = notice.location;
      const advice = check.state === 'failing' ? adviceOf(check.failure) : null;
      return {
        title: `${name} needs a new token or permission`,
        body: advice ? `${advice.happened} ${advice.todo}` : 'Click to see what to do.',
        isQuiet: false,
      };
    }
    case 'rotate-token':
      return {
        title: `Rotate the token of ${notice.location.name}${urgencyOf(notice.stage)}`,
        body: `${rotationSentenceOf(notice.stage)} Click to open Settings.`,
        isQuiet: false,
      };
    case 'rotate-several-tokens':
      return {
        title: `Rotate the tokens of ${notice.locations.length} locations${urgencyOf(notice.stage)}`,
        body: `${rotationSentenceOf(notice.stage)} Click to open Settings.`,
        isQuiet: false,
      };
    case 'digest':
      return {
        title: 'While it was quiet',
        body: `${digestPartsOf(notice).join(' · ')}. Click to see them.`,
        isQuiet: false,
      };
  }
}

function digestPartsOf(digest: Extract<Notice, { readonly kind: 'digest' }>): readonly string[] {
  const broken = digest.fresh.length + digest.reminders.length;
  const expiring = digest.expiring.length;
  const tokens = digest.refusedTokens.length;
  const rotations = digest.rotations.length;
  return [
    ...(broken > 0
      ? [broken === 1 ? '1 account needs reconnecting' : `${broken} accounts need reconnecting`]
      : []),
    ...(expiring > 0 ? [expiring === 1 ? '1 account expires soon' : `${expiring} accounts expire soon`] : []),
    ...(tokens > 0
      ? [
          tokens === 1
            ? '1 location needs a new token or permission'
            : `${tokens} locations need a new token or permission`,
        ]
      : []),
    ...(rotations > 0 ? [rotations === 1 ? '1 token to rotate' : `${rotations} tokens to rotate`] : []),
  ];
}

const inDays = (days: number): string => (days === 1 ? 'within a day' : `in ${days} days`);

const urgencyOf = (stage: RotationStage): string => (stage === 'due' ? ' now' : ' soon');

/** Tells a person who is not looking at the window that a reconnect has not worked. */
export const wordsOfReconnectEnd = (account: Account | undefined, sentence: string): NoticeWords => ({
  title: textWithoutMarkup(`${account?.name ?? 'The account'} is not reconnected yet`),
  body: textWithoutMarkup(sentence),
  isQuiet: false,
});

/** Why an account that works cannot be snoozed. */
export const NOTHING_TO_SNOOZE = 'This account is not broken, so there is nothing to snooze.';

/** What a click on the notice does: a broken account is one click from its sign-in. */
export function intentOf(notice: Notice): Intent {
  switch (notice.kind) {
    case 'needs-reconnect':
    case 'still-broken':
    case 'expires-soon':
      return { type: 'reconnect', account: refOf(notice.account, notice.location) };
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
      return subjectOfAccount(refOf(notice.account, notice.location));
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

const refOf = (account: Account, location: LocationState): AccountRef => ({
  locationId: location.id,
  accountId: account.id,
});
