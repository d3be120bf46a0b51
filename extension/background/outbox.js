/**
 * What must reach the agent: kept on disk, in order, until the agent answers that it is durable.
 *
 * The rules are here, the disk is `storage.js`. An entry leaves in four ways only: answered, set
 * aside because the agent will never take it (the person sees it and decides), erased because what
 * it is about was, or, past 200 MB in all, the oldest picture goes; text never does.
 */

import { sizeOf } from "./storage.js";

/** @typedef {import("./storage.js").Entry} Entry */
/** @typedef {import("./storage.js").Fate} Fate */

const LIMIT_BYTES = 200 * 1024 * 1024;
const STRIKES = 2; // the agent closed the link twice over the same entry: it is the entry
const HANGS = 10; // it was gone ten times before it answered the same entry: it may be the entry
const SHOWN = 20;
const EXCERPT = 80;

export class Outbox {
  #storage;
  #now;
  #limit;
  /** Something was added or left. */
  onChange = () => {};

  /**
   * @param {import("./storage.js").Storage} storage
   * @param {() => number} now in milliseconds
   * @param {number} [limit] bytes, pictures and text
   */
  constructor(storage, now, limit = LIMIT_BYTES) {
    this.#storage = storage;
    this.#now = now;
    this.#limit = limit;
  }

  /**
   * Durable when it resolves. The same key is the same message, however often it is added.
   * @param {string} key made where the message was, the same in every retry
   * @param {string} kind
   * @param {Record<string, any>} data without its key
   * @param {{from?: Entry["from"], png?: Uint8Array}} [more]
   * @returns {Promise<Fate>} what the key was before: "new" where it was added now
   */
  async add(key, kind, data, { from = null, png } = {}) {
    const bytes = png?.length ?? 0;
    const size = bytes + sizeOf(data);
    await this.#makeRoom(size);
    const at_ms = this.#now();
    const entry = { key, kind, data, bytes, size, at_ms, from, strikes: 0, hangs: 0 };
    const fate = await this.#storage.addEntry(entry, png);
    this.onChange();
    return fate;
  }

  /** @param {string} key */
  fate(key) {
    return this.#storage.fate(key);
  }

  /** The oldest with its picture; no more than one is in memory. */
  first() {
    return this.#storage.first();
  }

  /** @param {Entry} entry */
  async answered(entry) {
    await this.#storage.settleEntry(entry, this.#now());
    this.onChange();
  }

  /** What it is about was erased: nothing of it is kept here either. @param {Entry} entry */
  async erased(entry) {
    await this.#storage.reduceEntry("outbox", entry, null);
    this.onChange();
  }

  /** @param {Entry} entry @param {string} reason one sentence for the person, or a word of one */
  async setAside(entry, reason) {
    await this.#storage.setAside(entry, reason, this.#now());
    this.onChange();
  }

  /**
   * The agent closed the link over what it was sent while this entry was under way.
   * @param {Entry} entry
   */
  async strike(entry) {
    const strikes = entry.strikes + 1;
    if (strikes >= STRIKES) await this.setAside(entry, "malformed");
    else await this.#storage.putEntry({ ...entry, strikes });
  }

  /**
   * The agent was gone before it answered: killed, or ended by what this entry holds.
   * @param {Entry} entry
   */
  async hang(entry) {
    const hangs = entry.hangs + 1;
    if (hangs >= HANGS) await this.setAside(entry, "hangs");
    else await this.#storage.putEntry({ ...entry, hangs });
  }

  count() {
    return this.#storage.countEntries();
  }

  /** What waits here and what was set aside, for the person. */
  async told() {
    const [queues, bytes, refused, aside] = await Promise.all([
      this.#storage.queues(),
      this.#storage.heldBytes(),
      this.#storage.countQuarantined(),
      this.#storage.quarantined(SHOWN),
    ]);
    return {
      waiting: queues.reduce((sum, { count }) => sum + count, 0),
      queues,
      held: { bytes, limit_bytes: this.#limit },
      refused,
      quarantined: aside.map(({ entry, ...told }) => ({
        ...told,
        about: entry ? excerptOf(entry) : "",
        sendable: entry !== null,
      })),
    };
  }

  /** Sends what was set aside once more. @param {number[]} seqs */
  async takeBack(seqs) {
    for (const seq of seqs) await this.#storage.takeBack(seq);
    this.onChange();
  }

  /** @param {number[]} seqs of what was set aside */
  async throwAway(seqs) {
    for (const seq of seqs) await this.#storage.throwAway(seq);
    this.onChange();
  }

  /** @param {number} bytes about to be added */
  async #makeRoom(bytes) {
    while ((await this.#storage.heldBytes()) + bytes > this.#limit) {
      if (!(await this.#storage.dropOldestPicture("outbox_full", this.#now()))) return;
    }
  }
}

/** The beginning of the text it is about, or the word of its decision. @param {Entry} entry */
function excerptOf({ data }) {
  const text = data.text ?? (data.comment ?? data.comments?.[0])?.text ?? data.decision ?? "";
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed().trimEnd()}…` : text;
}
