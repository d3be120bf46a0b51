/**
 * Watches a page for comments that appear, change or move.
 *
 * Keyed by comment id, never by element: virtual lists re-use and replace their nodes. Only what
 * changed is read again. A comment that is not drawn is read once it is.
 */
(() => {
  const SETTLE_MS = 120;
  const MANY = 400; // changed nodes at once: reading the whole page is cheaper
  const KEPT = 5000; // comments of one page; the oldest that left it are forgotten first

  class Watch {
    /** @type {Map<string, {found: FoundContainer, comment: PageComment}>} */
    #known = new Map();
    /** @type {WeakMap<Element, string>} */
    #idOf = new WeakMap();
    /** What changed, and whether it came new: then what is inside it is new as well. @type {Map<Element, boolean>} */
    #dirty = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** What stands on the page may stand elsewhere now. */
    #moved = false;
    #site;
    #onComments;
    #onMoved;
    #mutations = new MutationObserver((records) => this.#changed(records));
    #drawn = new IntersectionObserver((entries) => {
      const drawn = entries.filter(({ isIntersecting }) => isIntersecting);
      if (drawn.length > 0) this.#drawnNow(drawn.map(({ target }) => target));
    });

    /**
     * @param {SiteFile} site
     * @param {(comments: PageComment[]) => void} onComments new and changed ones
     * @param {() => void} [onMoved] comments may stand elsewhere, or are back in a virtual list
     */
    constructor(site, onComments, onMoved = () => {}) {
      this.#site = site;
      this.#onComments = onComments;
      this.#onMoved = onMoved;
    }

    start() {
      this.#mutations.observe(document.documentElement, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      this.#readAll();
      this.#tellMoved();
    }

    stop() {
      this.#mutations.disconnect();
      this.#drawn.disconnect();
      clearTimeout(this.#timer);
    }

    get size() {
      return this.#known.size;
    }

    /** @param {string} id */
    comment(id) {
      return this.#known.get(id)?.comment ?? null;
    }

    /** Where the comment stands now; null where it left the page. @param {string} id */
    found(id) {
      const found = this.#known.get(id)?.found;
      return found?.element.isConnected && this.#idOf.get(found.element) === id ? found : null;
    }

    /**
     * The comment around what was clicked, given from there outwards. Inside one that could not be
     * read (a picture alone) it is none, and never the one around it.
     * @param {Element[]} path
     * @returns {string | null} its id
     */
    at(path) {
      for (const element of path) {
        const around = Accalmie.containerAround(element, this.#site);
        const own = around?.element === element ? around : null;
        const id = (own && Accalmie.idOf(own, this.#site)) || this.#idOf.get(element) || "";
        if (this.#known.has(id)) return id;
        if (own) return null;
      }
      return null;
    }

    comments() {
      return [...this.#known.values()].map(({ comment }) => comment);
    }

    /** @param {MutationRecord[]} records */
    #changed(records) {
      for (const { target, addedNodes, removedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // Beside the body only our own overlay and the head come and go.
        if (!element || (element === document.documentElement && !hasBody(addedNodes))) continue;
        const added = [...addedNodes].filter((node) => node instanceof Element);
        this.#moved ||=
          added.length > 0 || [...removedNodes].some((node) => node instanceof Element);
        for (const node of added) this.#dirty.set(node, true);
        if (added.length === 0 && !this.#dirty.has(element)) this.#dirty.set(element, false);
      }
      if (this.#dirty.size > 0) this.#timer ??= setTimeout(() => this.#settle(), SETTLE_MS);
    }

    #settle() {
      this.#timer = undefined;
      this.#readDirty();
      this.#tellMoved();
    }

    #tellMoved() {
      if (this.#moved) this.#onMoved();
      this.#moved = false;
    }

    #readDirty() {
      const { roots, variants } = this.#site;
      const dirty = [...this.#dirty].filter(
        ([element]) =>
          element.isConnected && (!roots || element.closest(roots) || element.querySelector(roots)),
      );
      this.#dirty.clear();
      if (dirty.length === 0) return;
      // A climbed container is known by what it holds, so a change around it needs a look at all.
      const climbs = variants.some((variant) => variant.climb);
      if (climbs || dirty.length > MANY) return this.#readAll();
      this.#take(dirty.flatMap(([element, isNew]) => this.#concerned(element, isNew)));
    }

    /** @param {Element} element @param {boolean} isNew @returns {FoundContainer[]} */
    #concerned(element, isNew) {
      const around = Accalmie.containerAround(element, this.#site);
      const inside = isNew ? Accalmie.findContainers(element, this.#site) : [];
      return around ? [around, ...inside] : inside;
    }

    #readAll() {
      const { roots } = this.#site;
      const scopes = roots ? [...document.querySelectorAll(roots)] : [document];
      this.#take(scopes.flatMap((scope) => Accalmie.findContainers(scope, this.#site)));
    }

    /** @param {Element[]} elements */
    #drawnNow(elements) {
      for (const element of elements) this.#drawn.unobserve(element);
      this.#take(elements.flatMap((element) => this.#concerned(element, true)));
      this.#tellMoved();
    }

    /** @param {FoundContainer[]} all */
    #take(all) {
      /** @type {Map<string, PageComment>} */
      const news = new Map();
      const { roots } = this.#site;
      const unique = new Map(all.map((one) => this.#whole(one)).map((one) => [one.element, one]));
      for (const found of unique.values()) {
        if (roots && !found.element.closest(roots)) continue;
        if (!isDrawn(found.element)) {
          this.#drawn.observe(found.element);
          continue;
        }
        const comment = Accalmie.readComment(found, this.#site);
        if (comment && this.#isNew(found, comment)) news.set(comment.id, comment);
      }
      this.#forgetSome();
      if (news.size === 0) return;
      this.#moved = true; // another text may be longer
      this.#onComments([...news.values()]);
    }

    /** The known container around it, where a theme wraps each comment twice. @param {FoundContainer} found @returns {FoundContainer} */
    #whole(found) {
      const there = this.found(Accalmie.idOf(found, this.#site) ?? "");
      return there?.element.contains(found.element) ? there : found;
    }

    /** Takes note of the comment; whether the agent has to see it. @param {FoundContainer} found @param {PageComment} comment */
    #isNew(found, comment) {
      const before = this.#known.get(comment.id);
      const there = this.found(comment.id);
      // Shown twice (a dialog over the feed): the first one counts, while it is to be seen.
      if (there && there.element !== found.element && isDrawn(there.element)) return false;
      if (before?.found.element !== found.element) this.#moved = true;
      this.#idOf.set(found.element, comment.id);
      const same = before?.comment.text === comment.text;
      this.#known.set(comment.id, { found, comment: same ? before.comment : comment });
      return !same;
    }

    #forgetSome() {
      if (this.#known.size <= KEPT) return;
      for (const id of this.#known.keys()) {
        if (this.#known.size <= KEPT) return;
        if (!this.found(id)) this.#known.delete(id);
      }
    }
  }

  /** @param {NodeList} nodes */
  function hasBody(nodes) {
    return [...nodes].some((node) => node.nodeName === "BODY");
  }

  /** An element without a box of its own is drawn where its children are. @param {Element} element @returns {boolean} */
  function isDrawn(element) {
    if (element.checkVisibility?.() ?? true) return true;
    return getComputedStyle(element).display === "contents" && [...element.children].some(isDrawn);
  }

  Accalmie.Watch = Watch;
})();
