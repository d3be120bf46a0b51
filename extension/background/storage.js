/**
 * What must survive the browser killing this background at any moment, in IndexedDB (`database.js`).
 *
 * Stores: `outbox` (what the agent has not answered yet; comments are personal data and leave it
 * with the answer), `pictures` (PNGs of captures in the outbox and the quarantine), `quarantine`
 * (what the agent refused, whole, until the person sends it again or throws it away), `settled`
 * (the keys alone of the last entries that left, so that none is taken in twice), `facts` (small
 * named values: the pair key as a CryptoKey that cannot be exported, the last port, paused hosts,
 * the person's site files). Content scripts cannot see any of it.
 */

import { Database, got, held, hold } from "./database.js";

const SETTLED_KEPT = 1000;
const DROPPED = 0; // the quarantine's line on dropped pictures; entries count from 1

/**
 * @typedef {object} Entry
 * @property {number} [seq] place in the order, given by the store
 * @property {string} key idempotency key
 * @property {string} kind
 * @property {Record<string, any>} data without the key
 * @property {number} bytes of the picture; 0 without one
 * @property {number} size bytes of all of it, the picture included
 * @property {number} at_ms when it was noted
 * @property {{tab: number, frame: number} | null} from who is told the answer
 * @property {number} strikes how often the agent closed the link over it
 * @property {number} hangs how often the agent was gone before it answered it
 */

/**
 * What the agent will not take, and why. Without `entry` it is a notice alone, of `times` losses.
 * @typedef {{seq: number, kind: string, reason: string, at_ms: number, times: number, entry: Entry | null}} SetAside
 */

/** What became of a key: not known yet, in the outbox, gone for good, in the quarantine. @typedef {"new" | "waiting" | "settled" | "aside"} Fate */

/** How many entries of a kind wait, and since when the oldest does. @typedef {{kind: string, count: number, since_ms: number}} Queue */

export class Storage {
  #database;

  /** @param {IDBFactory} [factory] */
  constructor(factory = indexedDB) {
    this.#database = new Database(factory);
  }

  /** @param {string} name @returns {Promise<any>} undefined where it was never set */
  fact(name) {
    return this.#database.read(["facts"], (tx) => got(tx.objectStore("facts").get(name)));
  }

  /** @param {string} name @param {unknown} value */
  async setFact(name, value) {
    await this.#database.write(["facts"], (tx) => got(tx.objectStore("facts").put(value, name)));
  }

  /** @param {string} name */
  async dropFact(name) {
    await this.#database.write(["facts"], (tx) => got(tx.objectStore("facts").delete(name)));
  }

  // The outbox -----------------------------------------------------------------------------------

  /**
   * Durable when it resolves. A key that is known already is not added again.
   * @param {Entry} entry
   * @param {Uint8Array} [png]
   * @returns {Promise<Fate>} what its key was before
   */
  addEntry(entry, png) {
    const stores = ["outbox", "quarantine", "settled", "pictures", "facts"];
    return this.#database.write(stores, async (tx) => {
      const fate = await fateOf(tx, entry.key);
      if (fate !== "new") return fate;
      const seq = await got(tx.objectStore("outbox").add(entry));
      if (png) await got(tx.objectStore("pictures").put(png, seq));
      await hold(tx, entry.size);
      return fate;
    });
  }

  /** @param {string} key @returns {Promise<Fate>} */
  fate(key) {
    return this.#database.read(["outbox", "quarantine", "settled"], (tx) => fateOf(tx, key));
  }

  /** @returns {Promise<{entry: Entry, png: Uint8Array | undefined} | null>} the oldest */
  first() {
    return this.#database.read(["outbox", "pictures"], async (tx) => {
      const [entry] = await got(tx.objectStore("outbox").getAll(null, 1));
      return entry ? { entry, png: await got(tx.objectStore("pictures").get(entry.seq)) } : null;
    });
  }

  /** @returns {Promise<number>} */
  countEntries() {
    return this.#database.read(["outbox"], (tx) => got(tx.objectStore("outbox").count()));
  }

  /** @returns {Promise<Queue[]>} by kind; no entry is read for it */
  queues() {
    return this.#database.read(["outbox"], async (tx) => {
      const ages = tx.objectStore("outbox").index("age");
      const queues = [];
      const opened = ages.openKeyCursor();
      for (let oldest = await got(opened); oldest; oldest = await got(opened)) {
        const [kind, since_ms] = /** @type {[string, number]} */ (oldest.key);
        const count = await got(ages.count(IDBKeyRange.bound([kind], [kind, []])));
        queues.push({ kind, count, since_ms });
        oldest.continue([kind, []]); // a list comes after every number: on to the next kind
      }
      return queues;
    });
  }

  /** Bytes of what waits and of what was set aside, pictures included. @returns {Promise<number>} */
  heldBytes() {
    return this.#database.read(["facts"], held);
  }

  /**
   * Notes how often sending failed; an entry that is gone meanwhile stays gone, and what was erased
   * of it stays erased.
   * @param {Entry} entry
   */
  async putEntry({ seq, strikes, hangs }) {
    await this.#database.write(["outbox"], async (tx) => {
      const outbox = tx.objectStore("outbox");
      const there = await got(outbox.get(Number(seq)));
      if (there) await got(outbox.put({ ...there, strikes, hangs }));
    });
  }

  /**
   * The agent has it for good: takes it out and remembers when.
   * @param {Entry} entry
   * @param {number} nowMs
   */
  async settleEntry(entry, nowMs) {
    const stores = ["outbox", "settled", "pictures", "facts"];
    await this.#database.write(stores, async (tx) => {
      await got(tx.objectStore("facts").put(nowMs, "last_accepted_ms"));
      await letGo(tx, "outbox", Number(entry.seq));
    });
  }

  /**
   * Drops the picture that waits or was set aside for longest, with its message, and leaves a line
   * on it in the quarantine. What the message was about is with the agent already.
   * @param {string} reason
   * @param {number} nowMs
   * @returns {Promise<boolean>} whether there was one
   */
  dropOldestPicture(reason, nowMs) {
    const stores = ["outbox", "quarantine", "settled", "pictures", "facts"];
    return this.#database.write(stores, async (tx) => {
      const oldest = await got(tx.objectStore("pictures").openKeyCursor());
      if (!oldest) return false;
      const seq = Number(oldest.key);
      const quarantine = tx.objectStore("quarantine");
      const waiting = (await got(tx.objectStore("outbox").getKey(seq))) !== undefined;
      await letGo(tx, waiting ? "outbox" : "quarantine", seq);
      const times = ((await got(quarantine.get(DROPPED)))?.times ?? 0) + 1;
      const notice = { seq: DROPPED, kind: "capture.put", reason, at_ms: nowMs, times };
      await got(quarantine.put({ ...notice, entry: null }));
      return true;
    });
  }

  // The quarantine -------------------------------------------------------------------------------

  /**
   * @param {Entry} entry
   * @param {string} reason one sentence for the person, or the name of one in _locales
   * @param {number} nowMs
   */
  async setAside(entry, reason, nowMs) {
    await this.#database.write(["outbox", "quarantine"], async (tx) => {
      const seq = Number(entry.seq);
      const there = await got(tx.objectStore("outbox").get(seq));
      if (!there) return;
      await got(tx.objectStore("outbox").delete(seq));
      const aside = { seq, kind: entry.kind, reason, at_ms: nowMs, times: 1, entry: there };
      await got(tx.objectStore("quarantine").put(aside));
    });
  }

  /** @param {number} most @returns {Promise<SetAside[]>} the first of them */
  quarantined(most) {
    return this.#database.read(["quarantine"], (tx) =>
      got(tx.objectStore("quarantine").getAll(null, most)),
    );
  }

  /** @returns {Promise<number>} */
  countQuarantined() {
    return this.#database.read(["quarantine"], (tx) => got(tx.objectStore("quarantine").count()));
  }

  /** Puts it back in the outbox, in the place it had. @param {number} seq */
  async takeBack(seq) {
    await this.#database.write(["outbox", "quarantine"], async (tx) => {
      const aside = await got(tx.objectStore("quarantine").get(seq));
      if (!aside?.entry) return;
      await got(tx.objectStore("outbox").put({ ...aside.entry, strikes: 0, hangs: 0 }));
      await got(tx.objectStore("quarantine").delete(seq));
    });
  }

  /** @param {number} seq */
  async throwAway(seq) {
    const stores = ["quarantine", "settled", "pictures", "facts"];
    await this.#database.write(stores, async (tx) => {
      await letGo(tx, "quarantine", seq);
    });
  }

  // What was erased ------------------------------------------------------------------------------

  /**
   * @param {"outbox" | "quarantine"} store
   * @param {number} seq
   * @param {number} most
   * @returns {Promise<Entry[]>} those that come after `seq`, in order, without their pictures
   */
  entriesAfter(store, seq, most) {
    return this.#database.read([store], async (tx) => {
      const rows = await got(tx.objectStore(store).getAll(IDBKeyRange.lowerBound(seq, true), most));
      return store === "outbox" ? rows : rows.map(({ entry }) => entry).filter(Boolean);
    });
  }

  /**
   * Leaves `data` of an entry, or nothing; one that is gone meanwhile stays gone.
   * @param {"outbox" | "quarantine"} store
   * @param {Entry} entry
   * @param {Entry["data"] | null} data
   */
  async reduceEntry(store, entry, data) {
    const stores = [store, "settled", "pictures", "facts"];
    await this.#database.write(stores, async (tx) => {
      const rows = tx.objectStore(store);
      const row = await got(rows.get(Number(entry.seq)));
      if (!row) return;
      if (!data) return letGo(tx, store, Number(entry.seq));
      const size = entry.size - sizeOf(entry.data) + sizeOf(data);
      const left = { ...(store === "outbox" ? row : row.entry), data, size };
      await got(rows.put(store === "outbox" ? left : { ...row, entry: left }));
      await hold(tx, size - entry.size);
    });
  }

  close() {
    return this.#database.close();
  }
}

/** Bytes of a message as it is kept, without its picture. @param {Entry["data"]} data */
export function sizeOf(data) {
  return new TextEncoder().encode(JSON.stringify(data)).length;
}

/** @param {IDBTransaction} tx @param {string} key @returns {Promise<Fate>} */
async function fateOf(tx, key) {
  /** @type {[string, Fate][]} */
  const places = [
    ["outbox", "waiting"],
    ["quarantine", "aside"],
    ["settled", "settled"],
  ];
  for (const [store, fate] of places) {
    if ((await got(tx.objectStore(store).index("key").getKey(key))) !== undefined) return fate;
  }
  return "new";
}

/**
 * Takes what has this place out of `store` for good: its picture goes, its key stays known.
 * @param {IDBTransaction} tx
 * @param {"outbox" | "quarantine"} store
 * @param {number} seq
 */
async function letGo(tx, store, seq) {
  const row = await got(tx.objectStore(store).get(seq));
  await got(tx.objectStore(store).delete(seq));
  await got(tx.objectStore("pictures").delete(seq));
  const entry = store === "outbox" ? row : row?.entry;
  if (!entry) return; // gone before, or a notice alone
  await hold(tx, -entry.size);
  const settled = tx.objectStore("settled");
  const place = Number(await got(settled.add({ key: entry.key })));
  await got(settled.delete(IDBKeyRange.upperBound(place - SETTLED_KEPT)));
}
