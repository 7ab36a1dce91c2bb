import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountTableOf } from '../core/account-table.ts';
import type { Snapshot } from '../core/snapshot.ts';

/** Set by the start script where nobody can see the window. */
export const REPORT_VARIABLE = 'RELINK_FIRST_CHECK_REPORT';

/** Shows in the terminal what a person without a display cannot see: the accounts, and a picture of the window. */
export async function reportFirstCheck(
  snapshot: Snapshot,
  now: number,
  capture: () => Promise<Buffer | null>,
  print: (text: string) => void,
): Promise<void> {
  print(accountTableOf(snapshot.locations, now));
  if (snapshot.locations.length === 0)
    print('Add a location in the window, or try the demo: npm start -- --demo');
  const picture = await capture();
  if (!picture) return;
  const path = join(mkdtempSync(join(tmpdir(), 'relink-picture-')), 'window.png');
  writeFileSync(path, picture);
  print(`A picture of the window was saved to ${path}`);
}
