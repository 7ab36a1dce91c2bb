/** The variables by which Chromium knows the desktop. */
const DESKTOP_VARIABLES = [
  'XDG_CURRENT_DESKTOP',
  'DESKTOP_SESSION',
  'GNOME_DESKTOP_SESSION_ID',
  'KDE_FULL_SESSION',
];
/** The desktops whose settings of a proxy Chromium reads. */
const DESKTOP_WITH_PROXY = /gnome|unity|cinnamon|deepin|pantheon|ukui|mate|kde|plasma/i;
const PROXY_VARIABLE = /^(all|auto|http|https|ftp|socks)_(proxy|server)$/i;

/**
 * Whether a proxy can be set where Chromium would see it. On Linux that is the environment, or the settings of some
 * desktops (`net/proxy_resolution/proxy_config_service_linux.cc`); other systems always have a place for it.
 */
export function mayHaveProxy(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true;
  const set = Object.entries(env).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return set.some(
    ({ name, value }) =>
      PROXY_VARIABLE.test(name) ||
      (DESKTOP_VARIABLES.includes(name) && DESKTOP_WITH_PROXY.test(`${name}=${value}`)),
  );
}
