/**
 * The content scripts' only way to the background: requests, and the queue of comments to be seen.
 *
 * A request always gets an `Answer`; one that the browser itself cuts off gets a sentence too. One
 * with a key is sent again where no answer comes: the browser may have stopped the background over
 * it. Comments stay queued until the background has them in its outbox.
 */
(() => {
  const SETTLE_MS = 50;
  const BATCH = 100;
  const EVERY_MS = 2000; // a batch of 100 each 2 s at most: 50 comments a second
  const RETRY_MS = 2000;
  const RETRY_AT_MOST_MS = 60_000;
  const AGAIN_MS = [250, 1000, 4000];

  /**
   * @template {keyof ContentRequests} Kind
   * @param {Kind} kind
   * @param {ContentRequests[Kind]["data"]} data
   * @returns {Promise<Answer<ContentRequests[Kind]["answer"]>>}
   */
  async function send(kind, data) {
    const pauses = "key" in data ? AGAIN_MS : [];
    let answer = await sendOnce(kind, data);
    for (const ms of pauses) {
      if (answer.ok || answer.code !== "no_answer") break;
      await new Promise((done) => setTimeout(done, ms));
      answer = await sendOnce(kind, data);
    }
    return answer;
  }

  /**
   * @template {keyof ContentRequests} Kind
   * @param {Kind} kind
   * @param {ContentRequests[Kind]["data"]} data
   * @returns {Promise<Answer<ContentRequests[Kind]["answer"]>>}
   */
  async function sendOnce(kind, data) {
    if (!isAlive()) return orphaned();
    try {
      const answer = await chrome.runtime.sendMessage({ kind, data });
      return answer ?? { ok: false, code: "no_answer", error: Accalmie.words.say("no_answer") };
    } catch {
      // The background went away while it worked, or the extension was updated under this page.
      if (!isAlive()) return orphaned();
      return { ok: false, code: "no_answer", error: Accalmie.words.say("no_answer") };
    }
  }

  /** After an update of the extension the old scripts of a page are cut off from it. */
  function isAlive() {
    return Boolean(globalThis.chrome?.runtime?.id);
  }

  /** @returns {{ok: false, code: string, error: string}} */
  function orphaned() {
    const error =
      "Accalmie was updated: reload this page. · Accalmie a été mis à jour : rechargez cette page.";
    return { ok: false, code: "orphaned", error };
  }

  /** An idempotency key: 128 random bits, made where the message is. */
  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return `k-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }

  class CommentQueue {
    /** @type {Map<string, PageComment>} */
    #waiting = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #sentAt = Number.NEGATIVE_INFINITY;
    #failures = 0;

    /** A newer text of the same comment takes the place of the older one. @param {PageComment[]} comments */
    add(comments) {
      for (const comment of comments) this.#waiting.set(comment.id, comment);
      this.#plan(SETTLE_MS);
    }

    get size() {
      return this.#waiting.size;
    }

    stop() {
      clearTimeout(this.#timer);
      this.#waiting.clear();
    }

    /** @param {number} ms */
    #plan(ms) {
      if (this.#waiting.size === 0 || this.#timer !== undefined) return;
      const pace = this.#full ? this.#sentAt + EVERY_MS - Date.now() : 0;
      this.#timer = setTimeout(() => void this.#flush(), Math.max(ms, pace));
    }

    #full = false;
    #most = BATCH;
    /** What was sent and not answered: sent again as it was, under the same key. @type {{key: string, comments: PageComment[]} | null} */
    #sent = null;

    /** One comment that is refused must not hold up the others: it is found by halves and left out. @param {PageComment[]} batch */
    #halve(batch) {
      if (batch.length === 1) this.#waiting.delete(batch[0].id);
      this.#most = batch.length === 1 ? BATCH : Math.ceil(batch.length / 2);
      this.#plan(SETTLE_MS);
    }

    async #flush() {
      this.#sent ??= {
        key: newKey(),
        comments: [...this.#waiting.values()].slice(0, this.#most),
      };
      const batch = this.#sent;
      this.#sentAt = Date.now();
      this.#full = batch.comments.length === BATCH;
      const answer = await sendOnce("comments.seen", batch);
      this.#timer = undefined;
      if (answer.ok || answer.code === "bad_request") this.#sent = null;
      if (answer.ok) {
        for (const comment of batch.comments) {
          if (this.#waiting.get(comment.id) === comment) this.#waiting.delete(comment.id);
        }
        this.#failures = 0;
        this.#most = BATCH;
        this.#plan(SETTLE_MS);
      } else if (answer.code === "bad_request") {
        this.#halve(batch.comments);
      } else if (answer.code !== "orphaned") {
        this.#failures += 1;
        this.#plan(Math.min(RETRY_MS * 2 ** this.#failures, RETRY_AT_MOST_MS));
      }
    }
  }

  Object.assign(Accalmie, { requests: { send }, newKey, CommentQueue });
})();
