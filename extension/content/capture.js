/**
 * Has one comment pictured: hides the overlay, waits until that is drawn, asks the background.
 *
 * A new case is pictured by itself the first time its comment is fully on the screen; the card asks
 * for the others. One picture at a time, and never while the person types in the card.
 */
(() => {
  const MAX_HTML = 100_000;
  const LOOK_MS = 250;
  const TRIES = 3;

  class Captures {
    /** Cases that want their first picture. @type {Map<string, {view: CaseView, tries: number}>} */
    #wanted = new Map();
    /** @type {Promise<unknown>} */
    #queue = Promise.resolve();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #watch;
    #allowed = true;

    /** @param {WatchApi} watch */
    constructor(watch) {
      this.#watch = watch;
    }

    /** @param {CaseView} view */
    want(view) {
      if (view.captures.length > 0) this.#wanted.delete(view.comment_id);
      else if (!this.#wanted.has(view.comment_id))
        this.#wanted.set(view.comment_id, { view, tries: 0 });
      this.soon();
    }

    soon() {
      if (this.#wanted.size === 0 || !this.#allowed) return;
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void this.#takeWanted();
      }, LOOK_MS);
    }

    stop() {
      clearTimeout(this.#timer);
      this.#wanted.clear();
    }

    /** @param {CaseView} view @returns {Promise<Answer<{sha256: string}>>} */
    take(view) {
      const taken = this.#queue.then(() => this.#takeNow(view));
      this.#queue = taken;
      return taken;
    }

    async #takeWanted() {
      for (const [id, wish] of this.#wanted) {
        if (document.hidden || isTyping()) break;
        if (!this.#isWhole(id)) continue;
        wish.tries += 1;
        const answer = await this.take(wish.view);
        if (answer.ok || wish.tries >= TRIES) this.#wanted.delete(id);
        // Without the permission each try would fail: the card says what to do.
        if (!answer.ok && answer.code === "no_permission") this.#allowed = false;
      }
      if (isTyping()) this.soon();
    }

    /** @param {CaseView} view @returns {Promise<Answer<{sha256: string}>>} */
    async #takeNow(view) {
      const found = this.#watch.found(view.comment_id);
      const comment = this.#watch.comment(view.comment_id);
      if (!found || !comment)
        return { ok: false, code: "comment_gone", error: Accalmie.words.say("comment_gone") };
      if (!this.#isWhole(view.comment_id)) {
        found.element.scrollIntoView({ block: "nearest", behavior: "instant" });
      }
      Accalmie.overlay.hide();
      try {
        await drawn();
        return await Accalmie.requests.send("capture.put", facts(view, found.element, comment));
      } finally {
        Accalmie.overlay.unhide();
      }
    }

    /** @param {string} id */
    #isWhole(id) {
      const rect = this.#watch.found(id)?.element.getBoundingClientRect();
      if (!rect) return false;
      const { clientWidth, clientHeight } = document.documentElement;
      const inside = rect.left >= 0 && rect.right <= clientWidth && rect.width > 0;
      return inside && rect.top >= 0 && rect.bottom <= (window.innerHeight || clientHeight);
    }
  }

  /** @param {CaseView} view @param {Element} element @param {PageComment} comment @returns {CaptureFacts} */
  function facts(view, element, comment) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      case_id: view.case_id,
      page_url: location.href.slice(0, 2000),
      page_title: document.title.slice(0, 300),
      comment,
      outer_html: element.outerHTML.slice(0, MAX_HTML),
      rect: { x, y, width, height },
      viewport: { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight },
      device_pixel_ratio: devicePixelRatio,
    };
  }

  /** Two frames: the first draws the page without the overlay, the second begins after that. */
  function drawn() {
    return new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))),
    );
  }

  /** The overlay's host has the focus while something in the card has it. */
  function isTyping() {
    return (
      document.activeElement?.parentElement === document.documentElement &&
      document.activeElement !== document.body
    );
  }

  Accalmie.Captures = Captures;
})();
