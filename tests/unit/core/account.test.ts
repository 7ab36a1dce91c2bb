import { describe, expect, it } from 'vitest';
import {
  isKnownPlatform,
  KNOWN_PLATFORMS,
  platformName,
  platformOf,
  platformSlug,
} from '../../../src/core/account.ts';

describe('a platform', () => {
  it.each([
    ['facebook', 'facebook'],
    ['Instagram', 'instagram'],
    [' LINKEDIN ', 'linkedin'],
    ['gmb', 'google'],
    ['google', 'google'],
    ['googlebusiness', 'google'],
    ['GMB', 'google'],
    ['tiktok-business', 'tiktok-business'],
    ['twitter', 'twitter'],
  ])('spelled "%s" is %s', (spelled, platform) => {
    expect(platformOf(spelled)).toBe(platform);
  });

  it.each(KNOWN_PLATFORMS)('named %s has a name of its own', (platform) => {
    expect(platformName(platform)).toMatch(/^[A-Z]/);
  });

  it.each(['facebook', 'google', 'twitter'] as const)('%s keeps its slug', (platform) => {
    expect(platformSlug(platform)).toBe(platform);
  });
});

describe('a platform that Relink has not heard of', () => {
  const platform = platformOf(' Mastodon ');

  it('is a value, told apart from the known ones', () => {
    expect(platform).toBe('other:Mastodon');
    expect(isKnownPlatform(platform)).toBe(false);
  });

  it('is shown and printed under its own name', () => {
    expect(platformName(platform)).toBe('Mastodon');
    expect(platformSlug(platform)).toBe('Mastodon');
  });

  it.each(['toString', '__proto__', 'constructor'])('may be called "%s"', (name) => {
    expect(platformName(platformOf(name))).toBe(name);
  });

  it('is called unknown when the API gives no name', () => {
    expect(platformName(platformOf(''))).toBe('HighLevel');
  });
});
