import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme, screen } from 'electron';
import type { IconFace, IconLook, IconState } from '../../core/icon-face.ts';
import type { Panel } from '../../core/settings.ts';

/** Copied beside the bundle by the build. */
const ART = join(__dirname, 'tray-art');
/** Heights of the drawings for Linux panels, in pixels. */
const LINUX_SIZES = [16, 22, 24, 32, 48, 64] as const;
/** Linux panels show an icon of this height, times the scale of the screen; GNOME's of 16. */
const LINUX_HEIGHT = 22;
const GNOME_HEIGHT = 16;
/** States whose drawing is a plain line and must contrast with the panel; the colored ones stand on any panel. */
const PLAIN: readonly IconState[] = ['healthy', 'paused', 'offline', 'cannot-check'];
/** macOS colors template images itself, which needs them to be of one color; these states must keep theirs. */
const COLORED_ON_MAC: readonly IconState[] = ['expired', 'attention'];

/** The drawing of a face for this system, its panel and its scale. */
export function trayIconOf({ state, ...look }: IconFace): NativeImage {
  const drawing = drawingOf(state, look);
  // macOS finds the `@2x` file beside it, and takes the name's ending as the mark of a template.
  if (process.platform === 'darwin') return imageOf('mac', `${drawing}.png`);
  if (process.platform === 'win32') return imageOf('win', `${drawing}.ico`);
  return imageOf('linux', `${drawing}-${linuxSize()}.png`);
}

function drawingOf(state: IconState, { panel, palette }: IconLook): string {
  if (state === 'expired') return palette === 'color-blind' ? 'expired-color-blind' : 'expired';
  if (process.platform === 'darwin') return COLORED_ON_MAC.includes(state) ? state : `${state}Template`;
  return PLAIN.includes(state) ? `${state}-${isPanelDark(panel) ? 'dark' : 'light'}` : state;
}

const imageOf = (system: 'mac' | 'win' | 'linux', file: string): NativeImage =>
  nativeImage.createFromPath(join(ART, system, file));

const isGnome = (): boolean => /gnome|unity/i.test(process.env.XDG_CURRENT_DESKTOP ?? '');

/** Only one bitmap travels over D-Bus, the largest of an image with several: so the fitting one is chosen here. */
function linuxSize(): number {
  const wanted = (isGnome() ? GNOME_HEIGHT : LINUX_HEIGHT) * screen.getPrimaryDisplay().scaleFactor;
  return LINUX_SIZES.find((size) => size >= wanted) ?? 64;
}

/** GNOME's panel is dark in its light theme too; elsewhere the panel follows the theme of the desktop, as a rule. */
const isPanelDark = (panel: Panel): boolean =>
  panel === 'system' ? isGnome() || nativeTheme.shouldUseDarkColors : panel === 'dark';
