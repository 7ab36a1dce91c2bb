import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenerMessage, readOpenerMessage } from '../../../../src/core/opener-message.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { type Opener, startOpener } from '../../../../src/main/reconnect/opener-server.ts';
import { contentOfReconnect, progressOfReconnect } from '../../../../src/main/reconnect/reconnect-words.ts';
import { accountOf, locationOf } from '../../../unit/sample-snapshot.ts';
import { launchHeadlessChromium } from './headless-browser.ts';
import { MESSAGE, type SignInStandIn, type StandInConduct, startSignInStandIn } from './sign-in-stand-in.ts';

const ACCOUNT = accountOf('a', 'expired', { name: 'Blue Door </script> Bakery' });
const WAITING = progressOfReconnect({ step: 'waiting', deadline: 0 }, ACCOUNT, sayInEnglish);
const VERIFYING = progressOfReconnect({ step: 'verifying', deadline: 0 }, ACCOUNT, sayInEnglish);
const HEALED = progressOfReconnect({ step: 'healed', at: 0 }, ACCOUNT, sayInEnglish);
const STILL_BROKEN = progressOfReconnect(
  { step: 'gave-up', at: 0, reason: { why: 'still-broken' } },
  ACCOUNT,
  sayInEnglish,
);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let opener: Opener;
let standIn: SignInStandIn;
let messages: OpenerMessage[];
let refusedOrigins: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launchHeadlessChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  messages = [];
  refusedOrigins = [];
  complaints = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
});
afterEach(async () => {
  await context.close();
  opener.close();
  await standIn.stop();
});

/** The page is open in the browser, and its server hands on what it takes. */
async function openPage(conduct: StandInConduct = {}): Promise<void> {
  standIn = await startSignInStandIn(conduct);
  opener = await startOpener({
    clock: systemClock,
    say: sayInEnglish,
    content: {
      ...contentOfReconnect(ACCOUNT, locationOf('L', [ACCOUNT]), sayInEnglish),
      startAddress: standIn.startPage,
    },
    progress: WAITING,
    onMessage(data, origin) {
      const message = readOpenerMessage(data, origin, standIn.startPage);
      if (message) {
        messages.push(message);
        opener.show(VERIFYING);
      } else refusedOrigins.push(origin);
      return message !== null;
    },
  });
  await page.goto(opener.pageUrl);
}

/** Clicks the one button, and answers the window that it opens. */
async function clickButton(): Promise<Page> {
  const [signIn] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  await signIn.waitForURL(`${standIn.platform}/**`);
  return signIn;
}

const heading = () => page.getByRole('heading').textContent();
const approve = (signIn: Page) => signIn.getByRole('link', { name: 'Approve' }).click();

describe('the opener page in a real browser', () => {
  it('opens the sign-in, relays its message once, and shows how things go on', async () => {
    await openPage();
    expect(await heading()).toBe('Log in to Facebook as the owner of Blue Door </script> Bakery');
    const signIn = await clickButton();
    await expect.poll(() => page.getByText('Go on in the window').isVisible()).toBe(true);
    const closed = signIn.waitForEvent('close');
    await approve(signIn);
    // The message asks for the window to be closed.
    await closed;
    expect(messages).toEqual([{ loginId: MESSAGE.accountId, reconnectAccounts: [] }]);
    await expect.poll(heading).toBe('Thank you, now HighLevel has to confirm it');
    expect(await page.getByRole('button').isVisible()).toBe(false);
    opener.show(HEALED);
    await expect.poll(heading).toBe('Blue Door </script> Bakery works again');
    expect(await page.title()).toBe('Blue Door </script> Bakery works again – Relink');
    opener.close();
    // What was learned stays readable.
    expect(await page.getByText('You can close this tab.').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('does not take the message of the platform, which is a foreign page', async () => {
    await openPage();
    await clickButton();
    await expect.poll(() => refusedOrigins).toEqual([standIn.platform]);
    expect(messages).toEqual([]);
  });

  it('does not relay what a window posts that it has not opened', async () => {
    await openPage({ message: null });
    await page.evaluate((message) => window.postMessage(message, '*'), MESSAGE);
    await page.evaluate(async (message) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentWindow?.parent.postMessage(message, '*');
    }, MESSAGE);
    await approve(await clickButton());
    opener.show(HEALED);
    await expect.poll(heading).toContain('works again');
    expect([messages, refusedOrigins]).toEqual([[], []]);
  });

  it('reads the message after it was reloaded meanwhile', async () => {
    await openPage();
    const signIn = await clickButton();
    await page.reload();
    expect(await heading()).toContain('Log in to Facebook as the owner');
    await approve(signIn);
    await expect.poll(() => messages).toHaveLength(1);
    await expect.poll(heading).toContain('Thank you');
  });

  it('shows how things stand by now when it is reloaded later', async () => {
    await openPage();
    opener.show(VERIFYING);
    await page.reload();
    expect(await heading()).toContain('Thank you');
    expect(await page.getByRole('button').isVisible()).toBe(false);
    opener.show(HEALED);
    await expect.poll(heading).toContain('works again');
  });

  it('works when the message never comes', async () => {
    await openPage({ message: null });
    await approve(await clickButton());
    opener.show(HEALED);
    await expect.poll(heading).toContain('works again');
  });

  it('says how to allow a window that was blocked, and then opens it', async () => {
    await openPage();
    await page.evaluate(() => {
      const { open } = window;
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await page.getByRole('button').click();
    await expect.poll(() => page.getByText('Allow pop-ups for this page').isVisible()).toBe(true);
    await approve(await clickButton());
    await expect.poll(heading).toContain('Thank you');
  });

  it('says what to do when the window was closed, and opens it again', async () => {
    await openPage();
    await (await clickButton()).close();
    await expect.poll(() => page.getByText('seems to be closed').isVisible()).toBe(true);
    await approve(await clickButton());
    await expect.poll(heading).toContain('Thank you');
  });

  it('shows the sentence of an end without healing', async () => {
    await openPage();
    opener.show(STILL_BROKEN);
    await expect.poll(heading).toContain('is not reconnected yet');
    expect(await page.getByText(STILL_BROKEN.text).isVisible()).toBe(true);
    expect(await page.getByRole('button').isVisible()).toBe(false);
  });

  it('says that Relink is gone when it does not answer any more', async () => {
    await openPage();
    opener.close();
    await expect.poll(heading, { timeout: 10_000 }).toBe('Relink does not answer any more');
  });

  it('tells nobody where it is', async () => {
    await openPage();
    await approve(await clickButton());
    await expect.poll(() => messages).toHaveLength(1);
    const secret = new URL(opener.pageUrl).pathname.slice('/open/'.length);
    expect(standIn.requests().length).toBeGreaterThan(2);
    expect(JSON.stringify(standIn.requests())).not.toContain(secret);
  });
});
