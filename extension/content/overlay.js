/**
 * The overlay of a page: one host outside the body, one closed root, every badge and the card.
 *
 * Keyed by comment id, never by element: pages re-use and replace their nodes. It lies over the
 * page and moves nothing in it. The page cannot read it; what it does to the host is undone.
 */
(() => {
  const TICK_MS = 30_000;
  const NOTE_MS = 8000;
  const HEAD_ROOM = 72; // what a site's fixed head usually takes
  const TIGHT = 480; // below this height the card scrolls as a whole
  const RESTORES = 20; // a page that keeps removing the host wins, without a fight for the processor
  const ABOVE_ALL = "2147483647";
  /** Kept from the page while the person types: their letters are nobody else's. */
  const TYPING = [
    "keydown",
    "keypress",
    "keyup",
    "beforeinput",
    "input",
    "compositionupdate",
    "paste",
    "copy",
    "cut",
  ];

  /** @typedef {{reading: Reading, badge: BadgeView, thumbnail: string}} Shown */

  class Overlay {
    /** @type {Map<string, Shown>} */
    #shown = new Map();
    /** @type {{id: string, card: CardView} | null} */
    #open = null;
    /** @type {HTMLElement | null} */
    #host = null;
    /** @type {ShadowRoot | null} */
    #root = null;
    /** @type {HTMLElement | null} */
    #layer = null;
    #restores = 0;
    #hidden = false;
    #scheduled = false;
    #lastWalked = "";

    /** @param {Reading[]} readings */
    show(readings) {
      for (const reading of readings) this.#showOne(reading);
      this.placeAll();
    }

    /** @param {CaseView} view */
    update(view) {
      const shown = this.#shown.get(view.comment_id);
      if (!shown) return;
      this.#showOne({ ...shown.reading, case: view });
      if (this.#open?.id === view.comment_id) this.#open.card.update(view, Date.now());
      this.placeAll();
    }

    /** @param {CaseView} view @param {string} sha256 @param {string} thumbnail */
    captured(view, sha256, thumbnail) {
      this.update(view);
      const shown = this.#shown.get(view.comment_id);
      if (shown) shown.thumbnail = thumbnail;
      if (this.#open?.id === view.comment_id) this.#open.card.captured(sha256, thumbnail);
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
      this.#open = { id, card };
      shown.badge.element.setAttribute("aria-expanded", "true");
      this.#attach().append(card.element);
      this.#makeRoom(id, card.element);
      this.#placeCard();
      card.focus();
      if (view.captures.length === 0) void Accalmie.takePicture(view);
      return true;
    }

    placeAll() {
      if (this.#shown.size === 0 || this.#hidden) return;
      this.#attach();
      this.#placeBadges();
      this.#placeCard();
    }

    removeAll() {
      this.#close(false);
      this.#shown.clear();
      this.#host?.remove();
      this.#host = null;
      this.#root = null;
      this.#layer = null;
    }

    hide() {
      this.#hidden = true;
      this.#host?.style.setProperty("opacity", "0", "important"); // and the card keeps its focus
    }

    unhide() {
      this.#hidden = false;
      this.#host?.style.removeProperty("opacity");
      this.placeAll();
    }

    /** Places again once a frame at most, however often the page moves. */
    soon() {
      if (this.#scheduled || this.#shown.size === 0) return;
      this.#scheduled = true;
      requestAnimationFrame(() => {
        this.#scheduled = false;
        this.placeAll();
      });
    }

    tick() {
      const now = Date.now();
      for (const { reading, badge } of this.#shown.values()) badge.update(reading.case, now);
      const view = this.#open && this.#shown.get(this.#open.id)?.reading.case;
      if (view) this.#open?.card.update(view, now);
      this.placeAll();
    }

    /** The page took the host away: it comes back, a limited number of times. */
    restore() {
      if (!this.#host || this.#host.isConnected || this.#restores >= RESTORES) return;
      this.#restores += 1;
      document.documentElement.append(this.#host);
      this.placeAll();
    }

    /** @param {KeyboardEvent} event @returns {boolean} whether the key was ours */
    key(event) {
      if (event.key !== "Escape" || !this.#open) return false;
      this.#close(true);
      return true;
    }

    /** @param {Reading} reading */
    #showOne(reading) {
      const { verdict, case: view } = reading;
      const before = this.#shown.get(verdict.id);
      const wanted = view ? view.status !== "void" : verdict.unsure && verdict.read;
      if (!wanted || (before && !before.reading.case !== !view)) this.#remove(verdict.id);
      if (!wanted) return;
      const kept = this.#shown.get(verdict.id);
      const badge = kept?.badge ?? this.#make(reading);
      badge.update(view, Date.now());
      this.#shown.set(verdict.id, { reading, badge, thumbnail: kept?.thumbnail ?? "" });
    }

    /** @param {Reading} reading */
    #make({ verdict, case: view }) {
      const onOpen = () => this.open(verdict.id);
      const badge = Accalmie.badge({ view, topic: verdict.topic, onOpen });
      this.#attach().append(badge.element);
      return badge;
    }

    /** @param {string} id */
    #remove(id) {
      if (this.#open?.id === id) this.#close(false);
      this.#shown.get(id)?.badge.element.remove();
      this.#shown.delete(id);
    }

    /** @param {boolean} focusBadge @param {string} [note] one sentence that stays for a moment */
    #close(focusBadge, note) {
      if (!this.#open) return;
      const { id, card } = this.#open;
      this.#open = null;
      const place = card.element.getBoundingClientRect();
      card.element.remove();
      const badge = this.#shown.get(id)?.badge.element;
      badge?.setAttribute("aria-expanded", "false");
      if (focusBadge && !note) badge?.focus({ preventScroll: true });
      if (note) this.#say(note, place);
    }

    /** @param {string} note @param {DOMRect} place where the card was */
    #say(note, place) {
      const box = Accalmie.element("p", { class: "said-note", role: "status" }, note);
      box.style.left = `${place.left}px`;
      box.style.top = `${place.top}px`;
      box.style.margin = "0";
      this.#attach().append(box);
      setTimeout(() => box.remove(), NOTE_MS);
    }

    /** @returns {HTMLElement} the layer everything is drawn in */
    #attach() {
      if (this.#layer) return this.#layer;
      this.#host = document.createElement("div");
      this.#host.style.cssText =
        `all:initial!important;position:absolute!important;left:0!important;top:0!important;` +
        `width:0!important;height:0!important;z-index:${ABOVE_ALL}!important;display:block!important`;
      this.#root = this.#host.attachShadow({ mode: "closed" });
      this.#layer = Accalmie.element("div", { class: "layer" });
      dress(this.#root);
      this.#root.append(this.#layer);
      for (const type of TYPING)
        this.#root.addEventListener(type, (event) => event.stopPropagation());
      document.documentElement.append(this.#host);
      return this.#layer;
    }

    /** Measures everything first, writes afterwards: one layout for any number of badges. */
    #placeBadges() {
      const origin = this.#host?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const spots = [...this.#shown].map(([id, { badge }]) => ({ badge, spot: spotOf(id, badge) }));
      for (const { badge, spot } of spots) {
        badge.element.style.visibility = spot ? "visible" : "hidden";
        if (!spot) continue;
        badge.element.style.left = `${Math.round(spot.x - origin.x)}px`;
        badge.element.style.top = `${Math.round(spot.y - origin.y)}px`;
      }
    }

    /** Brings the comment on screen, and higher up where the card would not fit below it. @param {string} id @param {HTMLElement} card */
    #makeRoom(id, card) {
      const element = Accalmie.currentElement(id);
      if (!element) return;
      const seen = () => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      };
      if (!seen()) element.scrollIntoView({ block: "center", behavior: "instant" });
      this.#placeCard();
      if (card.scrollHeight <= card.clientHeight && !card.classList.contains("tight")) return;
      element.scrollIntoView({ block: "start", behavior: "instant" });
      window.scrollBy({ top: -HEAD_ROOM, behavior: "instant" });
    }

    #placeCard() {
      if (!this.#open) return;
      const { id, card } = this.#open;
      const element = Accalmie.currentElement(id);
      if (!element) return; // scrolled out of a virtual list: the card stays where it is
      const { clientWidth, clientHeight } = document.documentElement;
      const style = card.element.style;
      style.maxHeight = "none";
      card.element.classList.remove("tight");
      const spot = Accalmie.places.card({
        comment: element.getBoundingClientRect(),
        viewport: { width: clientWidth, height: window.innerHeight || clientHeight },
        height: card.element.scrollHeight,
      });
      const tight = spot.maxHeight < Math.min(TIGHT, card.element.scrollHeight);
      card.element.classList.toggle("tight", tight);
      style.left = `${spot.x}px`;
      style.top = `${spot.y}px`;
      style.width = `${spot.width}px`;
      style.maxHeight = `${spot.maxHeight}px`;
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

  /** @param {string} id @param {BadgeView} badge @returns {Place | null} null where the line is not to be seen */
  function spotOf(id, badge) {
    const anchor = Accalmie.badgeAnchor(id);
    const rect = anchor?.getBoundingClientRect();
    if (!anchor || !rect || (rect.width === 0 && rect.height === 0) || covered(anchor, rect))
      return null;
    const comment = Accalmie.currentElement(id)?.getBoundingClientRect() ?? rect;
    const width = document.documentElement.clientWidth;
    return Accalmie.places.badge({
      anchor: rect,
      line: inkOn(lineOf(anchor)),
      edges: {
        left: Math.max(0, comment.left),
        right: Math.min(width, Math.max(comment.right, rect.right)) - 4,
      },
      size: { width: badge.element.offsetWidth, height: badge.element.offsetHeight },
    });
  }

  /** Under a menu, a sticky head, another comment: then its badge would lie on that. @param {Element} anchor @param {DOMRect} rect */
  function covered(anchor, rect) {
    const hit = document.elementFromPoint?.(rect.right - 2, rect.top + rect.height / 2);
    return Boolean(hit) && !anchor.contains(hit ?? null) && !hit?.contains(anchor);
  }

  /** The highest ancestor that is still one line high. @param {Element} anchor */
  function lineOf(anchor) {
    const limit = anchor.getBoundingClientRect().height * 2.2;
    let line = anchor;
    while (line.parentElement && line.parentElement.getBoundingClientRect().height <= limit) {
      line = line.parentElement;
    }
    return line;
  }

  /** Where something is drawn on the line: its words and its pictures, not its empty boxes. @param {Element} line @returns {Rect[]} */
  function inkOn(line) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const rects = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.nodeValue?.trim()) continue;
      range.selectNodeContents(walker.currentNode);
      rects.push(...range.getClientRects());
    }
    for (const drawn of line.querySelectorAll("img, svg, button, input, video")) {
      rects.push(drawn.getBoundingClientRect());
    }
    return rects;
  }

  /**
   * A constructed sheet is out of reach of the page's rules for styles; where a browser does not
   * take one from a content script, an element serves.
   * @param {ShadowRoot} root
   */
  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(Accalmie.style);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(Accalmie.element("style", {}, Accalmie.style));
    }
  }

  const overlay = new Overlay();
  const soon = () => overlay.soon();
  window.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon, { passive: true });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.isTrusted && overlay.key(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
  new MutationObserver(() => overlay.restore()).observe(document.documentElement, {
    childList: true,
  });
  if (globalThis.ResizeObserver && document.body) new ResizeObserver(soon).observe(document.body);
  setInterval(() => overlay.tick(), TICK_MS);
  Accalmie.overlay = overlay;
})();
