import { startSimulator } from '../../src/simulator/server.ts';
import { countRequestsAtOnce } from '../requests-at-once.ts';
import { agencyOfSize, LOCATION_ID } from './agency.ts';

/** As far away as HighLevel may be: what answers at once never has two requests to answer. */
const AWAY_MS = 50;

/*
 * A process of its own with a simulator of a large agency, so that its work is not taken for the app's. It tells its
 * parent where it listens and, whenever asked, how many requests have arrived and how many it had at the same time. When
 * asked to `expire`, it lets the first account of each location do so before; when asked to `move away`, every later
 * reply takes its time.
 */
const [locations = '', accountsEach = ''] = process.argv.slice(2);

async function serve(): Promise<void> {
  const seed = agencyOfSize(Number(locations), Number(accountsEach));
  const atOnce = countRequestsAtOnce(LOCATION_ID);
  const simulator = await startSimulator({ seed });
  const { control } = simulator;
  process.on('message', (asked) => {
    if (asked === 'expire') for (const { accounts } of seed) control.expire(accounts[0]?.id ?? '');
    if (asked === 'move away') control.fault({ kind: 'slow', delayMs: AWAY_MS });
    process.send?.({ arrived: simulator.requests().length, ...atOnce() });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.(simulator.baseUrl);
}

void serve();
