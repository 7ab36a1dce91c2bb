import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../scripts/conformance.mjs', import.meta.url));
const FILES = ['highlevel-2021-07-28.openapi.json', 'highlevel-v3.openapi.json'] as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relink-conformance-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...words: readonly string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const [status] = await once(child, 'close');
  return { status, ...output };
}

const writeFiles = (content: string) =>
  Promise.all(FILES.map((name) => writeFile(join(folder, name), content)));

describe('the conformance run', () => {
  it.each([
    ['no folder', []],
    ['an empty folder name', ['--spec', '']],
    ['a word that it does not know', ['--all']],
  ])('asks for the folder when it gets %s', async (_what, words) => {
    expect(await run(...words)).toEqual({
      status: 64,
      out: '',
      err: "relink: Name the folder of HighLevel's OpenAPI files: npm run conformance -- --spec DIR\n",
    });
  });

  it('says which file is missing', async () => {
    await writeFile(join(folder, FILES[0]), '{}');
    const { status, err } = await run('--spec', folder);
    expect(status).toBe(64);
    expect(err).toBe(`relink: There is no ${FILES[1]} in ${folder}. Name the folder with --spec DIR.\n`);
  });

  it('says which file is none of OpenAPI', async () => {
    await writeFiles('{"openapi":"2.0"}');
    const { status, err } = await run('--spec', folder);
    expect(status).toBe(64);
    expect(err).toContain(`${FILES[0]} cannot be read as an OpenAPI 3.0 file`);
  });

  it('fails on everything that the files do not describe', async () => {
    await writeFiles(JSON.stringify({ openapi: '3.0.0', paths: {}, components: { schemas: {} } }));
    const { status, out } = await run('--spec', folder);
    expect(status).toBe(1);
    expect(out).toContain('Published API 2021-07-28');
    expect(out).toContain('Published API v3');
    expect(out).toMatch(/^✗ GET \/social-media-posting\/\w+\/accounts, .*: the file has no such path$/m);
    expect(out).toMatch(/^Violations: \d+\.$/m);
  });
});
