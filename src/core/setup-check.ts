/** What a location needs in order to be watched and healed, in the order in which one builds on the other. */
export const SETUP_STEPS = {
  token: ['token'],
  api: ['reachable', 'accepted', 'listed', 'healthy'],
  filters: ['filters'],
  'sign-in': ['sign-in'],
  users: ['users'],
  desktop: ['tray', 'notifications', 'browser', 'callback'],
} as const;

/** Steps that are tested with one question. */
export type SetupPart = keyof typeof SETUP_STEPS;
export type SetupStep = (typeof SETUP_STEPS)[SetupPart][number];

export const SETUP_PARTS = [
  'token',
  'api',
  'filters',
  'sign-in',
  'users',
  'desktop',
] as const satisfies readonly SetupPart[];

/** What a person can do about a step that has failed; how, the window knows. */
export type SetupHelp = 'replace-token' | 'private-integrations' | 'business-profile' | 'social-accounts';

export interface SetupFinding {
  readonly step: SetupStep;
  /** `untested`: it cannot be known before a person does it, or something before it has failed. */
  readonly result: 'ok' | 'failed' | 'untested';
  /** In the words of the person. */
  readonly sentence: string;
  readonly help: SetupHelp | null;
}
