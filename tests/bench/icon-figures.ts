import { setTimeout as pass } from 'node:timers/promises';
import { subscribe } from '../e2e/desktop/bus-connection.ts';
import type { Bench } from './bench-desktop.ts';
import { atMost, type Figure, figureOf } from './figures.ts';
import { withApp } from './measured-app.ts';
import { watchAgency } from './watched-agency.ts';

const ICON_SIGNALS = "type='signal',interface='org.kde.StatusNotifierItem',member='NewIcon'";
/** Longer than a second read takes to follow the first. */
const SIGNAL_DEADLINE_MS = 15_000;
const CALM_MS = 1_500;

/**
 * From a reply that heals an account to the new icon on the session bus. Good news needs no second read, so nothing
 * is waited for; the moment of the request stands for that of the reply, which the simulator sends at once.
 */
export async function measureIcon(bench: Bench, runs: number): Promise<readonly Figure[]> {
  const { args, simulator } = await watchAgency(bench, { locations: 1, accountsEach: 20 });
  const { control } = simulator;
  const connection = await bench.bus.connect();
  await subscribe(connection, ICON_SIGNALS);
  const nextIcon = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const deadline = setTimeout(() => reject(new Error('No new icon came.')), SIGNAL_DEADLINE_MS);
      connection.on('message', function hear(message) {
        if (message.member !== 'NewIcon') return;
        connection.off('message', hear);
        clearTimeout(deadline);
        resolve(Date.now());
      });
    });
  const account = 'acct-0-0';
  const latencies = await withApp(bench, [...args, '--poll-seconds', '1'], async (app) => {
    await app.timeTo(/first check done/);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await pass(CALM_MS);
      const red = nextIcon();
      control.expire(account);
      await red;
      await pass(CALM_MS);
      const green = nextIcon();
      control.heal(account);
      const healedAt = Date.now();
      const changedAt = await green;
      const asked = simulator
        .requests()
        .filter(({ at }) => at >= healedAt && at <= changedAt)
        .at(-1);
      times.push(changedAt - (asked?.at ?? Number.NaN));
    }
    return times;
  });
  await simulator.stop();
  return [figureOf({ name: 'Reply → new icon on the bus', unit: 'ms', target: atMost(20) }, latencies)];
}
