import { expect, it } from 'vitest';
import { directFirst } from '../../../../src/main/highlevel/direct-first.ts';
import {
  type Exchange,
  type Outgoing,
  TimedOutError,
  UnreachedError,
} from '../../../../src/main/highlevel/exchange.ts';
import { MINUTE_MS } from '../../sample-snapshot.ts';

const URL = 'https://api.example.com/accounts';

/** Both ways, each of which notes that it was taken. */
function createWays() {
  const taken: ('direct' | 'roundabout')[] = [];
  const faults: { direct: Error | null; roundabout: Error | null } = { direct: null, roundabout: null };
  let elapsed = 0;
  let hasProxy = false;
  const way =
    (name: 'direct' | 'roundabout'): Exchange =>
    async () => {
      taken.push(name);
      const fault = faults[name];
      if (fault) throw fault;
      return new Response(name);
    };
  const exchange = directFirst({
    direct: way('direct'),
    roundabout: way('roundabout'),
    isDirect: async () => !hasProxy,
    monotonic: () => elapsed,
  });
  const ask = async (method: Outgoing['method'] = 'GET'): Promise<string> =>
    (await exchange(URL, { method, headers: {} })).text();
  return {
    taken,
    faults,
    ask,
    pass: (ms: number) => {
      elapsed += ms;
    },
    setUpProxy: () => {
      hasProxy = true;
    },
  };
}

it('a question goes the direct way', async () => {
  const { ask, taken } = createWays();
  expect(await ask()).toBe('direct');
  expect(taken).toEqual(['direct']);
});

it.each(['POST', 'DELETE'] as const)('what changes something goes the roundabout way: %s', async (method) => {
  const { ask, taken } = createWays();
  expect(await ask(method)).toBe('roundabout');
  expect(taken).toEqual(['roundabout']);
});

it('a proxy is never gone around', async () => {
  const { ask, taken, setUpProxy } = createWays();
  setUpProxy();
  expect(await ask()).toBe('roundabout');
  expect(taken).toEqual(['roundabout']);
});

it('where the direct way reaches nobody, the roundabout way is taken, and for ten minutes at once', async () => {
  const { ask, taken, faults, pass } = createWays();
  faults.direct = new UnreachedError();
  expect(await ask()).toBe('roundabout');
  pass(10 * MINUTE_MS - 1);
  expect(await ask()).toBe('roundabout');
  expect(taken).toEqual(['direct', 'roundabout', 'roundabout']);
  pass(1);
  faults.direct = null;
  expect(await ask()).toBe('direct');
});

it('where neither reaches anybody, the verdict is that of the roundabout way, and both are tried again', async () => {
  const { ask, taken, faults } = createWays();
  faults.direct = new UnreachedError();
  faults.roundabout = new Error('net::ERR_INTERNET_DISCONNECTED');
  await expect(ask()).rejects.toBe(faults.roundabout);
  await expect(ask()).rejects.toBe(faults.roundabout);
  expect(taken).toEqual(['direct', 'roundabout', 'direct', 'roundabout']);
});

it('where somebody has answered, if badly, nobody is asked twice', async () => {
  const { ask, taken, faults } = createWays();
  faults.direct = new TimedOutError();
  await expect(ask()).rejects.toBe(faults.direct);
  expect(taken).toEqual(['direct']);
});
