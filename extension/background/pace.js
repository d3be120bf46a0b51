/** How fast this side may speak: a token bucket of the agent's limits. Pure but for its clock. */
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

  /** Takes one message's place. @returns {number} milliseconds to wait before sending it */
  take() {
    const now = this.#now();
    const earned = ((now - this.#at) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned) - 1;
    this.#at = now;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1000);
  }
}
