/** How long to wait before the next try, so that many tries do not come at the same moment. Pure. */

const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/**
 * Full jitter: anything up to 1, 2, 4 ... 60 s.
 * @param {number} failures before this pause, from 0
 * @param {number} random 0 to 1
 * @returns {number} milliseconds
 */
export function pauseMs(failures, random) {
  return random * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
}
