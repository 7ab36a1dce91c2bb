import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import {
  type AnnouncedRotation,
  announcedRotationOf,
  type DatedToken,
  decideRotations,
  rotationSentenceOf,
  tokenAge,
} from '../../../src/core/token-age.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { DAY_MS, NOW } from '../sample-snapshot.ts';

describe('the age of a token', () => {
  it.each([
    [-1, 'fine'],
    [0, 'fine'],
    [79.99, 'fine'],
    [80, 'due-soon'],
    [89.99, 'due-soon'],
    [90, 'due'],
    [1_000, 'due'],
  ])('after %d days is %s', (days, age) => {
    expect(tokenAge(NOW - days * DAY_MS, NOW)).toBe(age);
  });

  it.each(['due-soon', 'due'] as const)(
    'that is %s is explained with where to go and how long both tokens work',
    (stage) => {
      const sentence = rotationSentenceOf(stage, sayInEnglish);
      expect(sentence).toContain('Settings › Private Integrations');
      expect(sentence).toContain("Relink's Settings");
      expect(sentence).toContain('7 days');
    },
  );
});

describe('a reminder', () => {
  const token: DatedToken = { locationId: locationIdOf('L'), name: 'Bakery', addedAt: NOW };
  const day = (days: number): number => NOW + days * DAY_MS;

  /** The stages that are announced when the token is looked at on these days, one after another. */
  function stagesOn(days: readonly number[], tokenOn: (day: number) => DatedToken = () => token) {
    let announced: readonly AnnouncedRotation[] = [];
    return days.map((at) => {
      const decided = decideRotations([tokenOn(at)], announced, day(at));
      announced = [...decided.kept, ...decided.fresh.map(announcedRotationOf)];
      return decided.fresh.map(({ stage }) => stage);
    });
  }

  it('comes once per stage', () => {
    expect(stagesOn([79, 80, 81, 89, 90, 91, 200])).toEqual([[], ['due-soon'], [], [], ['due'], [], []]);
  });

  it('comes for the last stage only when the first went by unseen', () => {
    expect(stagesOn([10, 120, 121])).toEqual([[], ['due'], []]);
  });

  it('does not begin anew when the clock is set back', () => {
    expect(stagesOn([120, 85, 120])).toEqual([['due'], [], []]);
  });

  it('comes anew for the token that takes the place of the old one', () => {
    const tokenOn = (at: number): DatedToken => (at < 100 ? token : { ...token, addedAt: day(100) });
    expect(stagesOn([95, 100, 170, 180, 190], tokenOn)).toEqual([['due'], [], [], ['due-soon'], ['due']]);
  });

  it('is forgotten with its token', () => {
    const announced = [{ locationId: token.locationId, addedAt: NOW, stage: 'due' }] as const;
    expect(decideRotations([], announced, day(95)).kept).toEqual([]);
    expect(decideRotations([token], announced, day(95)).kept).toEqual(announced);
  });
});
