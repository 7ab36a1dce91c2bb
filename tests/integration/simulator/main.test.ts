import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSimulator } from '../../../src/simulator/server.ts';

const SOURCE = fileURLToPath(new URL('../../../src/simulator/main.ts', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relink-simulator-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: SOURCE,
      outDir: folder,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
    ssr: { noExternal: true },
  });
});
afterAll(() => rm(folder, { recursive: true }));

function runSimulator(...words: readonly string[]) {
  const child = spawn(process.execPath, [join(folder, 'main.cjs'), ...words], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { child, output };
}

const exitOf = async (child: ChildProcess) => (await once(child, 'close'))[0];

describe('the stand-alone simulator', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints how to reach it and stops on %s', async (signal) => {
    const { child, output } = runSimulator();
    await expect.poll(() => output.out, { timeout: 10_000 }).toContain('Ctrl-C');
    const baseUrl = /^Base URL: (\S+)$/m.exec(output.out)?.[1];
    const [, id, pit] = /^(\w{20}) {2}(pit-\S{36}) {2}Blue Door Bakery$/m.exec(output.out) ?? [];
    const response = await fetch(`${baseUrl}/social-media-posting/accounts?locationId=${id}`, {
      headers: { authorization: `Bearer ${pit}`, version: '2021-07-28' },
    });
    expect(response.status).toBe(200);
    const body = JSON.stringify({ accountId: 'acct-102' });
    expect((await fetch(`${baseUrl}/__control/expire`, { method: 'POST', body })).status).toBe(200);
    child.kill(signal);
    expect(await exitOf(child)).toBe(0);
    expect(output.err).toBe('');
  });

  it('begins with every account active when told so', async () => {
    const { output } = runSimulator('--healthy');
    await expect.poll(() => output.out, { timeout: 10_000 }).toContain('Ctrl-C');
    const baseUrl = /^Base URL: (\S+)$/m.exec(output.out)?.[1];
    const { accounts } = await (await fetch(`${baseUrl}/__control/accounts`, { method: 'POST' })).json();
    expect(new Set(accounts.map((account: { status: string }) => account.status))).toEqual(
      new Set(['active']),
    );
  });

  it.each(['2021-07-28', 'v3'])('speaks %s when told so', async (dialect) => {
    const { output } = runSimulator('--dialect', dialect);
    await expect.poll(() => output.out, { timeout: 10_000 }).toContain('Ctrl-C');
    expect(output.out).toContain(`Dialect:  ${dialect}`);
    const baseUrl = /^Base URL: (\S+)$/m.exec(output.out)?.[1];
    const [, id, pit] = /^(\w{20}) {2}(pit-\S{36}) {2}Blue Door Bakery$/m.exec(output.out) ?? [];
    const response = await fetch(`${baseUrl}/social-media-posting/${id}/accounts`, {
      headers: { authorization: `Bearer ${pit}`, version: dialect },
    });
    expect(response.status).toBe(200);
  });

  it.each([
    [['--dialect', 'v4'], '"v4" is not a dialect. Give --dialect one of:'],
    [['--port', 'many'], '"many" is not a port'],
    [['--port', '65536'], '"65536" is not a port'],
    [['--port'], '--port'],
    [['--host', '0.0.0.0'], '--host'],
    [['now'], 'now'],
  ])('refuses %j with a sentence', async (words, part) => {
    const { child, output } = runSimulator(...words);
    expect(await exitOf(child)).toBe(64);
    expect(output.err).toContain(part);
    expect(output.err.trim().split('\n')).toHaveLength(1);
    expect(output.out).toBe('');
  });

  it('says when the port is in use', async () => {
    const other = await startSimulator();
    onTestFinished(other.stop);
    const { port } = new URL(other.baseUrl);
    const { child, output } = runSimulator('--port', port);
    expect(await exitOf(child)).toBe(1);
    expect(output.err).toBe(`Port ${port} is in use. Choose another with --port, or leave it out.\n`);
  });

  it('explains itself', async () => {
    const { child, output } = runSimulator('--help');
    expect(await exitOf(child)).toBe(0);
    expect(output.out).toContain('Usage: npm run -s simulator');
  });
});
