/**
 * What must reach the agent: kept on disk, in order, until the agent answers that it is durable.
 *
 * The rules are here, the disk is `storage.js`. An entry leaves in three ways only: answered, set
 * aside because the agent will never take it (the person is told), or, past 200 MB of pictures,
 * the oldest picture goes; text never does.
 */
import { randomHex } from "./handshake.js";

/** @typedef {import("./storage.js").Entry} Entry */

const PICTURES_LIMIT_BYTES = 200 * 1024 * 1024;
const STRIKES = 2; // the agent closed the link twice over the same entry: it is the entry

export class Outbox {
  #storage;
  #now;
  #limit;

  /**
   * @param {import("./storage.js").Storage} storage
   * @param {() => number} now in milliseconds
   * @param {number} [limit] bytes of pictures
   */
  constructor(storage, now, limit = PICTURES_LIMIT_BYTES) {
    this.#storage = storage;
    this.#now = now;
    this.#limit = limit;
  }

  /**
   * Durable when it resolves.
   * @param {string} kind
   * @param {Record<string, any>} data without its key
   * @param {{from?: Entry["from"], png?: Uint8Array, key?: string}} [more]
   * @returns {Promise<string>} the idempotency key
   */
  async add(kind, data, { from = null, png, key = `k-${randomHex(16)}` } = {}) {
    const bytes = png?.length ?? 0;
    if (png) await this.#makeRoom(bytes);
    await this.#storage.addEntry({ key, kind, data, bytes, from, strikes: 0 }, png);
    return key;
  }

  /** @returns {Promise<{entry: Entry, png: Uint8Array | undefined} | null>} the oldest */
  async first() {
    const entry = await this.#storage.firstEntry();
    if (!entry) return null;
    return { entry, png: entry.bytes ? await this.#storage.picture(Number(entry.seq)) : undefined };
  }

  /** @param {Entry} entry */
  async answered(entry) {
    await this.#storage.removeEntry(Number(entry.seq));
    await this.#storage.setFact("last_accepted_ms", this.#now());
  }

  /** @param {Entry} entry @param {string} reason one sentence for the person */
  async setAside(entry, reason) {
    const aside = { kind: entry.kind, reason, at_ms: this.#now() };
    await this.#storage.removeEntry(Number(entry.seq), aside);
  }

  /**
   * The agent closed the link while this entry was the only one under way.
   * @param {Entry} entry
   * @param {string} reason
   * @returns {Promise<boolean>} whether it was set aside
   */
  async strike(entry, reason) {
    const strikes = entry.strikes + 1;
    if (strikes >= STRIKES) await this.setAside(entry, reason);
    else await this.#storage.putEntry({ ...entry, strikes });
    return strikes >= STRIKES;
  }

  count() {
    return this.#storage.countEntries();
  }

  /** @param {number} bytes about to be added */
  async #makeRoom(bytes) {
    const pictures = (await this.#storage.entries()).filter((entry) => entry.bytes > 0);
    let total = pictures.reduce((sum, entry) => sum + entry.bytes, bytes);
    for (const oldest of pictures) {
      if (total <= this.#limit) return;
      await this.#storage.removeEntry(Number(oldest.seq), {
        kind: oldest.kind,
        reason: "outbox_full",
        at_ms: this.#now(),
      });
      total -= oldest.bytes;
    }
  }
}
