import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { spawnRelink } from './desktop/electron-app.ts';
import { PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const REQUEST = /^GET http:\/\/127\.0\.0\.1:\d+\/\S+: 200, \d+ ms$/;

test('--verbose tells every request on standard error and in the log, without the token', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const quiet = await w.runCli(['status']);
  expect(quiet.stderr).toBe('');
  const told = await w.runCli(['status', '--verbose']);
  expect(told.stderr.split('\n').filter((line) => REQUEST.test(line))).not.toEqual([]);
  expect(told.stdout).toContain('Blue Door');

  const app = await spawnRelink(w, { args: [...w.args, '--hidden', '--verbose'] });
  await app.output.waitForLine(/^first check done/);
  expect(app.output.stderr().filter((line) => REQUEST.test(line))).not.toEqual([]);
  expect(app.output.stdout().filter((line) => REQUEST.test(line))).toEqual([]);
  const log = await readFile(join(w.userDataDir, 'logs', 'relink.log'), 'utf8');
  expect(log).toMatch(/\[debug\].*GET http:.*: 200, \d+ ms/);
  for (const text of [log, told.stderr, app.output.all().join('\n')]) expect(text).not.toContain(PIT);
});
