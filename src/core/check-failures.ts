import type { Advice } from './advice.ts';

/** Why the truth about a location could not be learned. */
export const CHECK_FAILURES = {
  offline: {
    happened: 'This computer seems to be offline.',
    todo: 'Relink checks again by itself as soon as the network is back.',
  },
  unreachable: {
    happened: 'HighLevel could not be reached.',
    todo: 'Relink keeps trying. If it lasts, check your internet connection, proxy or firewall.',
  },
  'timed-out': {
    happened: 'HighLevel did not answer in time.',
    todo: 'Relink keeps trying; nothing needs to be done.',
  },
  insecure: {
    happened: 'The secure connection to HighLevel could not be established.',
    todo: "Check this computer's date and time, and whether a proxy or antivirus inspects its connections.",
  },
  'service-error': {
    happened: 'HighLevel answered with an error of its own.',
    todo: 'Relink keeps trying; nothing needs to be done.',
  },
  'rate-limited': {
    happened: 'HighLevel asked Relink to slow down.',
    todo: 'Relink waits and tries again by itself.',
  },
  'unreadable-reply': {
    happened: 'The answer was not one that HighLevel gives.',
    todo: 'If you are on a guest network, sign in to it in your browser. Otherwise Relink keeps trying.',
  },
  'oversized-reply': {
    happened: 'The answer was far larger than HighLevel ever sends.',
    todo: 'Relink ignored it and keeps trying. If it lasts, check the API address in use.',
  },
  'not-found': {
    happened: 'This address does not offer the social accounts API.',
    todo: 'Check the API address that Relink was started with.',
  },
  'request-refused': {
    happened: 'HighLevel refused the request.',
    todo: 'Check the location ID. If it is right, try again later.',
  },
  'version-missing': {
    happened: 'HighLevel did not accept the version that Relink asked for.',
    todo: 'This is a fault in Relink: please update it, or report it.',
  },
  'daily-limit': {
    happened: "HighLevel's daily limit of requests for this location is used up.",
    todo: 'Relink pauses this location until tomorrow; the others are still watched.',
  },
  'token-invalid': {
    happened: 'HighLevel no longer accepts the token of this location.',
    todo: 'Create or rotate the Private Integration in HighLevel and paste the new token in Settings.',
  },
  'token-not-private': {
    happened: 'This is not a Private Integration token.',
    todo: 'Paste the token that HighLevel shows under Settings › Private Integrations; it begins with "pit-".',
  },
  'token-of-agency': {
    happened: 'This is an agency token, which cannot read social accounts.',
    todo: 'Switch to the sub-account in HighLevel, create a Private Integration there, and paste its token.',
  },
  'token-lacks-scope': {
    happened: 'The token lacks a permission that Relink needs.',
    todo: 'Edit the Private Integration in HighLevel and tick the social media posting scopes. The token stays the same.',
  },
  'token-of-other-location': {
    happened: 'The token belongs to another location.',
    todo: 'Check the location ID under Settings › Business Profile; the token itself is fine.',
  },
  'token-refused': {
    happened: 'HighLevel refused the token of this location.',
    todo: 'Check the Private Integration in HighLevel, or create a new one and paste its token.',
  },
  'keychain-locked': {
    happened: "This computer's keychain is locked.",
    todo: 'Unlock it (signing in to your desktop usually does), then choose Check now.',
  },
  'keychain-missing': {
    happened: 'This computer offers no keychain to keep the token in.',
    todo: 'Install and start one (GNOME Keyring or KWallet), or keep the token for this session only.',
  },
  'keychain-failing': {
    happened: "This computer's keychain did not work.",
    todo: 'Sign out of your desktop and in again, then choose Check now.',
  },
  'token-missing': {
    happened: "The token of this location is no longer in this computer's keychain.",
    todo: 'Paste the token again in Settings.',
  },
} as const satisfies Readonly<Record<string, Advice>>;
