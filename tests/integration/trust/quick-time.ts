import { afterAll, beforeAll, vi } from 'vitest';

/**
 * For the tests of a file, whatever is put off with `setTimeout` happens this many times sooner. The time-out of a
 * request and the pauses before it is tried again pass in moments, and everything on the network stays real.
 */
export function quickenTime(factor: number): void {
  beforeAll(() => {
    const usual = globalThis.setTimeout;
    vi.stubGlobal(
      'setTimeout',
      (act: (...given: readonly unknown[]) => void, ms = 0, ...given: readonly unknown[]) =>
        usual(act, ms / factor, ...given),
    );
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}
