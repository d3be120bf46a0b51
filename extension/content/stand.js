/**
 * Where badges, the card and the question stand: measures the page and applies `place.js` to it.
 * Moves nothing in the page; scrolls it where what is opened would not fit beside its comment.
 */
(() => {
  const HEAD_ROOM = 72; // what a site's fixed head usually takes
  const TIGHT = 480; // below this height the card scrolls as a whole
  const GAP = 8;

  /** @type {StandApi["badge"]} */
  function badge(id, element) {
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
      size: { width: element.offsetWidth, height: element.offsetHeight },
    });
  }

  /** @type {StandApi["card"]} */
  function card(element, comment) {
    const style = element.style;
    style.maxHeight = "none";
    element.classList.remove("tight");
    const spot = Accalmie.places.card({
      comment: comment.getBoundingClientRect(),
      viewport: viewport(),
      height: element.scrollHeight,
    });
    const tight = spot.maxHeight < Math.min(TIGHT, element.scrollHeight);
    element.classList.toggle("tight", tight);
    style.left = `${spot.x}px`;
    style.top = `${spot.y}px`;
    style.width = `${spot.width}px`;
    style.maxHeight = `${spot.maxHeight}px`;
  }

  /** @type {StandApi["roomForCard"]} */
  function roomForCard(element, comment) {
    const { top, bottom } = comment.getBoundingClientRect();
    const seen = top >= 0 && bottom <= window.innerHeight;
    if (!seen) comment.scrollIntoView({ block: "center", behavior: "instant" });
    card(element, comment);
    if (element.scrollHeight <= element.clientHeight && !element.classList.contains("tight"))
      return;
    comment.scrollIntoView({ block: "start", behavior: "instant" });
    window.scrollBy({ top: -HEAD_ROOM, behavior: "instant" });
  }

  /** @type {StandApi["question"]} */
  function question(element, comment, dot) {
    const { free, x, y } = Accalmie.places.question({
      comment: comment.getBoundingClientRect(),
      dot: dot.getBoundingClientRect(),
      viewport: viewport(),
      size: { width: element.offsetWidth, height: element.offsetHeight },
    });
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    return free;
  }

  /** @type {StandApi["roomForQuestion"]} */
  function roomForQuestion(element, comment, dot) {
    if (question(element, comment, dot)) return;
    const above = element.offsetHeight + 2 * GAP;
    const { top } = comment.getBoundingClientRect();
    window.scrollBy({ top: top - above, behavior: "instant" });
  }

  function viewport() {
    const { clientWidth, clientHeight } = document.documentElement;
    return { width: clientWidth, height: window.innerHeight || clientHeight };
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

  Accalmie.stand = { badge, card, roomForCard, question, roomForQuestion };
})();
