/**
 * Finds where the comments are on a page, by the variants of a site file.
 *
 * In: a part of the page and a site file. Out: containers, one an element, in document order. Reads
 * the page, changes nothing in it.
 */
globalThis.Accalmie ??= /** @type {any} */ ({});

(() => {
  /** The names under which a site file holds selectors. */
  const SELECTORS = new Set([
    "container",
    "climbBy",
    "notInside",
    "select",
    "closest",
    "badge",
    "open",
    "box",
    "roots",
    "more",
    "detect",
  ]);

  /**
   * Every container in `scope`, `scope` itself included. Where two variants claim the same element
   * the first one in the file wins.
   * @param {Document | Element} scope
   * @param {SiteFile} site
   * @returns {FoundContainer[]}
   */
  function findContainers(scope, site) {
    /** @type {Map<Element, VariantRule>} */
    const found = new Map();
    for (const variant of site.variants) {
      for (const match of matchesIn(scope, variant.container)) {
        const element = containerOf(match, variant);
        if (element && !found.has(element)) found.set(element, variant);
      }
    }
    const before = Node.DOCUMENT_POSITION_PRECEDING;
    return [...found]
      .map(([element, variant]) => ({ element, variant }))
      .sort((a, b) => (a.element.compareDocumentPosition(b.element) & before ? 1 : -1));
  }

  /**
   * The comment that a change at `node` belongs to: the nearest container around it. A climbed one
   * is known by what it holds, not by what is around it: those are left out.
   * @param {Element} node
   * @param {SiteFile} site
   * @returns {FoundContainer | null}
   */
  function containerAround(node, site) {
    /** @type {FoundContainer | null} */
    let nearest = null;
    for (const variant of site.variants) {
      const element = variant.climb ? null : enclosing(node, variant);
      const nearer = !nearest || (element !== nearest.element && nearest.element.contains(element));
      if (element && nearer) nearest = { element, variant };
    }
    return nearest;
  }

  /**
   * The comments inside a comment: its replies, where the site nests them.
   * @param {FoundContainer} found
   * @returns {Element[]}
   */
  function nestedIn({ element, variant }) {
    if (variant.climb) return [];
    return [...element.querySelectorAll(variant.container)].filter((inner) =>
      containerOf(inner, variant),
    );
  }

  /**
   * The first selector of a site file that this browser cannot read, "" where there is none.
   * @param {SiteFile} site
   */
  function badSelector(site) {
    const nowhere = document.createDocumentFragment();
    return selectorsIn(site).find((selector) => !isReadable(nowhere, selector)) ?? "";
  }

  /** @param {object} rules @returns {string[]} */
  function selectorsIn(rules) {
    return Object.entries(rules).flatMap(([name, value]) => {
      if (typeof value === "object" && value !== null) return selectorsIn(value);
      return SELECTORS.has(name) ? [String(value)] : [];
    });
  }

  /** @param {DocumentFragment} nowhere @param {string} selector */
  function isReadable(nowhere, selector) {
    try {
      nowhere.querySelector(selector);
      return true;
    } catch {
      return false; // a SyntaxError: the browser's own answer to the question
    }
  }

  /** @param {Element} node @param {VariantRule} variant @returns {Element | null} */
  function enclosing(node, variant) {
    let match = node.closest(variant.container);
    while (match && !containerOf(match, variant)) {
      match = match.parentElement?.closest(variant.container) ?? null;
    }
    return match;
  }

  /** @param {Document | Element} scope @param {string} selector */
  function matchesIn(scope, selector) {
    const matches = [...scope.querySelectorAll(selector)];
    return scope instanceof Element && scope.matches(selector) ? [scope, ...matches] : matches;
  }

  /** @param {Element} match @param {VariantRule} variant @returns {Element | null} */
  function containerOf(match, variant) {
    if (variant.notInside && match.closest(variant.notInside)) return null;
    if (variant.outermost && match.parentElement?.closest(variant.container)) return null;
    return variant.climb ? climb(match, variant.climbBy ?? variant.container) : match;
  }

  /**
   * The highest ancestor that still holds one match of `selector` alone: pages with hashed class
   * names keep their permalinks, and each comment its time.
   * @param {Element} anchor
   * @param {string} selector
   */
  function climb(anchor, selector) {
    let top = anchor;
    for (let up = anchor.parentElement; up && up !== document.body; up = up.parentElement) {
      if (up.querySelectorAll(selector).length !== 1) break;
      top = up;
    }
    return top;
  }

  Object.assign(Accalmie, { findContainers, containerAround, nestedIn, badSelector });
})();
