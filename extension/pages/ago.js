/** How long ago something was, in words of the reader's language. Pure. */

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
];

/**
 * @param {string} language BCP 47
 * @param {number} thenMs
 * @param {number} nowMs a moment before it counts as now: clocks are set
 * @returns {string} "4 sec ago", "il y a 2 h"
 */
export function ago(language, thenMs, nowMs) {
  const passed = Math.max(0, nowMs - thenMs);
  const [unit, ms] = UNITS.find(([, size]) => passed >= size) ?? ["second", 1000];
  const words = new Intl.RelativeTimeFormat(language, { style: "short" });
  return words.format(-Math.floor(passed / ms), unit);
}
