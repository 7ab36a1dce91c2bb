import type { Page } from 'playwright-core';
import { locationIdOf } from '../../src/core/account.ts';
import type { View } from '../../src/core/bridge.ts';
import type { Connect, ConnectStep } from '../../src/core/connect.ts';
import { sentenceOf } from '../../src/core/failure.ts';
import { sentenceOfId } from '../../src/core/failure-table.ts';
import type { User } from '../../src/core/offer.ts';
import type { Say } from '../../src/core/words/say.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { TWO_BAD } from './health-scenes.ts';
import { agencyOf, failingAt } from './sample-agency.ts';
import { clickButton, inBoth, inFull, openDialog, type Scene } from './scene.ts';

const BAKERY = locationIdOf('K83W5f03EFph2rlg5N1L');
const USERS: readonly User[] = [
  { id: 'user-1', name: 'Marisol Achterberg' },
  { id: 'user-2', name: 'Folasade Oyelaran' },
];
async function openMenu(page: Page): Promise<void> {
  await page.locator('[data-enter="menu"]').filter({ visible: true }).first().click();
  await page.getByRole('menu').waitFor();
}

async function chooseDisconnect(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('menuitem').last().click();
}

async function openImport(page: Page, say: Say): Promise<void> {
  await clickButton((say) => say('import.open'))(page, say);
  await clickButton((say) => say('import.choose'))(page, say);
}

const connecting = (state: ConnectStep): Connect => ({ locationId: BAKERY, platform: 'facebook', state });
const connectable = (connect: Connect | null): View =>
  viewOf(agencyOf(), {
    connect,
    abilities: [
      { locationId: BAKERY, canConnect: true, platforms: ['facebook', 'instagram', 'google', 'linkedin'] },
    ],
  });
const offerOf = (id: string, name: string, isConnected = false) => ({
  id,
  name,
  detail: isConnected ? null : `@${id}`,
  isConnected,
  body: {},
});
const CHOOSING = connecting({
  step: 'choosing',
  offers: [
    offerOf('bluedoor', 'Blue Door Bakery', true),
    offerOf('bluedoor.catering', 'Blue Door Catering'),
    offerOf('bluedoor.school', 'Blue Door Baking School for Children and Their Grandparents'),
  ],
});

/** What opens over the window. */
export const DIALOG_SCENES: readonly Scene[] = [
  ...inBoth({ name: 'menu', view: viewOf(agencyOf(TWO_BAD)), open: openMenu }),
  ...inBoth({ name: 'disconnect', view: viewOf(agencyOf(TWO_BAD)), open: chooseDisconnect }),
  inFull({
    name: 'replace-token',
    view: viewOf(failingAt(agencyOf(TWO_BAD), { 2: { kind: 'token-invalid' } })),
    open: openDialog((say) => say('location.replace-token')),
  }),
  inFull({
    name: 'needs-user',
    view: viewOf(agencyOf(TWO_BAD)),
    answers: () => ({ reconnect: { result: 'needs-user', users: USERS } }),
    open: openDialog((say) => say('account.reconnect')),
  }),
  ...inBoth({
    name: 'toast',
    view: viewOf(agencyOf(TWO_BAD)),
    answers: (say) => ({
      reconnect: { result: 'refused', sentence: sentenceOf({ kind: 'unreachable' }, say) },
    }),
    open: clickButton((say) => say('account.reconnect')),
  }),
  inFull({ name: 'connect', view: connectable(null), open: openDialog((say) => say('connect.title')) }),
  inFull({
    name: 'connect-choosing',
    view: connectable(CHOOSING),
    open: openDialog((say) => say('connect.title')),
  }),
  inFull({
    name: 'add-location',
    view: viewOf(agencyOf()),
    route: 'settings',
    open: openDialog((say) => say('settings.add-location')),
  }),
  inFull({
    name: 'remove-location',
    view: viewOf(agencyOf()),
    route: 'settings',
    open: openDialog((say) => say('location.remove')),
  }),
  inFull({
    name: 'import-result',
    view: viewOf(agencyOf()),
    route: 'settings',
    answers: (say) => ({
      importLocations: {
        result: 'imported',
        fileName: 'locations.csv',
        rows: [
          { row: 1, locationId: BAKERY, outcome: { result: 'added', name: 'Blue Door Bakery' } },
          {
            row: 2,
            locationId: 'x',
            outcome: { result: 'refused', sentence: sentenceOfId('location-id-malformed', say) },
          },
        ],
      },
    }),
    open: openImport,
  }),
];
