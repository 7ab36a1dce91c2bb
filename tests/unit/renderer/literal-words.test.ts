import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalWordsOf } from './literal-words.ts';

const WINDOW = fileURLToPath(new URL('../../../src/renderer/', import.meta.url));

/** Names, what HighLevel's own menus say in English, forms to be filled in, and what is said when main is gone. */
const ALLOWED: readonly string[] = [
  'Relink',
  'pit-…',
  'pit-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'locationId',
  'pit',
  'name',
  'locationId,pit,name',
  'K83W5f03EFph2rlg5N1L,pit-…,Blue Door Bakery',
  'Private Integrations',
  'Create New Integration',
  'Business Profile',
  'My Staff',
  'Relink could not open',
  'Relink could not do that: its main part did not answer. Quit Relink and open it again.',
];

const sources = readdirSync(WINDOW, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);

describe('the window', () => {
  it.each(sources)('has no words of its own in %s', (path) => {
    const words = literalWordsOf(path, readFileSync(join(WINDOW, path), 'utf8'));
    expect(words.filter((text) => !ALLOWED.includes(text))).toEqual([]);
  });
});

describe('the search for literal words', () => {
  it.each([
    ['text', '<p>Not checked</p>', ['Not checked']],
    ['text beside an element', '<p>Last {age} ago</p>', ['Last', 'ago']],
    ['a label', '<button aria-label="Close" />', ['Close']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is searched
    ['a label that is put together', '<button title={`Remove ${name}`} />', ['Remove']],
    ['a choice', "<p>{isOn ? 'on' : 'off'}</p>", ['on', 'off']],
    ['a sentence elsewhere', "const text = 'Asking HighLevel…';", ['Asking HighLevel…']],
  ])('finds %s', (_where, source, words) => {
    expect(literalWordsOf('sample.tsx', source)).toEqual(words);
  });

  it.each([
    ['a text of the catalog', "<p title={say('a.b')}>{say('a.c', { name })}</p>"],
    ['what is not read', '<p class="quiet small" data-tone="bad">{count} · 2</p>'],
    ['what is compared', "<p>{state === 'failing' ? <Icon /> : null}</p>"],
    ['what is thrown', "throw new Error('The window has no words yet.');"],
  ])('passes over %s', (_what, source) => {
    expect(literalWordsOf('sample.tsx', source)).toEqual([]);
  });
});
