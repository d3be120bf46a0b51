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
  const APART_MS = 650; // the camera's own pace: the wait is over before the overlay leaves
  const SAME_PX = 1;
  /** Outside every picture: the agent then cuts nothing out and keeps the whole. */
  const NOWHERE = { x: -1e6, y: -1e6, width: 0, height: 0 };

  class Captures {
    /** Cases that want their first picture. @type {Map<string, {view: CaseView, tries: number, key: string}>} */
    #wanted = new Map();
    /** @type {Promise<unknown>} */
    #queue = Promise.resolve();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #watch;
    #allowed = true;
    #taking = false;
    #takenAt = Number.NEGATIVE_INFINITY;
    /** What the picture that is being taken is said to show. @type {{found: FoundContainer, rect: Rect} | null} */
    #posing = null;

    /** @param {WatchApi} watch */
    constructor(watch) {
      this.#watch = watch;
    }

    /** @param {CaseView} view */
    want(view) {
      if (view.captures.length > 0) this.#wanted.delete(view.comment_id);
      else if (!this.#wanted.has(view.comment_id))
        this.#wanted.set(view.comment_id, { view, tries: 0, key: Accalmie.newKey() });
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

    /** @param {CaseView} view @returns {Promise<Answer<null>>} */
    take(view) {
      // A first picture that is wanted already is this one, whoever asks for it.
      const key = this.#wanted.get(view.comment_id)?.key ?? Accalmie.newKey();
      const taken = this.#queue.then(() => this.#takeNow(view, key));
      this.#queue = taken.catch(() => {}); // the next one's turn comes whatever became of this one
      return taken;
    }

    async #takeWanted() {
      if (this.#taking) return;
      this.#taking = true;
      try {
        await this.#takeEach();
      } finally {
        this.#taking = false;
      }
      if (isTyping()) this.soon();
    }

    async #takeEach() {
      for (const [id, wish] of this.#wanted) {
        if (document.hidden || isTyping()) break;
        if (!this.#isWhole(id)) continue;
        wish.tries += 1;
        const answer = await this.take(wish.view);
        if (answer.ok || wish.tries >= TRIES) this.#wanted.delete(id);
        if (!answer.ok && answer.code === "moved") setTimeout(() => this.soon(), APART_MS);
        // Without the permission each try would fail: the card says what to do.
        if (!answer.ok && answer.code === "no_permission") this.#allowed = false;
        if (!this.#allowed) break;
      }
    }

    /** @param {CaseView} view @param {string} key @returns {Promise<Answer<null>>} */
    async #takeNow(view, key) {
      const found = this.#watch.found(view.comment_id);
      const comment = this.#watch.comment(view.comment_id);
      if (!found || !comment)
        return { ok: false, code: "comment_gone", error: Accalmie.words.say("comment_gone") };
      // Nothing is drawn in a tab that is not to be seen, and the picture would be another's.
      if (document.hidden)
        return { ok: false, code: "not_visible", error: Accalmie.words.say("error_not_visible") };
      if (!this.#isWhole(view.comment_id)) bringIn(found);
      await new Promise((done) => setTimeout(done, this.#takenAt + APART_MS - Date.now()));
      Accalmie.overlay.hide();
      try {
        await drawn();
        if (this.#watch.found(view.comment_id)?.element !== found.element)
          return { ok: false, code: "comment_gone", error: Accalmie.words.say("comment_gone") };
        const told = facts(view, found, comment);
        this.#posing = { found, rect: areaOf(found) };
        const answer = await Accalmie.requests.send("capture.put", { key, ...told });
        if (answer.ok) this.#wanted.delete(view.comment_id);
        return answer;
      } finally {
        this.#posing = null;
        this.#takenAt = Date.now();
        Accalmie.overlay.unhide();
      }
    }

    /** Whether the comment being pictured stands where it stood: asked after the picture is taken. */
    isStill() {
      if (!this.#posing) return false;
      const { x, y, width, height } = areaOf(this.#posing.found);
      const { rect } = this.#posing;
      const moved = [x - rect.x, y - rect.y, width - rect.width, height - rect.height];
      return moved.every((by) => Math.abs(by) < SAME_PX);
    }

    /** In a frame only the page around it knows: then a picture is taken where the person asks. @param {string} id */
    #isWhole(id) {
      const found = this.#watch.found(id);
      if (!found || isFramed()) return false;
      const { clientWidth, clientHeight } = document.documentElement;
      const end = window.innerHeight || clientHeight;
      const { top } = found.element.getBoundingClientRect();
      if (top < 0 || top > end) return false; // as most do: no look into it
      const { x, y, width, height } = areaOf(found);
      const inside = x >= 0 && x + width <= clientWidth && width > 0 && height > 0;
      return inside && y >= 0 && y + height <= end;
    }
  }

  /** @param {CaseView} view @param {FoundContainer} found @param {PageComment} comment @returns {CaptureFacts} */
  function facts(view, found, comment) {
    return {
      case_id: view.case_id,
      page_url: location.href.slice(0, 2000),
      page_title: document.title.slice(0, 300).toWellFormed(),
      comment,
      outer_html: htmlOf(found).slice(0, MAX_HTML).toWellFormed(),
      rect: isFramed() ? NOWHERE : areaOf(found),
      viewport: { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight },
      device_pixel_ratio: devicePixelRatio,
    };
  }

  /** Where the frame stands in the page that is pictured is not told to the frame. */
  function isFramed() {
    return window !== window.parent;
  }

  /**
   * Where the comment itself stands: its replies stand in the same container, below it.
   * @param {FoundContainer} found
   * @returns {Rect}
   */
  function areaOf(found) {
    const { x, y, width, bottom } = found.element.getBoundingClientRect();
    const end = Accalmie.nestedIn(found)
      .map((inner) => inner.getBoundingClientRect())
      .filter((inner) => inner.height > 0 && inner.top > y)
      .reduce((end, inner) => Math.min(end, inner.top), bottom);
    return { x, y, width, height: end - y };
  }

  /** The comment's markup without its replies: those are other people's. @param {FoundContainer} found */
  function htmlOf({ element, variant }) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const inner of Accalmie.nestedIn({ element: copy, variant })) inner.remove();
    return copy.outerHTML;
  }

  /** @param {FoundContainer} found */
  function bringIn({ element }) {
    const fits = element.getBoundingClientRect().height <= window.innerHeight;
    element.scrollIntoView({ block: fits ? "nearest" : "start", behavior: "instant" });
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
