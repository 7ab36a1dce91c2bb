import type { Settings } from './settings.ts';

/** What the tray icon can say, worst first: the worst of all locations wins. */
export const ICON_STATES = [
  'expired',
  'attention',
  'cannot-check',
  'offline',
  'paused',
  'setup',
  'healthy',
] as const;
export type IconState = (typeof ICON_STATES)[number];

/** What a person has chosen about the icon. */
export type IconLook = Pick<Settings, 'panel' | 'palette'>;

/** All that decides how the icon is drawn, but for what the system says of its panel. */
export interface IconFace extends IconLook {
  readonly state: IconState;
}

/** For a start that does not know yet: neither good news nor bad. */
export const UNKNOWN_FACE: IconFace = { state: 'cannot-check', panel: 'system', palette: 'usual' };

export const isSameFace = (a: IconFace, b: IconFace): boolean =>
  a.state === b.state && a.panel === b.panel && a.palette === b.palette;
