import { expect, test } from 'vitest';
import { expectUnharmed, OWN_PAGE, startAttack } from './attacked-app.ts';

/** An address that a page could not reach without being let; nothing listens there. */
const FOREIGN_PAGE = 'https://hostile.example/';

test('the page can neither leave, nor open a window, nor reach another host', async () => {
  const attacked = await startAttack();
  const outcome = await attacked.page.evaluate(async (foreign) => {
    const violations = new Set<string>();
    const frameRefused = new Promise<void>((done) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.add(effectiveDirective);
        if (effectiveDirective === 'frame-src') done();
      }),
    );
    const isRefused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => false,
        () => true,
      );
    const fetches = await Promise.all(
      [foreign, 'http://127.0.0.1:1/', 'file:///etc/passwd', 'app://relink/index.html'].map((url) =>
        isRefused(fetch(url)),
      ),
    );
    const opened = [foreign, 'file:///etc/passwd', 'about:blank', 'javascript:alert(1)'].map((url) =>
      window.open(url),
    );
    const image = new Image();
    const imageFailed = new Promise((done) => image.addEventListener('error', () => done(true)));
    image.src = `${foreign}beacon.png`;
    const script = document.createElement('script');
    script.textContent = 'window.wasInjected = true';
    document.body.append(script);
    const frame = document.createElement('iframe');
    frame.src = foreign;
    document.body.append(frame);
    const webview = document.createElement('webview');
    webview.setAttribute('src', foreign);
    document.body.append(webview);
    await Promise.all([imageFailed, frameRefused]);
    let isEvalRefused = false;
    try {
      new Function('return 1')();
    } catch {
      isEvalRefused = true;
    }
    return {
      fetches,
      opened: opened.filter((target) => target !== null).length,
      wasInjected: 'wasInjected' in window,
      isEvalRefused,
      violations: [...violations],
    };
  }, FOREIGN_PAGE);
  expect(outcome.fetches).toEqual([true, true, true, true]);
  expect(outcome.opened).toBe(0);
  expect(outcome.wasInjected).toBe(false);
  expect(outcome.isEvalRefused).toBe(true);
  expect(outcome.violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'frame-src']),
  );

  for (const url of [FOREIGN_PAGE, 'file:///etc/passwd', 'data:text/html,hostile', 'app://relink/other']) {
    await attacked.page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      location.assign(target);
    }, url);
    expect(attacked.page.url()).toBe(OWN_PAGE);
  }
  await expectUnharmed(attacked);
});

test('every permission is denied but the writing of text to the clipboard', async () => {
  const attacked = await startAttack();
  const states = await attacked.page.evaluate(async () => {
    const isDenied = (attempt: Promise<unknown> | undefined) =>
      (attempt ?? Promise.reject(new Error('not offered'))).then(
        () => false,
        () => true,
      );
    return {
      notifications: await Notification.requestPermission(),
      isCameraDenied: await isDenied(navigator.mediaDevices?.getUserMedia({ video: true, audio: true })),
      isScreenDenied: await isDenied(navigator.mediaDevices?.getDisplayMedia()),
      isReadingDenied: await isDenied(navigator.clipboard?.readText()),
      isPlaceDenied: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(false),
          () => done(true),
        ),
      ),
    };
  });
  expect(states).toEqual({
    notifications: 'denied',
    isCameraDenied: true,
    isScreenDenied: true,
    isReadingDenied: true,
    isPlaceDenied: true,
  });
  await expectUnharmed(attacked);
});

test('the page is served nothing from outside its folder, however the address is written', async () => {
  const attacked = await startAttack();
  const served = await attacked.page.evaluate(
    async (paths) => {
      const isServed = (path: string) =>
        new Promise<boolean>((done) => {
          const image = new Image();
          image.addEventListener('load', () => done(true));
          image.addEventListener('error', () => done(false));
          image.src = `app://relink/${path}`;
        });
      return Promise.all(paths.map(isServed));
    },
    [
      '../main/app-icon.png',
      '..%2fmain%2fapp-icon.png',
      '%2e%2e/main/app-icon.png',
      '..%5cmain%5capp-icon.png',
      '%E0.png',
      '%00.png',
    ],
  );
  expect(served).toEqual([false, false, false, false, false, false]);
  await expectUnharmed(attacked);
});
