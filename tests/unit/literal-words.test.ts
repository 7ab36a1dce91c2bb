import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalWordsOf } from './renderer/literal-words.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** What is said to nobody in particular, or reads the same in every language. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/account.ts': ['Google Business Profile', 'TikTok Business', 'X (Twitter)'],
  // For bug reports and terminals, in English.
  'core/account-table.ts': ['No location yet.'],
  'core/diagnostics.ts': ['Relink'],
  'main/first-check-report.ts': [
    'Add a location in the window, or try the demo: npm start -- --demo',
    'A picture of the window was saved to',
  ],
  // For the log.
  'main/desktop/notifications.ts': ['This desktop shows no notifications.'],
  'main/highlevel/rate-limits.ts': ['No request is left until'],
  // What requests are made of, and a folder of macOS.
  'main/highlevel/client.ts': ['Bearer'],
  'main/reconnect/opener-server.ts': ['GET /open/', 'GET', 'POST'],
  'main/storage/user-data-dir.ts': ['Application Support'],
};

const sources = ['core', 'main'].flatMap((part) =>
  readdirSync(join(SOURCE, part), { recursive: true, encoding: 'utf8' })
    .map((path) => `${part}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('core/words/')),
);

describe('outside the catalog', () => {
  it.each(sources)('nothing is said to a person in %s', (path) => {
    const allowed = ALLOWED[path] ?? [];
    const words = literalWordsOf(path, readFileSync(join(SOURCE, path), 'utf8'));
    expect(words.filter((text) => !allowed.includes(text))).toEqual([]);
  });

  it('no file is excused from more than it says', () => {
    const idle = Object.entries(ALLOWED).flatMap(([path, texts]) => {
      const words = literalWordsOf(path, readFileSync(join(SOURCE, path), 'utf8'));
      return texts.filter((text) => !words.includes(text));
    });
    expect(idle).toEqual([]);
  });
});
