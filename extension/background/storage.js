/**
 * The one owner of IndexedDB: what must survive the browser killing this background at any moment.
 *
 * Stores: `outbox` (what the agent has not answered yet; comments are personal data and leave it
 * with the answer), `pictures` (PNGs of captures in the outbox), `quarantine` (what the agent
 * refused, without its text, until the person clears it), `facts` (small named values: the pair key
 * as a CryptoKey that cannot be exported, the last port, paused hosts, the person's site files).
 * Content scripts cannot see any of it.
 */

const STORES = ["outbox", "pictures", "quarantine", "facts"];
const QUARANTINE_SHOWN = 50;

/**
 * @typedef {object} Entry
 * @property {number} [seq] place in the order, given by the store
 * @property {string} key idempotency key
 * @property {string} kind
 * @property {Record<string, any>} data without the key
 * @property {number} bytes of the picture; 0 without one
 * @property {{tab: number, frame: number} | null} from who is told the answer
 * @property {number} strikes how often the agent closed the link over it
 */

/** @typedef {{kind: string, reason: string, at_ms: number}} SetAside */

export class Storage {
  /** @type {Promise<IDBDatabase> | null} */
  #database = null;
  #factory;

  /** @param {IDBFactory} [factory] */
  constructor(factory = indexedDB) {
    this.#factory = factory;
  }

  /** @param {string} name @returns {Promise<any>} undefined where it was never set */
  fact(name) {
    return this.#run(["facts"], "readonly", (tx) => tx.objectStore("facts").get(name));
  }

  /** @param {string} name @param {unknown} value */
  async setFact(name, value) {
    await this.#run(["facts"], "readwrite", (tx) => tx.objectStore("facts").put(value, name));
  }

  /** @param {string} name */
  async dropFact(name) {
    await this.#run(["facts"], "readwrite", (tx) => tx.objectStore("facts").delete(name));
  }

  /**
   * Durable when it resolves. A key that is there already is not added again.
   * @param {Entry} entry
   * @param {Uint8Array} [png]
   */
  async addEntry(entry, png) {
    await this.#run(["outbox", "pictures"], "readwrite", (tx) => {
      const outbox = tx.objectStore("outbox");
      const known = outbox.index("key").getKey(entry.key);
      known.onsuccess = () => {
        if (known.result !== undefined) return;
        const added = outbox.add(entry);
        added.onsuccess = () => {
          if (png) tx.objectStore("pictures").put(png, added.result);
        };
      };
    });
  }

  /** @returns {Promise<Entry[]>} in order, without their pictures */
  entries() {
    return this.#run(["outbox"], "readonly", (tx) => tx.objectStore("outbox").getAll());
  }

  /** @returns {Promise<Entry | undefined>} the oldest */
  async firstEntry() {
    const first = await this.#run(["outbox"], "readonly", (tx) =>
      tx.objectStore("outbox").getAll(null, 1),
    );
    return first[0];
  }

  /** @returns {Promise<number>} */
  countEntries() {
    return this.#run(["outbox"], "readonly", (tx) => tx.objectStore("outbox").count());
  }

  /** @param {number} seq @returns {Promise<Uint8Array | undefined>} */
  picture(seq) {
    return this.#run(["pictures"], "readonly", (tx) => tx.objectStore("pictures").get(seq));
  }

  /** @param {Entry} entry with its seq */
  async putEntry(entry) {
    await this.#run(["outbox"], "readwrite", (tx) => tx.objectStore("outbox").put(entry));
  }

  /**
   * Takes an entry out; with `aside`, notes in the same transaction why it was refused.
   * @param {number} seq
   * @param {SetAside} [aside]
   */
  async removeEntry(seq, aside) {
    await this.#run(["outbox", "pictures", "quarantine"], "readwrite", (tx) => {
      tx.objectStore("outbox").delete(seq);
      tx.objectStore("pictures").delete(seq);
      if (aside) tx.objectStore("quarantine").add(aside);
    });
  }

  /** @returns {Promise<SetAside[]>} the first of them */
  quarantined() {
    return this.#run(["quarantine"], "readonly", (tx) =>
      tx.objectStore("quarantine").getAll(null, QUARANTINE_SHOWN),
    );
  }

  async clearQuarantine() {
    await this.#run(["quarantine"], "readwrite", (tx) => tx.objectStore("quarantine").clear());
  }

  async close() {
    const database = await this.#database;
    this.#database = null;
    database?.close();
  }

  /**
   * One transaction; resolves once it is complete, with the result of the request `work` returns.
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(tx: IDBTransaction) => IDBRequest | void} work
   * @returns {Promise<any>}
   */
  async #run(stores, mode, work) {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      const tx = database.transaction(stores, mode, { durability: "strict" });
      const request = work(tx);
      tx.oncomplete = () => resolve(request?.result);
      tx.onabort = () => reject(tx.error ?? new Error("the browser's storage refused a write"));
    });
  }

  #open() {
    this.#database ??= this.#openAnew().catch((error) => {
      this.#database = null; // a failed opening is tried again by the next call
      throw error;
    });
    return this.#database;
  }

  /** @returns {Promise<IDBDatabase>} */
  #openAnew() {
    return new Promise((resolve, reject) => {
      const opening = this.#factory.open("accalmie", 1);
      opening.onupgradeneeded = () => {
        for (const name of STORES) {
          const ordered = name === "outbox" || name === "quarantine";
          const options = name === "outbox" ? { keyPath: "seq" } : {};
          const store = opening.result.createObjectStore(name, {
            ...options,
            autoIncrement: ordered,
          });
          if (name === "outbox") store.createIndex("key", "key", { unique: true });
        }
      };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        opening.result.onclose = () => {
          this.#database = null;
        };
        resolve(opening.result);
      };
    });
  }
}
