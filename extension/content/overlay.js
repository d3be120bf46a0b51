/**
 * The overlay of a page: every badge and dot, and what is open at one of them: a card or the
 * question. Keyed by comment id, never by element: pages re-use and replace their nodes.
 */
(() => {
  const TICK_MS = 30_000;
  const FRAME_MS = 16;
  const AT_ONCE = 10; // badges told the time between two looks at the clock

  /** @typedef {{reading: Reading, badge: BadgeView, thumbnail: string, kept: boolean}} Shown */
  /** What is open, and where it goes; `card` is null while it is the question. */
  /** @typedef {{id: string, panel: Panel, card: CardView | null, place: () => void}} Open */

  class Overlay {
    /** @type {Map<string, Shown>} */
    #shown = new Map();
    /** @type {Open | null} */
    #open = null;
    #layer = new Accalmie.Layer();
    #placing = new Accalmie.Placing(
      () => this.#layer.origin,
      () => this.soon(),
    );
    #stopTick = () => {};
    #hidden = false;
    #scheduled = false;
    #lastWalked = "";

    /** @param {Reading[]} readings */
    show(readings) {
      for (const reading of readings) this.#showOne(reading);
      this.soon();
    }

    /** @param {CaseView} view */
    update(view) {
      const shown = this.#shown.get(view.comment_id);
      if (!shown) return;
      this.#showOne({ ...shown.reading, case: view });
      if (this.#open?.id === view.comment_id) this.#open.card?.update(view, Date.now());
      this.soon();
    }

    /** @param {CaseView} view @param {string} sha256 @param {string} thumbnail */
    captured(view, sha256, thumbnail) {
      this.update(view);
      const shown = this.#shown.get(view.comment_id);
      if (shown) shown.thumbnail = thumbnail;
      if (this.#open?.id === view.comment_id) this.#open.card?.captured(sha256, thumbnail);
    }

    /** @param {DraftsWritten} written */
    written(written) {
      const open = this.#open;
      const shown = open ? this.#shown.get(open.id) : undefined;
      if (shown?.reading.case?.case_id === written.case_id) open?.card?.written(written);
    }

    /** Cases that were erased. @param {string[]} caseIds @returns {string[]} the ids of their comments */
    forget(caseIds) {
      const erased = (/** @type {Shown} */ { reading }) =>
        reading.case && caseIds.includes(reading.case.case_id);
      const ids = [...this.#shown].flatMap(([id, shown]) => (erased(shown) ? [id] : []));
      for (const id of ids) this.#remove(id);
      return ids;
    }

    walk() {
      const ids = this.#inPageOrder();
      if (ids.length === 0) return false;
      const next = ids[(ids.indexOf(this.#lastWalked) + 1) % ids.length];
      return this.open(next);
    }

    /** @param {string} id */
    open(id) {
      const shown = this.#shown.get(id);
      const comment = Accalmie.comment(id);
      if (!shown?.reading.case || !comment) return false;
      this.#close(false);
      this.#lastWalked = id;
      const view = shown.reading.case;
      const card = Accalmie.card({
        view,
        comment,
        topic: shown.reading.verdict.topic,
        thumbnail: shown.thumbnail,
        onClose: (note) => this.#close(true, note),
      });
      card.update(view, Date.now());
      const { stand } = Accalmie;
      const place = at(id, (element) => stand.card(card.element, element));
      this.#begin({ id, panel: card, card, place });
      at(id, (element) => stand.roomForCard(card.element, element))();
      place();
      card.focus();
      if (view.captures.length === 0) void Accalmie.takePicture(view);
      return true;
    }

    /**
     * Tells the agent what the person says of a comment. Where a case comes of it its card opens.
     * @param {PageComment} comment
     * @param {boolean} negative
     * @param {Place} spot where what is to be said of it is said
     * @returns {Promise<string>} one sentence where it is not noted, else ""
     */
    async judge(comment, negative, spot) {
      const before = this.#open;
      const key = Accalmie.newKey();
      const answer = await Accalmie.requests.send("comment.judge", { key, comment, negative });
      // Asked again because the answer got lost: what came of it was told as news.
      if (answer.ok || answer.code === "settled") {
        if (answer.ok) this.show(answer.data.readings);
        // What the person opened while the answer was on its way is not taken from them.
        const busy = this.#open && this.#open !== before;
        const opened = negative && (busy || this.open(comment.id));
        const word = negative ? "judge_no_case" : "decided_not_negative";
        if (!opened) this.note(Accalmie.words.say(word), spot);
        return "";
      }
      if (answer.code !== "kept") return answer.error;
      if (negative) this.#keep(comment.id);
      else this.#remove(comment.id);
      this.note(negative ? Accalmie.words.say("judge_kept") : answer.error, spot);
      return "";
    }

    /** @param {string} sentence @param {Place} spot in the viewport */
    note(sentence, spot) {
      this.#layer.say(sentence, spot);
    }

    /** The page changed: comments may stand elsewhere. */
    placeAll() {
      if (this.#shown.size === 0) return;
      this.#placing.moved();
      this.soon();
    }

    removeAll() {
      this.#close(false);
      this.#stopTick();
      this.#shown.clear();
      this.#placing.clear();
      this.#layer.remove();
    }

    hide() {
      this.#hidden = true;
      this.#layer.hide();
    }

    unhide() {
      this.#hidden = false;
      this.#layer.unhide();
      this.soon();
    }

    /**
     * Places again once a frame at most, however often the page moves: after the frame, when the
     * browser has laid the page out for itself, and without asking it for a frame of our own.
     */
    soon() {
      if (this.#scheduled || this.#shown.size === 0) return;
      this.#scheduled = true;
      setTimeout(() => this.#place(), FRAME_MS);
    }

    /** A part of the page scrolls: its badges go with it, in the same frame. */
    follow() {
      if (this.#shown.size === 0) return;
      this.#placing.moved();
      this.#place();
    }

    #place() {
      this.#scheduled = false;
      if (this.#hidden || document.hidden) return;
      this.#placing.near();
      this.#open?.place();
    }

    tick() {
      const now = Date.now();
      const view = this.#open && this.#shown.get(this.#open.id)?.reading.case;
      if (view) this.#open?.card?.update(view, now);
      this.#stopTick();
      this.#stopTick = Accalmie.inSlices([...this.#shown.values()], {
        size: AT_ONCE,
        work: (some) => {
          for (const { reading, badge } of some) badge.update(reading.case, now);
        },
        done: () => this.placeAll(),
      });
    }

    restore() {
      if (this.#layer.restore()) this.placeAll();
    }

    /** @param {KeyboardEvent} event @returns {boolean} whether the key was ours */
    key(event) {
      if (event.key !== "Escape" || !this.#open) return false;
      this.#close(true);
      return true;
    }

    /** A press elsewhere: a card stays, a question nobody answers goes. @param {Event} event */
    press(event) {
      if (this.#open && !this.#open.card && !this.#layer.holds(event)) this.#close(false);
    }

    /** @param {Reading} reading */
    #showOne(reading) {
      const { verdict, case: view } = reading;
      const before = this.#shown.get(verdict.id);
      const wanted = view ? view.status !== "void" : verdict.unsure && verdict.read;
      if (!wanted || (before && !before.reading.case !== !view)) this.#remove(verdict.id);
      if (!wanted) return;
      const { badge, ...kept } = this.#shown.get(verdict.id) ?? {
        badge: this.#make(reading),
        thumbnail: "",
        kept: false,
      };
      badge.update(view, Date.now());
      this.#shown.set(verdict.id, { ...kept, reading, badge });
      this.#placing.add(verdict.id, badge.element);
    }

    /** @param {Reading} reading */
    #make({ verdict, case: view }) {
      const onOpen = () => (view ? this.open(verdict.id) : this.#ask(verdict.id));
      const badge = Accalmie.badge({ view, topic: verdict.topic, onOpen });
      this.#layer.add(badge.element);
      return badge;
    }

    /** The question at a hollow dot; a second press on the dot takes it away. @param {string} id */
    #ask(id) {
      const comment = Accalmie.comment(id);
      const shown = this.#shown.get(id);
      const again = this.#open?.id === id;
      this.#close(again);
      if (again || !shown || !comment) return;
      const dot = shown.badge.element;
      if (shown.kept) return this.note(Accalmie.words.say("judge_kept"), below(dot));
      const panel = Accalmie.question({
        onAnswer: async (negative) => {
          const spot = panel.element.getBoundingClientRect();
          const trouble = await this.judge(comment, negative, spot);
          if (this.#open?.panel === panel) {
            if (!trouble) this.#close(true);
            return trouble;
          }
          if (trouble) this.note(trouble, spot); // it was closed meanwhile
          return "";
        },
      });
      const { stand } = Accalmie;
      const place = at(id, (element) => void stand.question(panel.element, element, dot));
      this.#begin({ id, panel, card: null, place });
      at(id, (element) => stand.roomForQuestion(panel.element, element, dot))();
      place();
      panel.focus();
    }

    /** @param {Open} open */
    #begin(open) {
      this.#open = open;
      this.#shown.get(open.id)?.badge.element.setAttribute("aria-expanded", "true");
      this.#layer.add(open.panel.element);
    }

    /** What the person said waits for the agent. @param {string} id */
    #keep(id) {
      const shown = this.#shown.get(id);
      if (!shown || shown.reading.case) return;
      shown.kept = true;
      shown.badge.keep();
    }

    /** @param {string} id */
    #remove(id) {
      const badge = this.#shown.get(id)?.badge.element;
      const focused = this.#open?.id === id && this.#layer.hasFocusIn(this.#open.panel.element);
      if (this.#open?.id === id) this.#close(false);
      this.#shown.delete(id);
      this.#placing.remove(id);
      // The keyboard goes on from the badge beside it, not from the top of the page.
      const beside = badge?.nextElementSibling ?? badge?.previousElementSibling;
      badge?.remove();
      if (focused && beside instanceof HTMLElement) beside.focus({ preventScroll: true });
    }

    /** @param {boolean} focusBadge @param {string} [note] one sentence that stays for a moment */
    #close(focusBadge, note) {
      if (!this.#open) return;
      const { id, panel } = this.#open;
      this.#open = null;
      const place = panel.element.getBoundingClientRect();
      panel.element.remove();
      const badge = this.#shown.get(id)?.badge.element;
      badge?.setAttribute("aria-expanded", "false");
      if (focusBadge && !note) badge?.focus({ preventScroll: true });
      if (note) this.note(note, place);
    }

    /** @returns {string[]} ids with a case still to answer, as they stand on the page */
    #inPageOrder() {
      const open = [...this.#shown].flatMap(([id, { reading }]) => {
        const element = Accalmie.currentElement(id);
        const view = reading.case;
        const todo = view && Accalmie.words.urgency(view, Date.now()) !== "done";
        return element && todo ? [{ id, element }] : [];
      });
      const before = Node.DOCUMENT_POSITION_PRECEDING;
      open.sort((a, b) => (a.element.compareDocumentPosition(b.element) & before ? 1 : -1));
      return open.map(({ id }) => id);
    }
  }

  /** `place` with the comment's element, wherever it stands then; scrolled out of a virtual list, nothing moves. @param {string} id @param {(element: Element) => void} place */
  function at(id, place) {
    return () => {
      const element = Accalmie.currentElement(id);
      if (element) place(element);
    };
  }

  /** @param {Element} element @returns {Place} */
  function below(element) {
    const { left, bottom } = element.getBoundingClientRect();
    return { x: left, y: bottom };
  }

  const overlay = new Overlay();
  const moved = () => overlay.placeAll();
  window.addEventListener(
    "scroll",
    // The badges stand in the page: only a part of it that scrolls leaves them behind.
    ({ target }) => (target === document ? overlay.soon() : overlay.follow()),
    { capture: true, passive: true },
  );
  document.addEventListener("visibilitychange", moved);
  window.addEventListener("resize", moved, { passive: true });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.isTrusted && overlay.key(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
  window.addEventListener(
    "pointerdown",
    (event) => {
      if (event.isTrusted) overlay.press(event);
    },
    { capture: true, passive: true },
  );
  new MutationObserver(() => overlay.restore()).observe(document.documentElement, {
    childList: true,
  });
  if (globalThis.ResizeObserver && document.body) new ResizeObserver(moved).observe(document.body);
  setInterval(() => overlay.tick(), TICK_MS);
  Accalmie.overlay = overlay;
})();
