import { expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import { linkOf } from '../../../src/core/links.ts';

it.each([
  ['private-integrations', 'settings/private-integrations'],
  ['business-profile', 'settings/company'],
  ['social-accounts', 'marketing/social-planner'],
] as const)('the link to %s leads into the location', (link, page) => {
  expect(linkOf(link, locationIdOf('K83W5f03EFph2rlg5N1L'))).toBe(
    `https://app.gohighlevel.com/v2/location/K83W5f03EFph2rlg5N1L/${page}`,
  );
});

it('without a location a link leads to the start page', () => {
  expect(linkOf('private-integrations', null)).toBe('https://app.gohighlevel.com/');
});

it('a location ID can not lead out of its place in the address', () => {
  expect(linkOf('social-accounts', locationIdOf('../../x?y#z'))).toBe(
    'https://app.gohighlevel.com/v2/location/..%2F..%2Fx%3Fy%23z/marketing/social-planner',
  );
});
