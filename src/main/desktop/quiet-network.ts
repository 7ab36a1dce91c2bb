import { app } from 'electron';

/**
 * Turns off what Electron says on the network by itself, so that Relink talks to nobody but whom it has to. Must run
 * before the app is ready.
 */
export function quietNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.on('session-created', (session) => {
    // A window that does not check spelling is not enough: each session fetches the dictionary of its language.
    session.setSpellCheckerEnabled(false);
    session.setSpellCheckerLanguages([]);
  });
  app.once('ready', () => {
    // "automatic" tries out the encrypted DNS service of whoever runs the system's resolver.
    app.configureHostResolver({ secureDnsMode: 'off' });
  });
}
