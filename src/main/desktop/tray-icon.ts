import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme, screen } from 'electron';
import type { IconState } from '../../core/glance.ts';
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

/** The drawing of a state for this system, its panel and its scale. */
export function trayIconOf(state: IconState, panel: Panel): NativeImage {
  if (process.platform === 'darwin') return macIcon(state);
  const drawing = PLAIN.includes(state) ? `${state}-${isPanelDark(panel) ? 'dark' : 'light'}` : state;
  const file =
    process.platform === 'win32'
      ? join(ART, 'win', `${drawing}.ico`)
      : join(ART, 'linux', `${drawing}-${linuxSize()}.png`);
  return nativeImage.createFromPath(file);
}

/** macOS finds the `@2x` file beside it, and takes the name's ending as the mark of a template. */
const macIcon = (state: IconState): NativeImage =>
  nativeImage.createFromPath(
    join(ART, 'mac', COLORED_ON_MAC.includes(state) ? `${state}.png` : `${state}Template.png`),
  );

const isGnome = (): boolean => /gnome|unity/i.test(process.env.XDG_CURRENT_DESKTOP ?? '');

/** Only one bitmap travels over D-Bus, the largest of an image with several: so the fitting one is chosen here. */
function linuxSize(): number {
  const wanted = (isGnome() ? GNOME_HEIGHT : LINUX_HEIGHT) * screen.getPrimaryDisplay().scaleFactor;
  return LINUX_SIZES.find((size) => size >= wanted) ?? 64;
}

/** GNOME's panel is dark in its light theme too; elsewhere the panel follows the theme of the desktop, as a rule. */
const isPanelDark = (panel: Panel): boolean =>
  panel === 'system' ? isGnome() || nativeTheme.shouldUseDarkColors : panel === 'dark';
