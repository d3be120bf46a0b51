/**
 * Keeps each badge beside its comment, and measures only what may be seen.
 *
 * The browser tells which comments stand near the viewport: their badges are placed each time the
 * page moves. The others' stay where they were, in the page's own coordinates, and follow a few at
 * a time once the page is quiet: the keyboard may go to any of them.
 */
(() => {
  const NEAR = "25% 0px"; // of the viewport's height, above and below it
  const QUIET_MS = 500;
  const NOWHERE = { x: 0, y: 0 };
  const AT_ONCE = 10; // badges measured between two writes

  /** @typedef {{badge: HTMLElement, comment: Element | null, far: boolean, at: string | null}} Placed */

  class Placing {
    /** @type {Map<string, Placed>} */
    #placed = new Map();
    /** @type {WeakMap<Element, string>} */
    #idOf = new WeakMap();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #quiet;
    #stopRound = () => {};
    #originOf;
    #view;

    /** @param {() => Place} originOf the layer's own 0, 0 in the viewport @param {() => void} onNear */
    constructor(originOf, onNear) {
      this.#originOf = originOf;
      this.#view = new IntersectionObserver((entries) => this.#seen(entries, onNear), {
        rootMargin: NEAR,
      });
    }

    /** @param {string} id @param {HTMLElement} badge */
    add(id, badge) {
      if (this.#placed.has(id)) return;
      const placed = { badge, comment: null, far: false, at: null };
      badge.style.visibility = "hidden";
      this.#placed.set(id, placed);
      this.#follow(id, placed);
    }

    /** @param {string} id */
    remove(id) {
      const comment = this.#placed.get(id)?.comment;
      if (comment && this.#idOf.get(comment) === id) this.#view.unobserve(comment);
      this.#placed.delete(id);
    }

    clear() {
      clearTimeout(this.#quiet);
      this.#stopRound();
      this.#view.disconnect();
      this.#placed.clear();
    }

    /** Comments may stand elsewhere, or be drawn by other elements. */
    moved() {
      for (const [id, placed] of this.#placed) this.#follow(id, placed);
      this.#stopRound();
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.#goRound(), QUIET_MS);
    }

    /** Places the badges that may be seen. */
    near() {
      this.#place([...this.#placed].filter(([, { comment, far }]) => comment && !far));
    }

    /** @param {string} id @param {Placed} placed */
    #follow(id, placed) {
      const comment = Accalmie.currentElement(id);
      if (comment === placed.comment) return;
      const { comment: before } = placed;
      if (before && this.#idOf.get(before) === id) this.#view.unobserve(before);
      Object.assign(placed, { comment, far: false }); // until the browser has said where it is
      if (comment) this.#observe(id, comment);
      else stick(placed, null, NOWHERE);
    }

    /** @param {string} id @param {Element} comment */
    #observe(id, comment) {
      this.#view.unobserve(comment); // an element that showed another comment is told of anew
      this.#idOf.set(comment, id);
      this.#view.observe(comment);
    }

    /** @param {IntersectionObserverEntry[]} entries @param {() => void} onNear */
    #seen(entries, onNear) {
      let near = false;
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        const placed = this.#placed.get(this.#idOf.get(target) ?? "");
        if (placed?.comment !== target) continue;
        // Without a box of its own (display: contents) it is never seen, whatever is drawn of it.
        placed.far = !isIntersecting && (box.width > 0 || box.height > 0);
        near ||= !placed.far;
      }
      if (near) onNear();
    }

    #goRound() {
      const far = [...this.#placed].filter(([, placed]) => placed.far);
      const work = (/** @type {[string, Placed][]} */ some) => this.#place(some);
      this.#stopRound = Accalmie.inSlices(far, { size: AT_ONCE, work });
    }

    /** Measures everything first, writes afterwards: one layout for all of them. @param {[string, Placed][]} some */
    #place(some) {
      if (some.length === 0) return;
      const origin = this.#originOf();
      const spots = some.map(([id, { badge }]) => Accalmie.stand.badge(id, badge));
      for (const [at, [, placed]] of some.entries()) stick(placed, spots[at], origin);
    }
  }

  /** What stays where it is costs the page no frame. @param {Placed} placed @param {Place | null} spot @param {Place} origin */
  function stick(placed, spot, origin) {
    const { style } = placed.badge;
    const at = spot && `${Math.round(spot.x - origin.x)}px ${Math.round(spot.y - origin.y)}px`;
    if (at === placed.at) return;
    placed.at = at;
    style.visibility = at ? "visible" : "hidden";
    if (at) [style.left, style.top] = at.split(" ");
  }

  Accalmie.Placing = Placing;
})();
