import type { AccountRef } from '../core/alerts.ts';
import type { AsyncCommands, Route } from '../core/bridge.ts';
import type { Intent } from '../core/glance.ts';

export interface IntentOptions {
  readonly commands: AsyncCommands;
  readonly openWindow: (route?: Route) => void;
  readonly quit: () => void;
  /** Told when a reconnect could not even begin, for the click came from outside the window. */
  readonly onReconnectRefused: (account: AccountRef, sentence: string) => void;
  /** Told when a reconnect needs an answer that only the window can ask for. */
  readonly onQuestion: (account: AccountRef) => void;
}

/** Carries out what a click on the tray or on a notification asks for. */
export function createIntentHandler(options: IntentOptions): (intent: Intent) => void {
  const { commands, openWindow } = options;

  const reconnect = async (account: AccountRef): Promise<void> => {
    const outcome = await commands.reconnect(account);
    if (outcome.result === 'refused') options.onReconnectRefused(account, outcome.sentence);
    if (outcome.result === 'needs-user') options.onQuestion(account);
  };

  return (intent) => {
    switch (intent.type) {
      case 'open':
        return openWindow();
      case 'open-problems':
        return openWindow('problems');
      case 'open-settings':
        return openWindow('settings');
      case 'reconnect':
        return void reconnect(intent.account);
      case 'reconnect-all':
        // The window shows how it goes on, and asks what there is to ask.
        openWindow('problems');
        return void commands.reconnectAll();
      case 'check':
        return void commands.check(null);
      case 'pause':
        return void commands.setPaused(intent.isPaused);
      case 'demo':
        return void commands.demo(intent.action);
      case 'quit':
        return options.quit();
    }
  };
}
