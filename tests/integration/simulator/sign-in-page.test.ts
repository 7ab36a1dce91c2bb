import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { HEADLESS_CHROMIUM } from '../../headless-chromium.ts';
import { startPath } from './published-requests.ts';
import { locationAt } from './requests.ts';

let browser: Browser;
let simulator: Simulator;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: HEADLESS_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser.close());

beforeEach(async () => {
  simulator = await startSimulator({ dialect: 'v3' });
});
afterEach(() => simulator.stop());

/** A page of another origin that opens the sign-in and shows the message that comes back. */
async function openOpener(): Promise<Page> {
  const start = simulator.baseUrl + startPath(locationAt(simulator, 0), 'facebook', { reconnect: 'true' });
  const html = `<!doctype html><button>Open</button><pre></pre><script>
    onmessage = ({ data, origin }) => {
      document.querySelector('pre').textContent = JSON.stringify({ data, origin });
    };
    document.querySelector('button').onclick = () => open(${JSON.stringify(start)}, '', 'width=600,height=700');
  </script>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  return page;
}

async function openSignIn(opener: Page): Promise<Page> {
  const opening = opener.waitForEvent('popup');
  await opener.click('button');
  return opening;
}

const closingOf = (page: Page) => (page.isClosed() ? Promise.resolve() : page.waitForEvent('close'));

it('the window tells its opener and closes itself', async () => {
  const opener = await openOpener();
  const window = await openSignIn(opener);
  const closed = window.waitForEvent('close');
  await window.getByRole('button', { name: 'Approve' }).click();
  await closed;
  await opener.waitForFunction(() => document.querySelector('pre')?.textContent !== '');
  const { data, origin } = JSON.parse((await opener.textContent('pre')) ?? '');
  expect(origin).toBe(simulator.baseUrl);
  expect(data).toMatchObject({ actionType: 'close', platform: 'facebook', placement: 'undefined' });
  expect(data.reconnectAccounts).toContain('acct-101');
  expect(simulator.control.accounts().find((one) => one.id === 'acct-101')?.status).toBe('active');
  expect(simulator.requests().map(({ headers }) => headers.authorization)).not.toContainEqual(
    expect.anything(),
  );
});

it('the window closes itself without a message when there is none', async () => {
  simulator.control.setPublished({ message: 'none' });
  const opener = await openOpener();
  const window = await openSignIn(opener);
  await window.getByRole('button', { name: 'Approve' }).click();
  await closingOf(window);
  expect(await opener.textContent('pre')).toBe('');
  expect(simulator.control.accounts().find((one) => one.id === 'acct-101')?.status).toBe('active');
});

it('the person can choose another login', async () => {
  const window = await openSignIn(await openOpener());
  await window.getByLabel('Another login').check();
  await window.getByRole('button', { name: 'Approve' }).click();
  await closingOf(window);
  expect(simulator.control.accounts().find((one) => one.id === 'acct-101')?.status).toBe('expired');
});
