import type { Page } from 'playwright-core';
import { locationIdOf } from '../../src/core/account.ts';
import { brokenLoginsOf } from '../../src/core/logins.ts';
import type { SetupFinding, SetupPart } from '../../src/core/setup-check.ts';
import type { Say } from '../../src/core/words/say.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { HOUR_MS, NOW, refOf } from '../unit/sample-snapshot.ts';
import { TWO_BAD } from './health-scenes.ts';
import { agencyOf } from './sample-agency.ts';
import { clickButton, inBoth, inFull, type Scene } from './scene.ts';

const BAKERY = refOf('K83W5f03EFph2rlg5N1L', 'bakery');
const twoBad = viewOf(agencyOf(TWO_BAD));

async function openSnoozeMenu(page: Page, say: Say): Promise<void> {
  await page.getByTitle(say('snooze.button')).filter({ visible: true }).first().click();
  await page.getByRole('menu').waitFor();
}

async function openSetupTest(page: Page, say: Say): Promise<void> {
  await clickButton((say) => say('checklist.open'))(page, say);
  await page.locator('.check-item[data-state="failed"]').waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

/** Everything passes but the token's right to list the users. */
const findingsIn = (say: Say): Readonly<Record<SetupPart, readonly SetupFinding[]>> => ({
  token: [passed('token', say('checklist.token-ok', { token: 'pit-…5963' }))],
  api: [
    passed('reachable', say('checklist.reachable-ok')),
    passed('accepted', say('checklist.accepted-ok')),
    passed('listed', say('checklist.listed-ok', { count: 6 })),
    passed('healthy', say('checklist.healthy-ok')),
  ],
  filters: [passed('filters', say('checklist.filters-ok'))],
  'sign-in': [passed('sign-in', say('checklist.sign-in-ok'))],
  users: [
    { step: 'users', result: 'failed', sentence: say('checklist.users-scope'), help: 'private-integrations' },
  ],
  desktop: [
    passed('tray', say('checklist.tray-ok')),
    passed('notifications', say('checklist.notifications-ok')),
    { step: 'browser', result: 'untested', sentence: say('checklist.browser-unknown'), help: null },
    passed('callback', say('checklist.callback-ok')),
  ],
});

const passed = (step: SetupFinding['step'], sentence: string): SetupFinding => ({
  step,
  result: 'ok',
  sentence,
  help: null,
});

const [first, ...others] = brokenLoginsOf(twoBad.snapshot);
const walking = (turn: 'running' | 'pause') =>
  first
    ? viewOf(
        agencyOf(TWO_BAD),
        {
          reconnectAll: {
            phase: 'walking',
            healed: [],
            skipped: [],
            waiting: others,
            turn:
              turn === 'running'
                ? { step: 'running', login: first }
                : { step: 'held', login: first, hold: { kind: 'pause' } },
          },
        },
        {
          reconnects:
            turn === 'running' ? [{ ...BAKERY, state: { step: 'waiting', deadline: NOW + HOUR_MS } }] : [],
        },
      )
    : twoBad;

/** What a person does about broken accounts besides reconnecting one, and what helps them find their way. */
export const CARE_SCENES: readonly Scene[] = [
  inFull({ name: 'keys', view: twoBad, open: openKeys }),
  inFull({
    name: 'test-setup',
    view: viewOf(agencyOf().filter(({ id }) => id === locationIdOf(BAKERY.locationId))),
    route: 'settings',
    findings: findingsIn,
    open: openSetupTest,
  }),
  ...inBoth({ name: 'snooze-menu', view: twoBad, open: openSnoozeMenu }),
  ...inBoth({
    name: 'snoozed',
    view: viewOf(agencyOf(TWO_BAD), { snoozes: [{ ...BAKERY, until: NOW + HOUR_MS }] }),
  }),
  ...inBoth({ name: 'reconnect-all', view: walking('running') }),
  inFull({ name: 'reconnect-all-held', view: walking('pause') }),
  inFull({
    name: 'settings-quiet',
    view: {
      ...twoBad,
      settings: {
        ...twoBad.settings,
        quiet: { from: '20:00', to: '07:30', days: [6, 0] },
        mutes: { locations: [], platforms: ['tiktok'] },
      },
    },
    route: 'settings',
    open: (page) => page.locator('.setting-quiet').scrollIntoViewIfNeeded(),
  }),
];
