import type { Advice } from './advice.ts';

/** What can go wrong in the app itself: sign-ins, files, the window. */
export const APP_FAILURES = {
  'reconnect-unsafe-address': {
    happened: 'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it.',
    todo: 'Reconnect this account in HighLevel instead.',
  },
  'reconnect-no-browser': {
    happened: 'Your browser could not be opened.',
    todo: 'Set a default browser, then choose Reconnect again.',
  },
  'reconnect-no-loopback': {
    happened: 'Relink could not listen for the answer of your browser.',
    todo: 'Close other programs that block local connections, then choose Reconnect again.',
  },
  'reconnect-declined': {
    happened: 'The sign-in was declined in the browser.',
    todo: 'Choose Reconnect to try again.',
  },
  'reconnect-cancelled': {
    happened: 'The reconnect was cancelled.',
    todo: 'Choose Reconnect whenever you are ready.',
  },
  'reconnect-timed-out': {
    happened: 'No finished sign-in reached Relink within 10 minutes.',
    todo: 'Choose Reconnect to try again.',
  },
  'reconnect-still-broken': {
    happened: 'HighLevel still reports this account as broken after 5 minutes.',
    todo: "The likely causes, in order: another person's login (choose Reconnect again and sign in as the owner), a page left unticked (tick every page), or a lost role on the page (have one of its admins restore it, then choose Reconnect again).",
  },
  'reconnect-removed': {
    happened: 'This account is no longer listed by HighLevel.',
    todo: 'Connect it again in HighLevel if it is still needed.',
  },
  'connect-unsafe-address': {
    happened: 'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it.',
    todo: 'Connect the account in HighLevel instead.',
  },
  'connect-no-browser': {
    happened: 'Your browser could not be opened.',
    todo: 'Set a default browser, then connect the account again.',
  },
  'connect-no-loopback': {
    happened: 'Relink could not listen for the answer of your browser.',
    todo: 'Close other programs that block local connections, then connect the account again.',
  },
  'connect-cancelled': {
    happened: 'Connecting was cancelled.',
    todo: 'Connect the account again whenever you are ready.',
  },
  'connect-timed-out': {
    happened: 'No finished sign-in reached Relink within 10 minutes.',
    todo: "Connect the account again, and keep Relink's page open in your browser until it says that it goes on.",
  },
  'connect-no-login': {
    happened: 'HighLevel did not say who signed in, as when a sign-in is declined.',
    todo: 'Connect the account again and approve the sign-in.',
  },
  'connect-no-offers': {
    happened: 'This login has nothing to connect.',
    todo: 'Connect the account again with the login of the person who manages it, and tick every page that is asked for.',
  },
  'connect-not-possible': {
    happened: 'The API of this location offers no way to connect a new account.',
    todo: 'Connect it in HighLevel instead.',
  },
  'link-not-opened': {
    happened: 'Your browser could not be opened.',
    todo: 'Visit {address} yourself.',
  },
  'file-not-saved': {
    happened: '{name} could not be saved there.',
    todo: 'Choose another folder.',
  },
  'file-not-read': {
    happened: '{name} could not be read.',
    todo: 'Check its permissions, or choose another file.',
  },
  'file-too-large': {
    happened: '{name} is larger than 5 MB.',
    todo: 'Split it and import one part after another.',
  },
  'import-too-large': {
    happened: 'The file is larger than 5 MB.',
    todo: 'Split it and import one part after another.',
  },
  'import-bad-quotes': {
    happened: 'The file has a quotation mark that is not closed or stands in the wrong place.',
    todo: 'Correct it and import the file again.',
  },
  'import-no-column': {
    happened: 'The file has no column {missing}.',
    todo: 'Its first line must be the heading: {heading}',
  },
  'import-no-rows': {
    happened: 'The file has no rows below its heading.',
    todo: 'Add one per location.',
  },
  'import-too-many-rows': {
    happened: 'The file has more than 5,000 rows.',
    todo: 'Split it and import one part after another.',
  },
  'import-extra-cells': {
    happened: 'This row has more cells than the heading.',
    todo: 'Put a name that has a comma in it between quotation marks.',
  },
  'import-duplicate': {
    happened: 'The same location is already in row {row}.',
    todo: 'Remove one of them.',
  },
  'import-token-in-name': {
    happened: 'The name of this row holds a token.',
    todo: 'Put it in the column "pit".',
  },
  'settings-not-kept': {
    happened: 'Relink cannot keep your settings in {folder} and started without them.',
    todo: 'Check that this is a folder it may write to.',
  },
  'settings-not-saved': {
    happened: 'Relink cannot save your settings and keeps them until it quits.',
    todo: 'Check the free space and the permissions of {folder}.',
  },
  'state-not-saved': {
    happened: 'Relink cannot save {holds} ({code}).',
    todo: 'It keeps watching; check the free space and the permissions of {folder}.',
  },
  'window-lost': {
    happened: 'The window of Relink stopped working twice in a row and was closed.',
    todo: 'Relink keeps watching; open the window again from the tray icon.',
  },
  unexpected: {
    happened: 'Something unexpected went wrong in Relink.',
    todo: 'It keeps watching; restart it if anything looks odd.',
  },
} as const satisfies Readonly<Record<string, Advice>>;
