import type { Page } from 'playwright-core';
import { locationIdOf } from '../../src/core/account.ts';
import { brokenLoginsOf } from '../../src/core/logins.ts';
import { SETUP_PARTS, SETUP_STEPS, type SetupFinding, type SetupPart } from '../../src/core/setup-check.ts';
import { sayInEnglish } from '../../src/core/words/speech.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { HOUR_MS, NOW, refOf } from '../unit/sample-snapshot.ts';
import { TWO_BAD } from './health-scenes.ts';
import { agencyOf } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const BAKERY = refOf('K83W5f03EFph2rlg5N1L', 'bakery');
const twoBad = viewOf(agencyOf(TWO_BAD));

async function openSnoozeMenu(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Snooze/ })
    .filter({ visible: true })
    .first()
    .click();
  await page.getByRole('menu').waitFor();
}

async function openSetupTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Test set-up of/ }).click();
  await page.locator('.check-item[data-state="failed"]').waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

/** Everything passes but the token's right to list the users. */
const FINDINGS = Object.fromEntries(
  SETUP_PARTS.map((part) => [part, SETUP_STEPS[part].map(findingOf)]),
) as unknown as Readonly<Record<SetupPart, readonly SetupFinding[]>>;

function findingOf(step: SetupFinding['step']): SetupFinding {
  if (step === 'users')
    return {
      step,
      result: 'failed',
      sentence: sayInEnglish('failure.token-lacks-scope.happened'),
      help: 'private-integrations',
    };
  return { step, result: 'ok', sentence: sayInEnglish('checklist.healthy-ok'), help: null };
}

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
    findings: FINDINGS,
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
  }),
];
