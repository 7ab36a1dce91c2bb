import { setTimeout as pass } from 'node:timers/promises';

const PAUSE_MS = 20;

/**
 * Asks again and again until there is an answer.
 * @param ask throws, or rejects, as long as there is none
 * @throws what `ask` threw last, when the time is up
 */
export async function waitUntil<Answer>(
  ask: () => Answer | Promise<Answer>,
  timeoutMs: number,
): Promise<Answer> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await ask();
    } catch (failure) {
      if (performance.now() >= deadline) throw failure;
      await pass(PAUSE_MS);
    }
  }
}
