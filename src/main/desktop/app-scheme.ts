import { protocol } from 'electron';

/** The scheme of Relink's own page. */
export const APP_SCHEME = 'app';

/** Must run before the app is ready. A page from a scheme of its own has an origin, unlike one from `file:`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}
