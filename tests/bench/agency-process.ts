import { startSimulator } from '../../src/simulator/server.ts';
import { agencyOfSize } from './agency.ts';

/*
 * A process of its own with a simulator of a large agency, so that its work is not taken for the app's. It tells its
 * parent where it listens and, whenever asked, how many requests have arrived.
 */
const [locations = '', accountsEach = ''] = process.argv.slice(2);

async function serve(): Promise<void> {
  const seed = agencyOfSize(Number(locations), Number(accountsEach));
  const simulator = await startSimulator({ seed });
  process.on('message', () => process.send?.(simulator.requests().length));
  process.on('disconnect', () => process.exit(0));
  process.send?.(simulator.baseUrl);
}

void serve();
