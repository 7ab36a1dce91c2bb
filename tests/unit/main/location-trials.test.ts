import { describe, expect, it } from 'vitest';
import type { NewLocation, TrialOutcome } from '../../../src/core/bridge.ts';
import { createLocationTrials } from '../../../src/main/location-trials.ts';
import { PIT_TEXT } from '../sample-pit.ts';

const wanted = (id: string): NewLocation => ({
  id,
  name: '',
  pit: PIT_TEXT,
  keepIn: 'keychain',
  dialect: null,
  userId: null,
});
const WORKS: TrialOutcome = { result: 'works', accounts: 3, name: null };
const SUPERSEDED: TrialOutcome = { result: 'superseded' };

function openTrials() {
  const begun: string[] = [];
  const answers: (() => void)[] = [];
  const trials = createLocationTrials(({ id }) => {
    begun.push(id);
    return id === 'broken'
      ? Promise.reject(new Error('gone'))
      : new Promise((resolve) => answers.push(() => resolve(WORKS)));
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { trials, begun, settle, answer: () => answers.shift()?.() };
}

describe('trying locations out', () => {
  it('tells what the only trial showed', async () => {
    const { trials, answer, settle } = openTrials();
    const trial = trials(wanted('a'));
    await settle();
    answer();
    expect(await trial).toEqual(WORKS);
  });

  it('has one under way at a time, skips those in between, and lets the last one count', async () => {
    const { trials, begun, answer, settle } = openTrials();
    const first = trials(wanted('a'));
    await settle();
    const all = [first, trials(wanted('b')), trials(wanted('c'))];
    await settle();
    expect(begun).toEqual(['a']);
    answer();
    await settle();
    expect(begun).toEqual(['a', 'c']);
    answer();
    expect(await Promise.all(all)).toEqual([SUPERSEDED, SUPERSEDED, WORKS]);
  });

  it('goes on after one that failed', async () => {
    const { trials, answer, settle } = openTrials();
    await expect(trials(wanted('broken'))).rejects.toThrow('gone');
    const next = trials(wanted('a'));
    await settle();
    answer();
    expect(await next).toEqual(WORKS);
  });
});
