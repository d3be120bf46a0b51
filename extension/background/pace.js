/** How fast this side may speak: a token bucket of the agent's limits. Pure but for its clock. */

/** Of the burst: what is held up on the way arrives closer together than it was sent. */
const USED = 0.75;

export class Pace {
  #perSecond;
  #burst;
  #now;
  #tokens;
  #at;

  /** @param {number} perSecond @param {number} burst @param {() => number} now in milliseconds */
  constructor(perSecond, burst, now) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#now = now;
    this.#tokens = burst;
    this.#at = now();
  }

  /**
   * A pace that the other side finds within its limits even where half a second of it was held up.
   * @param {{messages_per_second: number, burst: number}} limits
   * @param {() => number} now in milliseconds
   */
  static within({ messages_per_second, burst }, now) {
    return new Pace(messages_per_second, Math.ceil(burst * USED), now);
  }

  /** Takes one message's place. @returns {number} milliseconds to wait before sending it */
  take() {
    const now = this.#now();
    const earned = ((now - this.#at) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned) - 1;
    this.#at = now;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1000);
  }
}
