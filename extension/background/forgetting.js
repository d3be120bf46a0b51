/**
 * Drops what the agent erased from the outbox and the quarantine, and its badges from every page.
 *
 * The agent names cases by their ids and comments by a hash of theirs; it asks again at every
 * connection until it hears that they are gone for good.
 */
import { sha256 } from "./handshake.js";

/** @typedef {import("./storage.js").Entry} Entry */
/** @typedef {{upto: number, salt?: string, case_ids?: string[], hashes?: string[]}} Told */

const PAGE = 50; // entries in memory at a time

export class Forgetting {
  #storage;
  #outbox;
  #link;
  #news;
  /** @type {Promise<void>} */
  #queue = Promise.resolve();

  /**
   * @param {object} parts
   * @param {import("./storage.js").Storage} parts.storage
   * @param {{onChange: () => void}} parts.outbox
   * @param {{ask: (kind: string, data: object) => Promise<import("../shared/wire.js").Envelope>}} parts.link
   * @param {{everywhere: (kind: string, data: unknown) => Promise<unknown>}} parts.news
   */
  constructor({ storage, outbox, link, news }) {
    this.#storage = storage;
    this.#outbox = outbox;
    this.#link = link;
    this.#news = news;
  }

  /**
   * Drops what `told` names and whatever the agent names after it. Never throws: what is cut off
   * here is told again at the next connection.
   * @param {Told} told
   */
  forget(told) {
    this.#queue = this.#queue
      .then(() => this.#forgetAll(told))
      .catch((error) => console.warn("accalmie: erased later:", error.message));
    return this.#queue;
  }

  /** @param {Told} told */
  async #forgetAll(told) {
    let next = told;
    while (next.case_ids?.length) {
      const erased = new Erased(next);
      for (const store of /** @type {const} */ (["outbox", "quarantine"]))
        await this.#forgetIn(store, erased);
      this.#outbox.onChange();
      await this.#news.everywhere("comments.forget", { case_ids: next.case_ids });
      next = (await this.#link.ask("comments.forgotten", { upto: next.upto })).data;
    }
  }

  /** @param {"outbox" | "quarantine"} store @param {Erased} erased */
  async #forgetIn(store, erased) {
    let page = await this.#storage.entriesAfter(store, 0, PAGE);
    while (page.length > 0) {
      for (const entry of page) {
        const left = await erased.leaves(entry);
        if (left !== entry.data) await this.#storage.reduceEntry(store, entry, left);
      }
      page = await this.#storage.entriesAfter(store, Number(page[page.length - 1].seq), PAGE);
    }
  }
}

/** What was erased, asked about one message after the other. */
class Erased {
  #cases;
  #hashes;
  #salt;

  /** @param {Told} told */
  constructor({ salt = "", case_ids = [], hashes = [] }) {
    this.#cases = new Set(case_ids);
    this.#hashes = new Set(hashes);
    this.#salt = salt;
  }

  /**
   * What is left of a message: all of it, its other comments, or null.
   * @param {Entry} entry
   * @returns {Promise<Entry["data"] | null>}
   */
  async leaves({ data }) {
    if (this.#cases.has(data.case_id)) return null;
    if (data.comment) return (await this.#names(data.comment)) ? null : data;
    if (!data.comments) return data;
    const comments = [];
    for (const comment of data.comments) if (!(await this.#names(comment))) comments.push(comment);
    if (comments.length === data.comments.length) return data;
    return comments.length > 0 ? { ...data, comments } : null;
  }

  /** @param {PageComment} comment */
  async #names({ id }) {
    const named = new TextEncoder().encode(`${this.#salt}|${id}`);
    return this.#hashes.has(await sha256(named));
  }
}
