/**
 * Carries the outbox to the agent, one entry at a time and in order, and tells who waits.
 *
 * An entry is removed only after its answer was passed on; killed in between, it is sent again and
 * the agent, which knows its content, answers the same.
 */
import { BAD_ANSWER, LinkDown, Refused } from "./agent-socket.js";

/** @typedef {import("./storage.js").Entry} Entry */
/** @typedef {import("../shared/wire.js").Envelope} Envelope */

const PAUSE_MS = 2000;
/** The agent closes with these over what it was sent, not over who sent it. */
const CLOSED_OVER_CONTENT = new Set([1003, 1007, 1009, 4400, 4413]);

export class Delivery {
  #outbox;
  #link;
  #onAnswer;
  #running = false;
  #again = false;
  /** @type {Map<string, {resolve: (answer: Envelope) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {{up: boolean, ask: (kind: string, data: object, png?: Uint8Array) => Promise<Envelope>}} link
   * @param {(entry: Entry, answer: Envelope) => Promise<void>} onAnswer
   */
  constructor(outbox, link, onAnswer) {
    this.#outbox = outbox;
    this.#link = link;
    this.#onAnswer = onAnswer;
  }

  /**
   * Resolves with the agent's answer to the entry of this key.
   * @param {string} key
   * @returns {Promise<Envelope>}
   * @throws {Refused}
   */
  answerTo(key) {
    return new Promise((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
  }

  /** @param {string} key */
  stopWaiting(key) {
    this.#waiting.delete(key);
  }

  /** Sends what there is, if the link is up. Cheap to call. */
  async run() {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        while (this.#link.up && (await this.#one()));
      }
    } finally {
      this.#running = false;
    }
  }

  stop() {
    clearTimeout(this.#pause);
  }

  /** @returns {Promise<boolean>} whether to go on with the next */
  async #one() {
    const first = await this.#outbox.first();
    if (!first) return false;
    const { entry, png } = first;
    try {
      const answer = await this.#link.ask(entry.kind, { ...entry.data, key: entry.key }, png);
      await this.#onAnswer(entry, answer);
      await this.#outbox.answered(entry);
      this.#waiting.get(entry.key)?.resolve(answer);
      this.#waiting.delete(entry.key);
      return true;
    } catch (error) {
      return this.#failed(entry, error);
    }
  }

  /** @param {Entry} entry @param {unknown} error @returns {Promise<boolean>} */
  async #failed(entry, error) {
    if (error instanceof Refused && error.permanent) {
      await this.#outbox.setAside(entry, error.message);
      this.#waiting.get(entry.key)?.reject(error);
      this.#waiting.delete(entry.key);
      return true;
    }
    if (error instanceof LinkDown) {
      if (CLOSED_OVER_CONTENT.has(error.closeCode)) await this.#outbox.strike(entry, "malformed");
      return false; // the link calls run() when it is up again
    }
    // The agent has it, but what it said of it cannot be read: it must not hold up the rest for ever.
    if (error instanceof Refused && error.code === BAD_ANSWER) {
      await this.#outbox.strike(entry, "malformed");
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.run(), PAUSE_MS); // a full disk, say: keep the order
    return false;
  }
}
