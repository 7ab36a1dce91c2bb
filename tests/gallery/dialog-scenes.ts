import type { Page } from 'playwright-core';
import { locationIdOf } from '../../src/core/account.ts';
import type { View } from '../../src/core/bridge.ts';
import type { Connect, ConnectStep } from '../../src/core/connect.ts';
import type { User } from '../../src/core/offer.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { TWO_BAD } from './health-scenes.ts';
import { agencyOf, failingAt } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const BAKERY = locationIdOf('K83W5f03EFph2rlg5N1L');
const USERS: readonly User[] = [
  { id: 'user-1', name: 'Marisol Achterberg' },
  { id: 'user-2', name: 'Folasade Oyelaran' },
];
const UNREACHABLE =
  'HighLevel could not be reached. Relink keeps trying. If it lasts, check your internet connection, proxy or firewall.';

const clickButton =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click();

async function openMenu(page: Page): Promise<void> {
  await page.locator('[data-enter="menu"]').filter({ visible: true }).first().click();
  await page.getByRole('menu').waitFor();
}

async function chooseDisconnect(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('menuitem').last().click();
}

async function openImport(page: Page): Promise<void> {
  await clickButton(/^Import/)(page);
  await clickButton(/^Choose a file/)(page);
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
    open: clickButton(/^Replace token/),
  }),
  inFull({
    name: 'needs-user',
    view: viewOf(agencyOf(TWO_BAD)),
    answers: { reconnect: { result: 'needs-user', users: USERS } },
    open: clickButton(/^Reconnect/),
  }),
  ...inBoth({
    name: 'toast',
    view: viewOf(agencyOf(TWO_BAD)),
    answers: { reconnect: { result: 'refused', sentence: UNREACHABLE } },
    open: clickButton(/^Reconnect/),
  }),
  inFull({ name: 'connect', view: connectable(null), open: clickButton('Connect an account') }),
  inFull({ name: 'connect-choosing', view: connectable(CHOOSING), open: clickButton('Connect an account') }),
  inFull({
    name: 'add-location',
    view: viewOf(agencyOf()),
    route: 'settings',
    open: clickButton('Add location'),
  }),
  inFull({
    name: 'remove-location',
    view: viewOf(agencyOf()),
    route: 'settings',
    open: clickButton(/^Remove/),
  }),
  inFull({
    name: 'import-result',
    view: viewOf(agencyOf()),
    route: 'settings',
    answers: {
      importLocations: {
        result: 'imported',
        fileName: 'locations.csv',
        rows: [
          { row: 1, locationId: BAKERY, outcome: { result: 'added', name: 'Blue Door Bakery' } },
          { row: 2, locationId: 'x', outcome: { result: 'refused', sentence: 'This is not a location ID.' } },
        ],
      },
    },
    open: openImport,
  }),
];
