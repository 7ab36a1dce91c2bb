import { expect, it } from 'vitest';
import { mayHaveProxy } from '../../../../src/main/highlevel/proxy-signs.ts';

it.each(['darwin', 'win32'] as const)('%s always has a place for a proxy', (platform) => {
  expect(mayHaveProxy(platform, {})).toBe(true);
});

it.each([
  { https_proxy: 'http://proxy:3128' },
  { HTTP_PROXY: 'http://proxy:3128' },
  { all_proxy: 'socks5://proxy' },
  { auto_proxy: '', SOCKS_SERVER: 'proxy' },
  { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
  { XDG_CURRENT_DESKTOP: 'KDE' },
  { XDG_CURRENT_DESKTOP: 'X-Cinnamon' },
  { DESKTOP_SESSION: 'plasmawayland' },
  { DESKTOP_SESSION: 'mate' },
  { KDE_FULL_SESSION: 'true' },
  { GNOME_DESKTOP_SESSION_ID: 'this-is-deprecated' },
])('on Linux there may be one with %o', (env) => {
  expect(mayHaveProxy('linux', env)).toBe(true);
});

it.each([
  {},
  { https_proxy: '', XDG_CURRENT_DESKTOP: '' },
  { XDG_CURRENT_DESKTOP: 'XFCE', DESKTOP_SESSION: 'xfce' },
  { XDG_CURRENT_DESKTOP: 'sway' },
  { PROXY: 'x', no_proxy: 'localhost', HOME: '/home/gnome' },
])('on Linux there can be none with %o', (env) => {
  expect(mayHaveProxy('linux', env)).toBe(false);
});
