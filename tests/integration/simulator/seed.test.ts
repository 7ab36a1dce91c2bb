import { describe, expect, it } from 'vitest';
import { KNOWN_PLATFORMS } from '../../../src/core/account.ts';
import { believableAgency, healthyAgency } from '../../../src/simulator/seed.ts';
import { agencyOf } from '../../../src/simulator/seeded-agency.ts';

const agency = agencyOf(believableAgency, 0);

describe('the believable agency', () => {
  it('has locations and tokens of the real form', () => {
    for (const { id, pit } of agency.locations) {
      expect(id).toMatch(/^[A-Za-z\d]{20}$/);
      expect(pit).toMatch(/^pit-[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
    expect(new Set(agency.locations.map(({ id }) => id)).size).toBe(agency.locations.length);
    expect(new Set(agency.locations.map(({ pit }) => pit)).size).toBe(agency.locations.length);
  });

  it('has every platform of the quick-start', () => {
    const platforms = new Set<string>(agency.accounts.map(({ platform }) => platform));
    const expected = ['facebook', 'google', 'instagram', 'linkedin', 'tiktok', 'twitter'];
    expect([...platforms].sort()).toEqual(expected);
    expect(KNOWN_PLATFORMS).toEqual(expect.arrayContaining(expected));
  });

  it('has one account expired, one disconnected and the rest active, all with ids of their own', () => {
    const bad = agency.accounts.map(({ status }) => status).filter((status) => status !== 'active');
    expect(bad).toEqual(['expired', 'disconnected']);
    expect(new Set(agency.accounts.map(({ id }) => id)).size).toBe(30);
  });

  it('has long names and names in other scripts', () => {
    const names = agency.accounts.map(({ name }) => name);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(70);
    for (const script of [
      /\p{Script=Arabic}/u,
      /\p{Script=Cyrillic}/u,
      /\p{Script=Hiragana}/u,
      /\p{Emoji_Presentation}/u,
    ]) {
      expect(names.some((name) => script.test(name))).toBe(true);
    }
  });
});

it('the healthy agency is the same with every account active', () => {
  const healthy = agencyOf(healthyAgency, 0);
  expect(healthy.locations).toEqual(agency.locations);
  expect(healthy.accounts).toEqual(agency.accounts.map((account) => ({ ...account, status: 'active' })));
});
