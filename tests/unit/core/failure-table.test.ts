import { expect, it } from 'vitest';
import { sentenceOfId, sentenceOfTrouble, troubleOf } from '../../../src/core/failure-table.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { sayIn } from '../say-in.ts';

it('a trouble is put into words when it is shown, whatever was spoken when it came about', () => {
  const trouble = troubleOf('stored-unreadable', {
    holds: { word: 'stored.settings' },
    kept: 'settings.json.unreadable-1',
  });
  expect(sentenceOfTrouble(trouble, sayInEnglish)).toBe(
    'Relink could not read your settings and started without it. The old file is kept as settings.json.unreadable-1.',
  );
  expect(sentenceOfTrouble(trouble, sayIn('de-DE'))).toBe(
    'Relink konnte deine Einstellungen nicht lesen und ist ohne gestartet. Die alte Datei ist noch da, als settings.json.unreadable-1.',
  );
  expect(sentenceOfTrouble(trouble, sayIn('es-ES'))).toMatch(/^Relink no ha podido leer tus ajustes /);
});

it('a value that is itself in words is in the same language', () => {
  const trouble = troubleOf('not-saved', { folder: '/data', code: { word: 'stored.in-the-way' } });
  expect(sentenceOfTrouble(trouble, sayInEnglish)).toContain('/data (the old file is in the way)');
  expect(sentenceOfTrouble(trouble, sayIn('de'))).toContain('/data speichern (die alte Datei ist im Weg)');
});

it('a code stays as the system spelled it', () => {
  expect(sentenceOfId('not-saved', sayIn('es'), { folder: '/data', code: 'ENOSPC' })).toMatch(
    /^Relink no puede guardar en \/data \(ENOSPC\)\./,
  );
});
