/** @typedef {{ readonly passed: number, readonly failed: number }} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0 };

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
export function addTallies(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
