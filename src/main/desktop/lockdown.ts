import { app, type Session } from 'electron';

/** Takes from every page what Relink's own never needs: other addresses, new windows, webviews, permissions. */
export function lockDown(session: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isHarmless(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isHarmless(permission));
}

/** The page has buttons that copy the names of scopes. */
const isHarmless = (permission: string): boolean => permission === 'clipboard-sanitized-write';
