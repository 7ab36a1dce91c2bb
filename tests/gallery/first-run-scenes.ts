import type { Page } from 'playwright-core';
import { locationIdOf } from '../../src/core/account.ts';
import { sentenceOf } from '../../src/core/failure.ts';
import { FIRST_RUN_VIEW, viewOf } from '../unit/renderer/sample-view.ts';
import { DAY_MS, NOW } from '../unit/sample-snapshot.ts';
import { agencyOf } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const SAMPLE_PIT = 'pit-25c9b0a0-8f75-4526-b06c-fb31a1035963';

async function enter(page: Page): Promise<void> {
  await page.locator('input[name="id"]').fill('K83W5f03EFph2rlg5N1L');
  await page.locator('input[name="pit"]').fill(SAMPLE_PIT);
}

async function enterAndWait(page: Page): Promise<void> {
  await enter(page);
  await page.locator('.trial[data-tone="works"], .trial[data-tone="wrong"]').waitFor();
}

async function submit(page: Page): Promise<void> {
  await enter(page);
  await page.locator('button[type="submit"]').click();
  await page.getByRole('alert').or(page.locator('.remark[data-tone="refusal"]')).first().waitFor();
}

const settled = viewOf(agencyOf());
const SETTINGS_VIEW = {
  ...settled,
  settings: {
    ...settled.settings,
    locations: settled.settings.locations.map((location, place) => ({
      ...location,
      token:
        place === 3
          ? null
          : { last4: '5963', addedAt: NOW - 40 * place * DAY_MS, keptIn: 'keychain' as const },
      dialect: place === 1 ? { name: 'v3' as const, isPinned: true } : location.dialect,
    })),
  },
};

/** The first minute, and what can be chosen later. */
export const FIRST_RUN_SCENES: readonly Scene[] = [
  ...inBoth({ name: 'first-run', view: FIRST_RUN_VIEW }),
  inFull({
    name: 'first-run-refused',
    view: FIRST_RUN_VIEW,
    answers: (say) => ({
      addLocation: {
        result: 'refused',
        field: 'id',
        sentence: sentenceOf({ kind: 'token-of-other-location' }, say),
      },
    }),
    open: submit,
  }),
  inFull({
    name: 'first-run-no-keychain',
    view: FIRST_RUN_VIEW,
    answers: (say) => ({
      addLocation: {
        result: 'no-keychain',
        sentence: sentenceOf({ kind: 'keychain-missing' }, say),
      },
    }),
    open: submit,
  }),
  inFull({
    name: 'first-run-works',
    view: FIRST_RUN_VIEW,
    answers: () => ({ verifyLocation: { result: 'works', accounts: 14, name: 'Blue Door Bakery' } }),
    open: enterAndWait,
  }),
  inFull({
    name: 'first-run-agency-token',
    view: FIRST_RUN_VIEW,
    answers: () => ({ verifyLocation: { result: 'failed', failure: { kind: 'token-of-agency' } } }),
    open: enterAndWait,
  }),
  inFull({ name: 'settings', view: SETTINGS_VIEW, route: 'settings' }),
  inFull({
    name: 'settings-of-one',
    view: viewOf(agencyOf().filter(({ id }) => id === locationIdOf('VMf7oFnitFhSxHavFK53'))),
    route: 'settings',
  }),
];
