import { expect, test } from 'vitest';
import { expectUnharmed, OWN_PAGE, startAttack } from './attacked-app.ts';

/** An address that a page could not reach without being let; nothing listens there. */
const FOREIGN_PAGE = 'https://hostile.example/';

test('the page can neither leave nor open a window', async () => {
  const attacked = await startAttack();
  const opened = await attacked.page.evaluate(
    (urls) => urls.filter((url) => window.open(url) !== null),
    [FOREIGN_PAGE, 'file:///etc/passwd', 'about:blank', 'javascript:alert(1)'],
  );
  expect(opened).toEqual([]);

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

test('no way of clicking a link opens a window', async () => {
  const attacked = await startAttack();
  await attacked.page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'lure', target: '_blank' });
    Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '9999', background: 'white' });
    document.body.append(link);
  }, FOREIGN_PAGE);
  const lure = attacked.page.getByText('lure', { exact: true });
  await lure.click();
  await lure.click({ button: 'middle' });
  await lure.click({ modifiers: ['Control'] });
  await lure.click({ modifiers: ['Shift'] });
  await expectUnharmed(attacked);
});

test('the page reaches no other host, and runs and shows nothing but its own', async () => {
  const attacked = await startAttack();
  const outcome = await attacked.page.evaluate(async (foreign) => {
    const violations: string[] = [];
    Reflect.set(window, 'violations', violations);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const add = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      properties: Partial<HTMLElementTagNameMap[Name]>,
    ) => {
      const element = Object.assign(document.createElement(name), properties);
      document.body.append(element);
      return element;
    };
    const isRefused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => false,
        () => true,
      );
    add('img', { src: `${foreign}beacon.png` });
    add('video', { src: `${foreign}film.mp4` });
    add('iframe', { src: foreign });
    add('object', { data: foreign });
    add('script', { textContent: 'window.wasInjected = true' });
    add('style', { textContent: 'body { color: red; }' });
    add('form', { action: foreign, method: 'post' }).submit();
    add('base', { href: foreign });
    try {
      new Worker(`${foreign}worker.js`);
    } catch {
      // Refused at once: another origin.
    }
    const fetches = await Promise.all(
      [foreign, 'http://127.0.0.1:1/', 'file:///etc/passwd', 'app://relink/index.html'].map((url) =>
        isRefused(fetch(url)),
      ),
    );
    // In a task of its own: the debugger lifts the ban for what it runs itself.
    const isEvalRefused = await new Promise<boolean>((done) => {
      setTimeout(() => {
        try {
          new Function('return 1')();
          done(false);
        } catch {
          done(true);
        }
      });
    });
    return { fetches, wasInjected: 'wasInjected' in window, isEvalRefused };
  }, FOREIGN_PAGE);
  expect(outcome).toEqual({ fetches: [true, true, true, true], wasInjected: false, isEvalRefused: true });
  await expect
    .poll(() => attacked.page.evaluate(() => Reflect.get(window, 'violations')))
    .toEqual(
      expect.arrayContaining([
        'base-uri',
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'media-src',
        'object-src',
        'script-src-elem',
        'style-src-elem',
      ]),
    );
  await expectUnharmed(attacked);
});

test('every permission is denied but the writing of text to the clipboard', async () => {
  const attacked = await startAttack();
  const answers = await attacked.page.evaluate(async () => {
    const outcomeOf = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'let',
        ({ name }) => (['NotAllowedError', 'SecurityError'].includes(name) ? 'denied' : name),
      );
    const stateOf = async (name: string) => {
      const query: PermissionDescriptor = Object({ name });
      return (await navigator.permissions.query(query)).state;
    };
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'];
    return {
      states: [...new Set(await Promise.all(names.map(stateOf)))],
      notifications: await Notification.requestPermission(),
      midi: await outcomeOf(navigator.requestMIDIAccess()),
      screen: await outcomeOf(navigator.mediaDevices.getDisplayMedia()),
      reading: await outcomeOf(navigator.clipboard.readText()),
      place: await new Promise<number>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(0),
          ({ code }) => done(code),
        ),
      ),
      writing: await outcomeOf(navigator.clipboard.writeText('socialplanner/account.readonly')),
    };
  });
  expect(answers).toEqual({
    states: ['denied'],
    notifications: 'denied',
    midi: 'denied',
    screen: 'denied',
    reading: 'denied',
    place: 1,
    writing: 'let',
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
