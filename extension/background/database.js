/**
 * IndexedDB opened, kept in its present shape, and used by whole transactions. What the stores mean
 * is `storage.js`'s business, the only one that uses this.
 */

const VERSION = 2;
const HELD = "held_bytes";

export class Database {
  /** @type {Promise<IDBDatabase> | null} */
  #opened = null;
  #factory;

  /** @param {IDBFactory} factory */
  constructor(factory) {
    this.#factory = factory;
  }

  /**
   * @template T
   * @param {string[]} stores
   * @param {(tx: IDBTransaction) => Promise<T>} work
   */
  read(stores, work) {
    return this.#run(stores, "readonly", work);
  }

  /**
   * One transaction: all of `work` or nothing of it. Durable when it resolves.
   * @template T
   * @param {string[]} stores
   * @param {(tx: IDBTransaction) => Promise<T>} work awaits requests of this transaction alone
   */
  write(stores, work) {
    return this.#run(stores, "readwrite", work);
  }

  async close() {
    const database = await this.#opened;
    this.#opened = null;
    database?.close();
  }

  /**
   * @template T
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(tx: IDBTransaction) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #run(stores, mode, work) {
    const database = await this.#open();
    const tx = database.transaction(stores, mode, { durability: "strict" });
    const complete = new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve(undefined);
      tx.onabort = () => reject(tx.error ?? new Error("the browser's storage refused a write"));
    });
    const working = work(tx).catch((error) => {
      if (!tx.error) tx.abort(); // a fault of ours, between two requests: nothing of it stays
      throw error;
    });
    const [result] = await Promise.all([working, complete]);
    return result;
  }

  #open() {
    this.#opened ??= this.#openAnew().catch((error) => {
      this.#opened = null; // a failed opening is tried again by the next call
      throw error;
    });
    return this.#opened;
  }

  /** @returns {Promise<IDBDatabase>} */
  #openAnew() {
    return new Promise((resolve, reject) => {
      const opening = this.#factory.open("accalmie", VERSION);
      opening.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion < 1) createFirst(opening.result);
        if (oldVersion < 2) void upgradeToSecond(opening);
      };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        opening.result.onclose = () => {
          this.#opened = null;
        };
        resolve(opening.result);
      };
    });
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function got(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Counts what is kept, in the same transaction as what changes it. @param {IDBTransaction} tx @param {number} bytes more, or less */
export async function hold(tx, bytes) {
  const facts = tx.objectStore("facts");
  await got(facts.put(((await got(facts.get(HELD))) ?? 0) + bytes, HELD));
}

/** @param {IDBTransaction} tx @returns {Promise<number>} bytes */
export async function held(tx) {
  return (await got(tx.objectStore("facts").get(HELD))) ?? 0;
}

/** @param {IDBDatabase} database */
function createFirst(database) {
  const outbox = database.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true });
  outbox.createIndex("key", "key", { unique: true });
  database.createObjectStore("pictures");
  database.createObjectStore("facts");
}

/** The first version's quarantine held sentences alone: nothing in it could be sent again. @param {IDBOpenDBRequest} opening */
async function upgradeToSecond({ result: database, transaction }) {
  const tx = /** @type {IDBTransaction} */ (transaction);
  if (database.objectStoreNames.contains("quarantine")) database.deleteObjectStore("quarantine");
  const quarantine = database.createObjectStore("quarantine", { keyPath: "seq" });
  quarantine.createIndex("key", "entry.key", { unique: true });
  const settled = database.createObjectStore("settled", { autoIncrement: true });
  settled.createIndex("key", "key", { unique: true });
  const outbox = tx.objectStore("outbox");
  outbox.createIndex("age", ["kind", "at_ms"]);
  const opened = outbox.openCursor();
  for (let row = await got(opened); row; row = await got(opened)) {
    const size = row.value.bytes + JSON.stringify(row.value.data).length;
    await got(row.update({ ...row.value, size, at_ms: Date.now(), hangs: 0 }));
    await hold(tx, size);
    row.continue();
  }
}
