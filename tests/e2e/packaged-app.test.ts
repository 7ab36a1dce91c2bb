import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkFuses } from '../../scripts/fuses.mjs';
import { packUnpacked } from '../../scripts/pack/pack-unpacked.mjs';

const DEADLINE_MS = 20_000;
/** What the packaged app says when it is asked for its options: nothing else in it has run. */
const HELP = /^Usage: relink /;

const folder = mkdtempSync(join(tmpdir(), 'relink-packed-'));
let executable = '';

beforeAll(async () => {
  const dist = dirname(process.env.RELINK_TEST_ELECTRON ?? '');
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  executable = await packUnpacked({ dist, version }, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the packaged app as a program that wants more from it than its help would. */
function startHelp(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  // Chromium refuses to run its sandbox as root.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return promisify(execFile)(executable, [...switches, ...args, '--help'], {
    env: { ...process.env, ...env },
    timeout: DEADLINE_MS,
  });
}

test('every fuse of the packaged app is as it has to be', async () => {
  const fuses = await checkFuses(executable);
  expect(fuses).toEqual(expect.arrayContaining(['RunAsNode: off', 'OnlyLoadAppFromAsar: on']));
});

test('the packaged app does not run as Node', async () => {
  const { stdout } = await startHelp([], { ELECTRON_RUN_AS_NODE: '1' });
  expect(stdout).toMatch(HELP);
});

test('the packaged app lets no debugger in', async () => {
  const { stdout, stderr } = await startHelp(['--inspect=0']);
  expect(stdout).toMatch(HELP);
  expect(stderr).not.toContain('Debugger listening');
});

test('the packaged app takes its code from the archive alone', async () => {
  const app = join(dirname(executable), 'resources/app');
  mkdirSync(app);
  onTestFinished(() => rmSync(app, { recursive: true }));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'intrusion', main: 'intrusion.cjs' }));
  writeFileSync(join(app, 'intrusion.cjs'), 'process.exit(0);');
  const { stdout } = await startHelp([]);
  expect(stdout).toMatch(HELP);
});
