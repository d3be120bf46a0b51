/**
 * Finds where the comments are on a page, by the variants of a site file.
 *
 * In: a part of the page and a site file. Out: containers, one an element, in document order. Reads
 * the page, changes nothing in it.
 */
globalThis.Accalmie ??= /** @type {any} */ ({});

(() => {
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
   * The containers that a change at `node` can concern: the one around it and those inside it.
   * @param {Element} node
   * @param {SiteFile} site
   * @returns {FoundContainer[]}
   */
  function containersAround(node, site) {
    const around = site.variants.flatMap((variant) => {
      const match = variant.climb ? null : node.closest(variant.container);
      const element = match && containerOf(match, variant);
      return element ? [{ element, variant }] : [];
    });
    const inside = findContainers(node, site);
    return [
      ...around.slice(0, 1),
      ...inside.filter(({ element }) => element !== around[0]?.element),
    ];
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
    return variant.climb ? climb(match, variant.container) : match;
  }

  /**
   * The highest ancestor that still holds exactly one anchor: pages with hashed class names keep
   * their permalinks.
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

  Object.assign(Accalmie, { findContainers, containersAround });
})();
