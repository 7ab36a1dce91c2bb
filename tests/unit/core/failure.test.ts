import { describe, expect, it } from 'vitest';
import { adviceOf, type Failure, isTokenFailure, sentenceOf } from '../../../src/core/failure.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { sayIn } from '../say-in.ts';

const OTHER_FAILURES: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'unreachable' },
  { kind: 'timed-out' },
  { kind: 'insecure' },
  { kind: 'service-error', status: 502 },
  { kind: 'rate-limited', retryAfterMs: null },
  { kind: 'unreadable-reply' },
  { kind: 'oversized-reply' },
  { kind: 'not-found' },
  { kind: 'request-refused', status: 400, message: '' },
  { kind: 'version-missing' },
  { kind: 'keychain-locked' },
  { kind: 'keychain-missing' },
  { kind: 'keychain-failing' },
];
const TOKEN_FAILURES: readonly Failure[] = [
  { kind: 'token-invalid' },
  { kind: 'token-not-private' },
  { kind: 'token-of-agency' },
  { kind: 'token-lacks-scope' },
  { kind: 'token-of-other-location' },
  { kind: 'token-refused' },
  { kind: 'token-missing' },
];
const ALL = [...OTHER_FAILURES, ...TOKEN_FAILURES];

describe('every failure', () => {
  it.each(ALL)('says what happened and what to do: $kind', (failure) => {
    const { happened, todo } = adviceOf(failure, sayInEnglish);
    expect(happened).toMatch(/^[A-Z].+\.$/);
    expect(todo).toMatch(/^[A-Z].+\.$/);
    expect(sentenceOf(failure, sayInEnglish)).toBe(`${happened} ${todo}`);
  });

  it('says something of its own', () => {
    expect(new Set(ALL.map((failure) => adviceOf(failure, sayInEnglish).happened)).size).toBe(ALL.length);
  });
});

it("a refused request repeats HighLevel's own words", () => {
  expect(
    sentenceOf({ kind: 'request-refused', status: 400, message: 'The platform is invalid.' }, sayInEnglish),
  ).toContain('(It said: The platform is invalid.)');
});

it('what happened, what HighLevel said and what to do are in the language that is spoken', () => {
  const failure: Failure = { kind: 'request-refused', status: 400, message: 'The platform is invalid.' };
  expect(sentenceOf(failure, sayIn('de-AT'))).toBe(
    'HighLevel hat die Anfrage abgelehnt. (Die Antwort war: The platform is invalid.) Prüfe die Standort-ID. Wenn sie stimmt, versuche es später noch einmal.',
  );
  expect(adviceOf({ kind: 'offline' }, sayIn('es')).happened).toBe(
    'Parece que este equipo no tiene conexión.',
  );
});

describe('what only ends when the person does something about the token', () => {
  it.each(TOKEN_FAILURES)('includes $kind', (failure) => {
    expect(isTokenFailure(failure)).toBe(true);
  });

  it.each(OTHER_FAILURES)('does not include $kind', (failure) => {
    expect(isTokenFailure(failure)).toBe(false);
  });
});
