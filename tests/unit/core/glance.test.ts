import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/core/failure.ts';
import { glanceOf, type Intent, needyCountOf } from '../../../src/core/glance.ts';
import type { Health } from '../../../src/core/health.ts';
import { ICON_STATES, type IconState } from '../../../src/core/icon-face.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import {
  accountOf,
  failingCheck,
  freshCheck,
  locationOf,
  MINUTE_MS,
  NOW,
  refOf,
  snapshotOf,
} from '../sample-snapshot.ts';
import { sayIn } from '../say-in.ts';

const iconOf = (snapshot: Snapshot): IconState => glanceOf(snapshot, NOW, 'live', sayInEnglish).icon;
const tooltipOf = (snapshot: Snapshot): string => glanceOf(snapshot, NOW, 'live', sayInEnglish).tooltip;
const menuOf = (snapshot: Snapshot, mode: 'live' | 'demo' = 'live') =>
  glanceOf(snapshot, NOW, mode, sayInEnglish).menu;
const textsOf = (...args: Parameters<typeof menuOf>): readonly string[] =>
  menuOf(...args).map((entry) => (entry.type === 'separator' ? '—' : entry.text));
const intentOf = (snapshot: Snapshot, text: string): Intent | undefined =>
  menuOf(snapshot).flatMap((entry) =>
    entry.type === 'item' && entry.text === text ? [entry.intent] : [],
  )[0];

const failingWith = (failure: Failure) => locationOf('F', [accountOf('f')], { check: failingCheck(failure) });
const never = locationOf('N', [], { check: { state: 'never' } });

it('the badge counts the accounts that need the person: those that are broken', () => {
  const healths: readonly Health[] = ['healthy', 'expired', 'expiring', 'unknown', 'disconnected'];
  const accounts = healths.map((health) => accountOf(health, health));
  const location = locationOf('L', [...accounts, accountOf('s', 'healthy', { suspected: 'expired' })]);
  expect(needyCountOf(snapshotOf(location, locationOf('M', [accountOf('m', 'expired')])))).toBe(3);
});

describe('the icon', () => {
  it.each<[Health, IconState]>([
    ['healthy', 'healthy'],
    ['unsupported', 'healthy'],
    ['expiring', 'attention'],
    ['unknown', 'attention'],
    ['expired', 'expired'],
    ['disconnected', 'expired'],
  ])('for an account that is %s says "%s"', (health, icon) => {
    expect(iconOf(snapshotOf(locationOf('L', [accountOf('a', health)])))).toBe(icon);
  });

  it.each<[Failure, IconState]>([
    [{ kind: 'offline' }, 'offline'],
    [{ kind: 'timed-out' }, 'cannot-check'],
    [{ kind: 'service-error', status: 500 }, 'cannot-check'],
    [{ kind: 'keychain-locked' }, 'cannot-check'],
    [{ kind: 'token-invalid' }, 'attention'],
    [{ kind: 'token-missing' }, 'attention'],
  ])('for a check that fails with %j says "%s"', (failure, icon) => {
    expect(iconOf(snapshotOf(failingWith(failure)))).toBe(icon);
  });

  it('asks for setting up without a location, also while paused', () => {
    expect(iconOf(snapshotOf())).toBe('setup');
    expect(iconOf({ ...snapshotOf(), isPaused: true })).toBe('setup');
  });

  it('says that watching is paused, unless something is wrong', () => {
    const healthy = snapshotOf(locationOf('L', [accountOf('a')]));
    expect(iconOf({ ...healthy, isPaused: true })).toBe('paused');
    expect(iconOf({ ...snapshotOf(locationOf('L', [accountOf('a', 'expired')])), isPaused: true })).toBe(
      'expired',
    );
  });

  it('is quiet while bad news is not confirmed', () => {
    expect(iconOf(snapshotOf(locationOf('L', [accountOf('a', 'healthy', { suspected: 'expired' })])))).toBe(
      'healthy',
    );
  });

  it('shows the worst of all locations, in the order of its list', () => {
    const byState: readonly (readonly [IconState, Snapshot['locations'][number]])[] = [
      ['expired', locationOf('A', [accountOf('a', 'expired')])],
      ['attention', locationOf('B', [accountOf('b', 'unknown')])],
      ['cannot-check', failingWith({ kind: 'timed-out' })],
      ['offline', failingWith({ kind: 'offline' })],
      ['healthy', locationOf('C', [accountOf('c')])],
    ];
    for (const [index, [state]] of byState.entries()) {
      const rest = byState.slice(index).map(([, location]) => location);
      expect(iconOf(snapshotOf(...rest.reverse()))).toBe(state);
    }
    expect(ICON_STATES.filter((state) => byState.some(([other]) => other === state))).toEqual(
      byState.map(([state]) => state),
    );
  });
});

describe('the tooltip', () => {
  const checked = { check: freshCheck(NOW - MINUTE_MS) };

  it('says counts and age in words, worst first', () => {
    const location = locationOf(
      'L',
      [
        accountOf('a', 'expired'),
        accountOf('b', 'expired'),
        ...Array.from({ length: 14 }, (_, n) => accountOf(`h${n}`)),
      ],
      checked,
    );
    expect(tooltipOf(snapshotOf(location))).toBe('Relink: 2 expired · 14 healthy · checked 1 min ago');
  });

  it('names every kind of health that there is', () => {
    const healths: readonly Health[] = [
      'healthy',
      'unsupported',
      'unknown',
      'expiring',
      'disconnected',
      'expired',
    ];
    const accounts = healths.map((health) => accountOf(health, health));
    const suspected = accountOf('s', 'healthy', { suspected: 'expired' });
    expect(tooltipOf(snapshotOf(locationOf('L', [...accounts, suspected])))).toBe(
      'Relink: 1 expired · 1 disconnected · 1 confirming · 1 expiring soon · 1 unknown · 1 not supported · 1 healthy · checked just now',
    );
  });

  it.each<[string, Snapshot, string]>([
    ['without a location', snapshotOf(), 'add a location to begin'],
    ['without accounts', snapshotOf(locationOf('L')), 'no accounts · checked just now'],
    ['before the first check', snapshotOf(never), 'no accounts · not checked yet'],
    [
      'while paused',
      { ...snapshotOf(locationOf('L', [accountOf('a')])), isPaused: true },
      '1 healthy · paused · checked just now',
    ],
    [
      'when it can not check',
      snapshotOf(failingWith({ kind: 'offline' })),
      '1 healthy · cannot check · checked 1 hr ago',
    ],
    [
      'when it can not check some',
      snapshotOf(failingWith({ kind: 'timed-out' }), locationOf('L')),
      '1 healthy · cannot check 1 of 2 locations · checked 1 hr ago',
    ],
  ])('%s', (_, snapshot, words) => {
    expect(tooltipOf(snapshot)).toBe(`Relink: ${words}`);
  });

  it('is marked in the demo', () => {
    expect(glanceOf(snapshotOf(), NOW, 'demo', sayInEnglish).tooltip).toMatch(/^Relink demo: /);
  });
});

describe('the menu', () => {
  const broken = accountOf('a', 'expired', { name: 'Harbor Dental', platform: 'instagram' });
  const one = snapshotOf(locationOf('L', [broken, accountOf('b')]));

  it('of a healthy day opens, checks, pauses, sets up and quits', () => {
    expect(textsOf(snapshotOf(locationOf('L', [accountOf('a')])))).toEqual([
      'Open Relink',
      '—',
      'Check now',
      'Pause watching',
      'Settings…',
      '—',
      'Quit Relink',
    ]);
  });

  it('offers nothing to check before there is a location', () => {
    expect(textsOf(snapshotOf())).toEqual(['Set up Relink', '—', 'Settings…', '—', 'Quit Relink']);
  });

  it('names each broken account right behind "Open", and a click reconnects it', () => {
    expect(textsOf(one).slice(0, 4)).toEqual([
      'Open Relink',
      '—',
      'Reconnect Harbor Dental · Instagram',
      '—',
    ]);
    expect(intentOf(one, 'Reconnect Harbor Dental · Instagram')).toEqual({
      type: 'reconnect',
      account: refOf('L', 'a'),
    });
  });

  it('names the location where there are several', () => {
    const two = snapshotOf(locationOf('L', [broken]), locationOf('M'));
    expect(textsOf(two)).toContain('Reconnect Harbor Dental · Instagram · Location L');
    const running = { ...two, reconnects: [{ ...refOf('L', 'a'), state: { step: 'starting' } as const }] };
    expect(textsOf(running)).toContain('Reconnecting Harbor Dental · Instagram · Location L…');
  });

  it.each<[ReconnectState, string]>([
    [{ step: 'starting' }, 'Reconnecting Harbor Dental · Instagram…'],
    [{ step: 'waiting', deadline: NOW }, 'Reconnecting Harbor Dental · Instagram…'],
    [{ step: 'verifying', deadline: NOW }, 'Reconnecting Harbor Dental · Instagram…'],
    [{ step: 'healed', at: NOW }, 'Reconnect Harbor Dental · Instagram'],
    [{ step: 'gave-up', at: NOW, reason: { why: 'declined' } }, 'Reconnect Harbor Dental · Instagram'],
  ])('tells with $step that a reconnect runs, or that it does not', (state, text) => {
    expect(textsOf({ ...one, reconnects: [{ ...refOf('L', 'a'), state }] })).toContain(text);
  });

  it.each([
    [10, 10, false],
    [11, 10, true],
    [40, 10, true],
  ])('with %d broken accounts names %d', (count, named, hasMore) => {
    const accounts = Array.from({ length: count }, (_, n) => accountOf(`a${n}`, 'expired'));
    const texts = textsOf(snapshotOf(locationOf('L', accounts)));
    expect(texts.filter((text) => text.startsWith('Reconnect Page '))).toHaveLength(named);
    expect(texts.includes(`And ${count - named} more…`)).toBe(hasMore);
  });

  it('offers to reconnect all where several logins are broken, before each of them', () => {
    const location = locationOf('L', [accountOf('a', 'expired'), accountOf('b', 'disconnected')]);
    expect(textsOf(snapshotOf(location)).slice(0, 4)).toEqual([
      'Open Relink',
      '—',
      'Reconnect all 2…',
      'Reconnect Page a · Facebook',
    ]);
    expect(intentOf(snapshotOf(location), 'Reconnect all 2…')).toEqual({ type: 'reconnect-all' });
  });

  it('does not offer to reconnect all where one login fixes all', () => {
    const ofLogin = { loginId: 'x' };
    const location = locationOf('L', [
      accountOf('a', 'expired', ofLogin),
      accountOf('b', 'expired', ofLogin),
    ]);
    expect(textsOf(snapshotOf(location)).filter((text) => text.startsWith('Reconnect all'))).toEqual([]);
  });

  it('leads to the window for the rest', () => {
    const accounts = Array.from({ length: 12 }, (_, n) => accountOf(`a${n}`, 'expired'));
    expect(intentOf(snapshotOf(locationOf('L', accounts)), 'And 2 more…')).toEqual({ type: 'open-problems' });
  });

  it('says once in a sentence why locations can not be checked', () => {
    const snapshot = snapshotOf(failingWith({ kind: 'offline' }), {
      ...failingWith({ kind: 'offline' }),
      name: 'G',
    });
    const labels = menuOf(snapshot).filter(({ type }) => type === 'label');
    expect(labels).toEqual([{ type: 'label', text: expect.stringContaining('offline') }]);
  });

  it('turns pausing into resuming', () => {
    expect(intentOf(one, 'Pause watching')).toEqual({ type: 'pause', isPaused: true });
    expect(intentOf({ ...one, isPaused: true }, 'Resume watching')).toEqual({
      type: 'pause',
      isPaused: false,
    });
  });

  it('lets the person play in the demo, and only there', () => {
    const demo = textsOf(one, 'demo').filter((text) => text.startsWith('Demo'));
    expect(demo).toEqual(['Demo: let an account expire', 'Demo: heal all accounts']);
    expect(textsOf(one).some((text) => text.startsWith('Demo'))).toBe(false);
  });

  it.each(['live', 'demo'] as const)('always opens first and quits last (%s)', (mode) => {
    for (const snapshot of [snapshotOf(), one, { ...one, isPaused: true }, snapshotOf(never)]) {
      const menu = menuOf(snapshot, mode);
      expect(menu[0]).toMatchObject({ type: 'item', intent: { type: 'open' } });
      expect(menu.at(-1)).toMatchObject({ type: 'item', intent: { type: 'quit' } });
    }
  });
});

describe('in another language', () => {
  const broken = accountOf('a', 'expired', { name: 'Harbor Dental', platform: 'instagram' });
  const watched = locationOf('L', [broken, accountOf('b'), accountOf('c', 'expiring')], {
    check: freshCheck(NOW - 5 * MINUTE_MS),
  });
  const blind = locationOf('M', [accountOf('d', 'expiring')], { check: failingCheck({ kind: 'timed-out' }) });
  const glanceIn = (locale: string, snapshot: Snapshot, mode: 'live' | 'demo' = 'live') =>
    glanceOf(snapshot, NOW, mode, sayIn(locale));
  const menuIn = (...args: Parameters<typeof glanceIn>): readonly string[] =>
    glanceIn(...args).menu.flatMap((entry) => (entry.type === 'item' ? [entry.text] : []));

  it.each([
    ['de-DE', 'Relink: 1 abgelaufen · 1 läuft bald ab · 1 in Ordnung · vor 5 Min. geprüft'],
    ['es-ES', 'Relink: 1 caducada · 1 caduca pronto · 1 en orden · comprobado hace 5 min'],
  ])('the tooltip counts (%s)', (locale, tooltip) => {
    expect(glanceIn(locale, snapshotOf(watched)).tooltip).toBe(tooltip);
  });

  it.each([
    [
      'de-DE',
      'Relink-Demo: 1 abgelaufen · 2 laufen bald ab · 1 in Ordnung · angehalten · kann 1 von 2 Standorten nicht prüfen · vor 1 Std. geprüft',
    ],
    [
      'es-ES',
      'Demo de Relink: 1 caducada · 2 caducan pronto · 1 en orden · en pausa · no se puede comprobar 1 de 2 ubicaciones · comprobado hace 1 h',
    ],
  ])('the tooltip says what is wrong (%s)', (locale, tooltip) => {
    const snapshot = { ...snapshotOf(watched, blind), isPaused: true };
    expect(glanceIn(locale, snapshot, 'demo').tooltip).toBe(tooltip);
  });

  it.each([
    [
      'de-DE',
      [
        'Relink öffnen',
        'Neu verbinden: Harbor Dental · Instagram',
        'Jetzt prüfen',
        'Beobachten anhalten',
        'Einstellungen …',
        'Relink beenden',
      ],
    ],
    [
      'es-ES',
      [
        'Abrir Relink',
        'Reconectar Harbor Dental · Instagram',
        'Comprobar ahora',
        'Pausar la vigilancia',
        'Ajustes…',
        'Salir de Relink',
      ],
    ],
  ])('the menu has the same items (%s)', (locale, texts) => {
    expect(menuIn(locale, snapshotOf(watched))).toEqual(texts);
  });

  it.each(['de-DE', 'es-ES'])('no item is left in English (%s)', (locale) => {
    const crowd = Array.from({ length: 12 }, (_, n) => accountOf(`a${n}`, 'expired', { name: `${n}` }));
    const views = [snapshotOf(), { ...snapshotOf(locationOf('L', crowd)), isPaused: true }];
    for (const view of views) {
      const english = menuIn('en-US', view, 'demo');
      expect(menuIn(locale, view, 'demo').filter((text) => english.includes(text))).toEqual([]);
    }
  });
});
