/**
 * Carries the outbox to the agent, one entry at a time and in order, and tells who waits.
 *
 * An entry is removed only after an answer that says it is durable was passed on; killed in
 * between, it is sent again under the same key. One at a time because the agent takes them one at
 * a time and no faster than 20 a second: more under way would gain nothing, hold more pictures in
 * memory and keep the person's own questions waiting.
 */
import { BAD_ANSWER, LinkDown, Refused } from "./agent-socket.js";
import { pauseMs } from "./pause.js";
import { isReceipt } from "./receipt.js";

/** @typedef {import("./storage.js").Entry} Entry */
/** @typedef {import("../shared/wire.js").Envelope} Envelope */

/** The agent closes with these over what it was sent, not over who sent it. */
const CLOSED_OVER_CONTENT = new Set([1003, 1007, 1009, 4400, 4413]);
const GONE = 1006; // without a word: killed, or hung
const ERASED = "erased"; // what it is about was erased for good: nobody may keep it

export class Delivery {
  #outbox;
  #link;
  #onAnswer;
  #random;
  /** @type {Promise<void> | null} */
  #running = null;
  #again = false;
  #failures = 0;
  #held = false;
  /** @type {Map<string, {resolve: (answer: Envelope) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hold;

  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {{up: boolean, ask: (kind: string, data: object, png?: Uint8Array) => Promise<Envelope>}} link
   * @param {(entry: Entry, answer: Envelope) => Promise<void>} onAnswer
   * @param {() => number} [random] 0 to 1
   */
  constructor(outbox, link, onAnswer, random = Math.random) {
    this.#outbox = outbox;
    this.#link = link;
    this.#onAnswer = onAnswer;
    this.#random = random;
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

  /**
   * Sends what there is, if the link is up; resolves once nothing more can be sent now. Cheap to
   * call; does not wait for a pause to end.
   */
  run() {
    this.#again = true;
    this.#running ??= this.#runAll();
    return this.#running;
  }

  /** The agent is behind: what can wait does. @param {number} ms */
  slow(ms) {
    this.#held = true;
    clearTimeout(this.#hold);
    this.#hold = setTimeout(() => {
      this.#held = false;
      void this.run();
    }, ms);
  }

  stop() {
    clearTimeout(this.#pause);
    clearTimeout(this.#hold);
  }

  async #runAll() {
    await null; // the caller notes that it runs, before it can end
    clearTimeout(this.#pause);
    try {
      while (this.#again) {
        this.#again = false;
        while (this.#link.up && !this.#held && (await this.#one()));
      }
    } catch (error) {
      console.warn("accalmie: the outbox cannot be read now:", error);
      this.#runLater();
    } finally {
      this.#running = null;
    }
  }

  /** @returns {Promise<boolean>} whether to go on with the next */
  async #one() {
    const first = await this.#outbox.first();
    if (!first) return false;
    const { entry, png } = first;
    let answer;
    try {
      answer = await this.#link.ask(entry.kind, { ...entry.data, key: entry.key }, png);
    } catch (error) {
      return this.#failed(entry, error);
    }
    if (!isReceipt(entry, answer)) return this.#unreadable(entry);
    await this.#onAnswer(entry, answer);
    await this.#outbox.answered(entry);
    this.#failures = 0;
    this.#take(entry.key)?.resolve(answer);
    return true;
  }

  /** @param {Entry} entry @param {unknown} error @returns {Promise<boolean>} */
  async #failed(entry, error) {
    if (error instanceof LinkDown) {
      // The link calls run() when it is up again.
      if (CLOSED_OVER_CONTENT.has(error.closeCode)) await this.#outbox.strike(entry);
      else if (error.closeCode === GONE) await this.#outbox.hang(entry);
      return false;
    }
    if (!(error instanceof Refused)) throw error;
    if (error.code === BAD_ANSWER) return this.#unreadable(entry);
    if (!error.permanent) return this.#runLater(); // a full disk, say: the order is kept
    if (error.code === ERASED) await this.#outbox.erased(entry);
    else await this.#outbox.setAside(entry, error.message);
    this.#take(entry.key)?.reject(error);
    return true;
  }

  /** The agent answered, but not what can be understood: it must not hold up the rest for ever. @param {Entry} entry */
  async #unreadable(entry) {
    await this.#outbox.strike(entry);
    return this.#runLater();
  }

  /** @param {string} key */
  #take(key) {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    return waiting;
  }

  #runLater() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.run(), pauseMs(this.#failures, this.#random()));
    this.#failures += 1;
    return false;
  }
}
