// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { AddLocationOutcome, AsyncCommands } from '../../../../src/core/bridge.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../../sample-pit.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { FIRST_RUN_VIEW, viewOf } from '../sample-view.ts';

const LOCATION_ID = 'K83W5f03EFph2rlg5N1L';

let window: DrawnWindow;
afterEach(() => window.close());

const open = async (answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(FIRST_RUN_VIEW, answers);
  window = await drawWindow(bridge);
  return bridge;
};
const answering = (outcome: AddLocationOutcome): Partial<AsyncCommands> => ({
  addLocation: async () => outcome,
});

const fillIn = async (pit = PIT_TEXT): Promise<void> => {
  await window.type('pit', pit);
  await window.type('id', LOCATION_ID);
};

/** Whether the token, or most of it, is anywhere in the page or in a field. */
const showsToken = (): boolean => {
  const values = window.findAll('input').map((input) => (input as HTMLInputElement).value);
  return [window.html(), ...values].some((text) => text.includes(PIT_TEXT.slice(0, 20)));
};

describe('the first run', () => {
  it('shows the way through HighLevel, with all scopes', async () => {
    const bridge = await open();
    expect(window.text()).toContain('SettingsIntegrationsPrivate IntegrationsCreate New Integration');
    for (const scope of ['account.readonly', 'account.write', 'oauth.readonly', 'oauth.write']) {
      expect(window.text()).toContain(`socialplanner/${scope}`);
    }
    await window.click('Open this page');
    expect(bridge.calls).toEqual([{ name: 'openLink', args: ['private-integrations', null] }]);
  });

  it('gives the trimmed entries to main', async () => {
    const bridge = await open();
    await window.type('pit', `${PIT_TEXT}\n`);
    await window.type('id', ` ${LOCATION_ID} `);
    await window.type('name', ' Blue Door Bakery ');
    await window.submit();
    expect(bridge.calls).toEqual([
      {
        name: 'addLocation',
        args: [
          expect.objectContaining({
            id: LOCATION_ID,
            name: 'Blue Door Bakery',
            pit: PIT_TEXT,
            keepIn: 'keychain',
          }),
        ],
      },
    ]);
  });

  it('ends with the live list', async () => {
    await open();
    await fillIn();
    await window.submit();
    await window.showNext(viewOf([locationOf('a', [accountOf('1')])], {}, { revision: 2 }));
    expect(window.find('h1').textContent).toBe('Your account is healthy');
  });

  it('praises a token that has the right form, and names what is wrong with another', async () => {
    await open();
    await window.type('pit', PIT_TEXT);
    expect(window.text()).toContain('Looks right: it ends in 5963.');
    await window.type('pit', 'eyJhbGciOiJIUzI1NiJ9');
    expect(window.text()).toContain('This looks like a JWT');
    await window.type('pit', LOCATION_ID);
    expect(window.text()).toContain('This looks like a location ID.');
  });

  it('notices a token in the field of the location', async () => {
    await open();
    await window.type('id', PIT_TEXT);
    expect(window.text()).toContain('This looks like a token.');
  });

  it('asks main nothing before the form is right', async () => {
    const bridge = await open();
    await window.submit();
    expect(window.text()).toContain('Paste the Private Integration token: this field is empty.');
    expect(bridge.calls).toEqual([]);
  });

  it('lets go of a refused token and says why at its field', async () => {
    const sentence = 'HighLevel no longer accepts the token of this location.';
    const bridge = await open(answering({ result: 'refused', field: 'pit', sentence }));
    await fillIn();
    await window.submit();
    expect(window.find('#field-pit-remark').textContent).toContain(sentence);
    await window.type('pit', OTHER_PIT_TEXT);
    await window.submit();
    expect(bridge.calls).toHaveLength(2);
    expect(bridge.calls[1]?.args).toEqual([expect.objectContaining({ pit: OTHER_PIT_TEXT })]);
  });

  it('keeps a good token out of sight while the location ID is corrected', async () => {
    const sentence = 'The token belongs to another location.';
    const bridge = await open(answering({ result: 'refused', field: 'id', sentence }));
    await fillIn();
    await window.submit();
    expect(window.find('#field-id-remark').textContent).toContain(sentence);
    expect(window.text()).toContain('pit-…5963');
    await window.type('id', '7wWYC3OMzmjcvYU7CfQo');
    await window.submit();
    expect(bridge.calls[1]?.args).toEqual([
      expect.objectContaining({ id: '7wWYC3OMzmjcvYU7CfQo', pit: PIT_TEXT }),
    ]);
  });

  it('offers to keep the token for this session when there is no keychain', async () => {
    const sentence = 'This computer offers no keychain to keep the token in.';
    const bridge = await open(answering({ result: 'no-keychain', sentence }));
    await fillIn();
    await window.submit();
    expect(window.find('[role="alert"]', /keychain/).textContent).toContain(sentence);
    await window.click('Keep it for this session only');
    expect(bridge.calls[1]?.args).toEqual([expect.objectContaining({ pit: PIT_TEXT, keepIn: 'session' })]);
  });

  it.each([
    ['taken', { result: 'done' }],
    ['refused', { result: 'refused', field: 'pit', sentence: 'No.' }],
    ['refused over the location', { result: 'refused', field: 'id', sentence: 'No.' }],
    ['without a keychain', { result: 'no-keychain', sentence: 'None.' }],
  ] as const)('leaves no token in the page once it is %s', async (_case, outcome) => {
    await open(answering(outcome));
    await fillIn();
    await window.submit();
    expect(showsToken()).toBe(false);
  });

  it('leaves no token in the page while main is asked', async () => {
    await open({ addLocation: () => new Promise(() => undefined) });
    await fillIn();
    await window.submit();
    expect(window.text()).toContain('Asking HighLevel…');
    expect(showsToken()).toBe(false);
  });

  it('says so when main does not answer', async () => {
    await open({ addLocation: () => Promise.reject(new Error('gone')) });
    await fillIn();
    await window.submit();
    expect(window.find('.toasts').textContent).toContain('Relink could not do that');
  });

  it('offers the demo first', async () => {
    const bridge = await open();
    await window.click('Try the demo first');
    expect(bridge.calls).toEqual([{ name: 'startDemo', args: [] }]);
  });
});
