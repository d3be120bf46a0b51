/**
 * Proposes a site file for a page we do not know, from one comment the person clicked.
 *
 * In: the clicked element. Out: proposals, the likeliest first: each a site file that the same engine
 * reads pages with. A comment is what comes again with a text, a name and a time of its own.
 */
(() => {
  const HIGHEST = 24; // ancestors looked at
  const SAMPLE = 12; // comments compared with one another
  const MOST = 3000; // elements one selector may find
  const MOST_PARTS = 400; // elements in one comment
  const ABOUT_FIELD = Object.freeze(["author", "time", "text", "permalink"]);

  /** @typedef {{container: string, climb?: boolean}} Shape */

  /**
   * @param {Element} clicked
   * @returns {Proposal[]} none where nothing on the page comes again like it
   */
  function propose(clicked) {
    /** @type {(Proposal & {key: string})[]} */
    const found = [];
    const seen = new Set();
    let level = 0;
    const tried = new Tried();
    for (
      let up = /** @type {Element | null} */ (clicked);
      up && up !== document.body;
      up = up.parentElement
    ) {
      if (level++ > HIGHEST) break;
      for (const shape of shapesOf(up)) {
        const proposal = tryShape(shape, up, clicked, tried);
        if (!proposal || seen.has(proposal.key)) continue;
        seen.add(proposal.key);
        found.push(proposal);
      }
    }
    return found.sort((one, two) => two.score - one.score);
  }

  /** @param {Element} element @returns {Shape[]} */
  function shapesOf(element) {
    const names = Accalmie.names.containerNames(element).map((container) => ({ container }));
    return [...names, ...heldIn(element)];
  }

  /** Known by what it holds alone: pages whose elements all look the same. @param {Element} element @returns {Shape[]} */
  function heldIn(element) {
    if (element.childElementCount === 0 || element.querySelectorAll("*").length > MOST_PARTS)
      return [];
    const time = [...element.querySelectorAll("*")].find((part) => Accalmie.marks.timeRule(part));
    if (!time) return [];
    const path = Accalmie.names.pathTo(time, element, false).replace(":scope ", "");
    const anchors = [...Accalmie.names.namesOf(time), ...climbable(time)];
    return [
      ...(path ? [{ container: `${element.localName}:has(${path})` }] : []),
      ...anchors.map((container) => ({ container, climb: true })),
    ];
  }

  /** @param {Element} time @returns {string[]} */
  function climbable(time) {
    const link = time.closest("a[href]");
    return link ? [`a:has(> ${time.localName})`] : [];
  }

  /**
   * @param {Shape} shape @param {Element} element @param {Element} clicked @param {Tried} tried
   * @returns {(Proposal & {key: string}) | null}
   */
  function tryShape(shape, element, clicked, tried) {
    const bare = siteOf({ ...shape, fields: { text: [{}] } });
    if (document.querySelectorAll(shape.container).length > MOST) return null;
    const all = Accalmie.findContainers(document, bare).map((one) => one.element);
    if (all.length < 2 || !all.includes(element) || !tried.isNew(all)) return null;
    const parts = partsBy(shape);
    if (parts(element).length > MOST_PARTS) return null;
    const others = spread(all, element);
    const told = Accalmie.fieldsOf({ container: element, others, parts }, clicked);
    if (!told) return null;
    const { fields, reply } = told;
    const nested = all.some((one) => one.parentElement?.closest(shape.container));
    const variant = {
      ...shape,
      fields,
      ...(nested && !shape.climb && { parentBy: "nesting" }),
      ...(reply && { reply }),
    };
    const site = siteOf(/** @type {VariantRule} */ (variant));
    const comments = readAll(site);
    if (comments.length < 2) return null;
    const named = comments.filter((one) => one.author_name || one.posted_at).length;
    const crowded = crowdedShare(others, parts, told.times);
    const score =
      told.score *
        (0.5 + (0.5 * comments.length) / all.length) *
        (0.6 + (0.4 * named) / comments.length) +
      Math.min(3, Math.log2(comments.length) * 0.5) -
      4 * crowded -
      (shape.climb ? 0.2 : 0) -
      (shape.container.includes(">") ? 0.3 : 0) +
      (nested && !shape.climb ? 0.1 : 0) -
      (named === 0 ? 2 : 0);
    const key = `${comments.map(({ id, text }) => id + text).join("\n")}`;
    return { site, score, count: comments.length, element, key };
  }

  /** Sets of elements looked at before: another selector for the same ones says nothing new. */
  class Tried {
    /** @type {Element[][]} */
    #sets = [];

    /** @param {Element[]} all */
    isNew(all) {
      const same = (/** @type {Element[]} */ other) =>
        other.length === all.length && other.every((element, at) => element === all[at]);
      if (this.#sets.some(same)) return false;
      this.#sets.push(all);
      return true;
    }
  }

  /**
   * How many of them hold several comments: more times of one look than the barest of them.
   * @param {Element[]} containers @param {(one: Element) => Element[]} parts @param {Element[]} times
   */
  function crowdedShare(containers, parts, times) {
    if (times.length === 0) return 0;
    const [{ localName, className }] = times;
    const counts = containers.map(
      (one) =>
        parts(one).filter(
          (part) =>
            part.localName === localName &&
            part.className === className &&
            Accalmie.marks.timeRule(part),
        ).length,
    );
    const least = Math.max(1, Math.min(...counts));
    return counts.filter((count) => count > least).length / counts.length;
  }

  /** @param {Shape} shape @returns {(container: Element) => Element[]} */
  function partsBy({ container: selector, climb }) {
    /** @type {Map<Element, Element[]>} */
    const known = new Map();
    return (container) => {
      const there = known.get(container);
      if (there) return there;
      const inner = new Set(climb ? [] : container.querySelectorAll(selector));
      const own = [...container.querySelectorAll("*")].filter((part) => {
        for (let up = part; up !== container; up = /** @type {Element} */ (up.parentElement)) {
          if (inner.has(up)) return false;
        }
        return true;
      });
      known.set(container, own);
      return own;
    };
  }

  /** From all over the page, the clicked one among them. @param {Element[]} all @param {Element} element */
  function spread(all, element) {
    const step = Math.max(1, Math.floor(all.length / SAMPLE));
    return [...new Set([element, ...all.filter((_one, at) => at % step === 0).slice(0, SAMPLE)])];
  }

  /** @param {SiteFile} site @returns {PageComment[]} */
  function readAll(site) {
    const found = Accalmie.findContainers(document, site);
    return found.flatMap((one) => Accalmie.readComment(one, site) ?? []);
  }

  /** @param {VariantRule} variant @returns {SiteFile} */
  function siteOf(variant) {
    const host = location.hostname;
    return {
      site: "taught", // the background names it after the host
      version: 1,
      name: host,
      matches: [`*://${host}/*`],
      source: "taught by a click",
      confidence: "C",
      checked: new Date().toISOString().slice(0, 10),
      variants: [variant],
    };
  }

  /**
   * The same proposal with one part shown by the person instead of guessed.
   * @param {Proposal} proposal
   * @param {"author" | "time" | "text" | "permalink"} name
   * @param {Element} element inside the clicked comment
   * @returns {Proposal | null} null where it is not in the comment, or in it alone
   */
  function correct(proposal, name, element) {
    const [variant] = proposal.site.variants;
    if (!ABOUT_FIELD.includes(name) || !proposal.element.contains(element)) return null;
    const all = Accalmie.findContainers(document, proposal.site).map((one) => one.element);
    const sample = {
      container: proposal.element,
      others: spread(all, proposal.element),
      parts: partsBy(variant),
    };
    const attribute =
      name === "permalink"
        ? { attr: "href" }
        : name === "time"
          ? Accalmie.marks.timeRule(element)
          : {};
    const part = name === "permalink" ? (element.closest("a[href]") ?? element) : element;
    const rule = Accalmie.fieldRule(sample, [part], () => attribute ?? {})?.rule;
    if (!rule) return null;
    const site = siteOf({ ...variant, fields: { ...variant.fields, [name]: [rule] } });
    return { ...proposal, site, count: readAll(site).length };
  }

  /**
   * With what is usual on this page, so that a change of the site is noticed.
   * @param {SiteFile} site
   * @returns {SiteFile}
   */
  function withNormal(site) {
    const comments = readAll(site);
    const share = (
      /** @type {"author_name" | "posted_at" | "comment_url" | "author_url"} */ name,
    ) =>
      Math.floor((10 * comments.filter((one) => one[name]).length) / Math.max(1, comments.length)) /
      10;
    const shares = {
      author: share("author_name"),
      author_url: share("author_url"),
      time: share("posted_at"),
      permalink: share("comment_url"),
    };
    const filled = Object.fromEntries(Object.entries(shares).filter(([, part]) => part > 0));
    return { ...site, normal: { pages: pagesLike(location.pathname), found: 1, filled } };
  }

  /** Pages beside this one: its last step may be another. @param {string} path */
  function pagesLike(path) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1).slice(0, 120);
    return `^${folder.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${path.length > folder.length ? "[^/]" : ""}`;
  }

  Object.assign(Accalmie, { propose, withNormal, correctProposal: correct });
})();
