/**
 * Where the badge, the card and the question go. Geometry only: rectangles in, positions out, all in
 * CSS pixels of the viewport. The badge takes the first free stretch of the author's line; the card
 * and the question do not lie on the comment they are about and never leave the viewport.
 */
(() => {
  const GAP = 8;
  const CARD_WIDTH = 380;
  const LEAST_WIDTH = 280;
  const LEAST_HEIGHT = 240;

  /** @type {PlacesApi["badge"]} */
  function badge({ anchor, line, edges, size }) {
    const y = anchor.y + (anchor.height - size.height) / 2;
    const taken = line
      .filter(
        (rect) =>
          rect.width > 0 && overlapsLine(rect, anchor) && rect.x + rect.width > right(anchor),
      )
      .sort((a, b) => a.x - b.x);
    let from = right(anchor);
    for (const rect of taken) {
      if (rect.x - from >= size.width + 2 * GAP) break;
      from = Math.max(from, right(rect));
    }
    if (from + GAP + size.width <= edges.right) return { x: from + GAP, y };
    // No room on the line: on the rim above it, at the end, where nothing is written.
    const x = Math.max(edges.left, edges.right - size.width);
    return { x, y: anchor.y - size.height };
  }

  /** @type {PlacesApi["card"]} */
  function card({ comment, viewport, height }) {
    const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP);
    const wanted = Math.min(height, viewport.height - 2 * GAP);
    const beside = (/** @type {number} */ x) => {
      const y = clamp(comment.y, GAP, viewport.height - GAP - wanted);
      return { x, y, width, maxHeight: viewport.height - GAP - y };
    };
    if (right(comment) + GAP + width + GAP <= viewport.width) return beside(right(comment) + GAP);
    if (comment.x - GAP - width >= GAP) return beside(comment.x - GAP - width);

    const x = clamp(comment.x, GAP, viewport.width - GAP - width);
    const below = viewport.height - GAP - Math.max(bottom(comment) + GAP, GAP);
    const above = Math.min(comment.y - GAP, viewport.height - GAP) - GAP;
    if (below >= Math.min(wanted, LEAST_HEIGHT) && below >= Math.min(above, wanted)) {
      return { x, y: Math.max(bottom(comment) + GAP, GAP), width, maxHeight: below };
    }
    if (above >= Math.min(wanted, LEAST_HEIGHT)) {
      return { x, y: GAP + Math.max(0, above - wanted), width, maxHeight: above };
    }
    return narrowest(comment, viewport, below, above, x, width);
  }

  /**
   * Nothing fits: a narrower card beside it, else the larger strip above or below, scrolled inside.
   * @param {Rect} comment
   * @param {{width: number, height: number}} viewport
   * @param {number} below
   * @param {number} above
   * @param {number} x
   * @param {number} width
   * @returns {CardPlace}
   */
  function narrowest(comment, viewport, below, above, x, width) {
    const tall = viewport.height - 2 * GAP;
    const toTheRight = viewport.width - right(comment) - 2 * GAP;
    if (toTheRight >= LEAST_WIDTH) {
      return { x: right(comment) + GAP, y: GAP, width: toTheRight, maxHeight: tall };
    }
    const toTheLeft = comment.x - 2 * GAP;
    if (toTheLeft >= LEAST_WIDTH) return { x: GAP, y: GAP, width: toTheLeft, maxHeight: tall };
    if (below >= above) return { x, y: viewport.height - GAP - below, width, maxHeight: below };
    return { x, y: GAP, width, maxHeight: above };
  }

  /** @type {PlacesApi["question"]} */
  function question({ dot, comment, viewport, size }) {
    const last = { x: viewport.width - GAP - size.width, y: viewport.height - GAP - size.height };
    const x = clamp(dot.x + (dot.width - size.width) / 2, GAP, last.x);
    const y = clamp(dot.y + (dot.height - size.height) / 2, GAP, last.y);
    const spots = [
      { x, y: Math.min(comment.y, dot.y) - GAP - size.height },
      { x, y: Math.max(bottom(comment), bottom(dot)) + GAP },
      { x: Math.max(right(comment), right(dot)) + GAP, y },
      { x: Math.min(comment.x, dot.x) - GAP - size.width, y },
    ];
    const away = (/** @type {Place} */ spot) => Math.hypot(spot.x - x, spot.y - y);
    const [nearest] = spots
      .filter((spot) => spot.x >= GAP && spot.y >= GAP && spot.x <= last.x && spot.y <= last.y)
      .sort((one, other) => away(one) - away(other));
    if (nearest) return { ...nearest, free: true };
    // The comment fills the window: at its foot, away from the first lines, which are read first.
    return { x, y: last.y, free: false };
  }

  /** @param {Rect} rect @param {Rect} anchor */
  function overlapsLine(rect, anchor) {
    return rect.y < bottom(anchor) && bottom(rect) > anchor.y;
  }

  /** @param {Rect} rect */
  function right(rect) {
    return rect.x + rect.width;
  }

  /** @param {Rect} rect */
  function bottom(rect) {
    return rect.y + rect.height;
  }

  /** @param {number} value @param {number} low @param {number} high */
  function clamp(value, low, high) {
    return Math.max(low, Math.min(value, high));
  }

  Accalmie.places = { badge, card, question };
})();
