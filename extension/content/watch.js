/**
 * Watches a page for comments that appear, change or move.
 *
 * Keyed by comment id, never by element: virtual lists re-use and replace their nodes. Only what
 * changed is read again. A comment that is not drawn is read once it is.
 */
(() => {
  const SETTLE_MS = 120;
  const MANY = 400; // changed nodes at once: to look through the whole page is cheaper
  const AT_ONCE = 10; // comments read between two looks at the clock
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
    /** Found and still to be read. @type {Map<Element, FoundContainer>} */
    #unread = new Map();
    /** Read and still to be told. @type {Map<string, PageComment>} */
    #news = new Map();
    #isReading = false;
    #stopReading = () => {};
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
      this.#read(this.#all());
    }

    stop() {
      this.#stopReading();
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
      this.#read(this.#changedOnes());
    }

    /** What the changes concern. @returns {FoundContainer[]} */
    #changedOnes() {
      const { roots, variants } = this.#site;
      const dirty = [...this.#dirty].filter(
        ([element]) =>
          element.isConnected && (!roots || element.closest(roots) || element.querySelector(roots)),
      );
      this.#dirty.clear();
      if (dirty.length === 0) return [];
      // A climbed container is known by what it holds, so a change around it needs a look at all.
      const climbs = variants.some((variant) => variant.climb);
      if (climbs || dirty.length > MANY) return this.#among(this.#all(), dirty);
      return dirty.flatMap(([element, isNew]) => this.#concerned(element, isNew));
    }

    /**
     * Those that are not known, hold a change, or came with one: no other is read again.
     * @param {FoundContainer[]} all
     * @param {[Element, boolean][]} dirty
     */
    #among(all, dirty) {
      const came = new Set(dirty.flatMap(([element, isNew]) => (isNew ? [element] : [])));
      const around = new Set(dirty.flatMap(([element]) => [...upFrom(element)]));
      return all.filter(
        ({ element }) =>
          !this.#idOf.has(element) ||
          around.has(element) ||
          upFrom(element).some((outer) => came.has(outer)),
      );
    }

    /** @param {Element} element @param {boolean} isNew @returns {FoundContainer[]} */
    #concerned(element, isNew) {
      const around = Accalmie.containerAround(element, this.#site);
      const inside = isNew ? Accalmie.findContainers(element, this.#site) : [];
      return around ? [around, ...inside] : inside;
    }

    /** @returns {FoundContainer[]} */
    #all() {
      const { roots } = this.#site;
      const scopes = roots ? [...document.querySelectorAll(roots)] : [document];
      return scopes.flatMap((scope) => Accalmie.findContainers(scope, this.#site));
    }

    /** @param {Element[]} elements */
    #drawnNow(elements) {
      for (const element of elements) this.#drawn.unobserve(element);
      this.#read(elements.flatMap((element) => this.#concerned(element, true)));
    }

    /** However many there are, the page goes on in between. @param {FoundContainer[]} all */
    #read(all) {
      for (const found of all) this.#unread.set(found.element, found);
      if (this.#isReading) return;
      this.#isReading = true;
      this.#stopReading = Accalmie.inSlices(this.#unread.values(), {
        size: AT_ONCE,
        work: (some) => {
          for (const { element } of some) this.#unread.delete(element);
          this.#take(some.filter(({ element }) => element.isConnected));
        },
        done: () => {
          this.#isReading = false;
          this.#tell();
        },
      });
    }

    #tell() {
      const news = [...this.#news.values()];
      this.#news.clear();
      this.#forgetSome();
      if (news.length > 0) this.#onComments(news);
      if (this.#moved || news.length > 0) this.#onMoved(); // another text may be longer
      this.#moved = false;
    }

    /** @param {FoundContainer[]} all */
    #take(all) {
      const { roots } = this.#site;
      const unique = new Map(all.map((one) => this.#whole(one)).map((one) => [one.element, one]));
      for (const found of unique.values()) {
        if (roots && !found.element.closest(roots)) continue;
        if (!isDrawn(found.element)) {
          this.#drawn.observe(found.element);
          continue;
        }
        const comment = Accalmie.readComment(found, this.#site);
        if (comment && this.#isNew(found, comment)) this.#news.set(comment.id, comment);
      }
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

  /** @param {Element} element */
  function upFrom(element) {
    const path = [];
    for (let up = /** @type {Element | null} */ (element); up; up = up.parentElement) path.push(up);
    return path;
  }

  /** An element without a box of its own is drawn where its children are. @param {Element} element @returns {boolean} */
  function isDrawn(element) {
    if (element.checkVisibility?.() ?? true) return true;
    return getComputedStyle(element).display === "contents" && [...element.children].some(isDrawn);
  }

  Accalmie.Watch = Watch;
})();
