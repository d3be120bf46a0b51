/**
 * Reads one comment from its container, by the field rules of a site file.
 *
 * In: a container, its variant, its site. Out: a `Comment` as the wire has it, or null where there
 * is no text (yet). A comment inside another one (a nested reply) is never read as part of it.
 */
(() => {
  const DAY_MS = 86_400_000;
  const MAX_TEXT = 20_000;
  const MAX_NAME = 300;
  const MAX_URL = 2000;
  const MAX_TITLE = 500;
  const SEARCHED = 2000; // characters a site file's pattern looks through
  /** Marks of the writing direction that sites put around names, to be seen by nobody. */
  const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const NO_TEXT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON", "SVG", "svg"]);
  const BLOCKS = new Set([
    "P",
    "DIV",
    "LI",
    "UL",
    "OL",
    "BLOCKQUOTE",
    "PRE",
    "TR",
    "H1",
    "H2",
    "H3",
  ]);

  /**
   * @param {FoundContainer} found
   * @param {SiteFile} site
   * @returns {PageComment | null}
   */
  function readComment({ element, variant }, site) {
    const text = field(element, variant, "text", true);
    if (!text) return null;
    const name = nameIn(element, variant, "author");
    const platformId = field(element, variant, "id");
    const shownTime = field(element, variant, "time");
    const now = Date.now();
    return {
      id: commentId(site, platformId || `~${hash([name, lasting(shownTime), text].join("\n"))}`),
      text: cut(text, MAX_TEXT),
      platform: site.site,
      platform_id: cut(platformId, MAX_NAME),
      parent_id: parentOf(element, variant, site),
      author_name: name,
      author_handle: nameIn(element, variant, "handle"),
      author_url: address(field(element, variant, "author_url")),
      comment_url: address(field(element, variant, "permalink")),
      post_url: location.href.split("#")[0].slice(0, MAX_URL),
      page_title: cut(document.title, MAX_TITLE),
      language_hint: languageOf(element, variant),
      ...Accalmie.whenOf(shownTime, now),
      seen_at: new Date(now).toISOString(),
      own: matches(element, variant, "own").length > 0 || isMe(element, variant, site),
      adapter: `${site.site}@${site.version}`,
    };
  }

  /** Whether it is by the account that is signed in, where the site says which that is.
   * @param {Element} element @param {VariantRule} variant @param {SiteFile} site */
  function isMe(element, variant, site) {
    const shown = site.me?.select && document.querySelector(site.me.select);
    const me = shown ? account(valueIn(shown, site.me ?? {}, false)) : "";
    if (!me) return false;
    const name = nameIn(element, variant, "handle") || nameIn(element, variant, "author");
    return account(name) === me;
  }

  /** @param {string} name */
  function account(name) {
    return name.replace(/^@/, "").toLowerCase();
  }

  /** The comment's id alone, without reading its text: null where the page gives none.
   * @param {FoundContainer} found @param {SiteFile} site */
  function idOf(found, site) {
    const platformId = platformIdOf(found);
    return platformId ? commentId(site, platformId) : null;
  }

  /** @param {FoundContainer} found */
  function platformIdOf({ element, variant }) {
    return field(element, variant, "id");
  }

  /** @param {SiteFile} site @param {string} platformId */
  function commentId(site, platformId) {
    return cut(`${site.site}:${location.host}:${platformId}`, MAX_NAME);
  }

  /** @param {Element} element @param {VariantRule} variant @param {"author" | "handle"} name */
  function nameIn(element, variant, name) {
    const { grouped } = variant;
    const here = grouped && !field(element, variant, "author") ? headOf(element, variant) : element;
    return cut(field(here, variant, name).replace(DIRECTION_MARKS, "").trim(), MAX_NAME);
  }

  /**
   * The row that names the author of this one, where a site names it once for a run of rows. Only
   * what follows it without a gap is theirs; in a virtual list the row may be gone.
   * @param {Element} element
   * @param {VariantRule} variant
   */
  function headOf(element, variant) {
    let above = element.previousElementSibling;
    while (above?.matches(variant.container)) {
      if (field(above, variant, "author")) return above;
      above = above.previousElementSibling;
    }
    return element;
  }

  /** No half of an emoji, wherever it was cut: such a text is refused on its way. @param {string} text @param {number} most */
  function cut(text, most) {
    return text.slice(0, most).toWellFormed();
  }

  /** The time shown, unless it is another one tomorrow ("5 min ago"). @param {string} shown */
  function lasting(shown) {
    const at = (/** @type {number} */ days) =>
      Accalmie.whenOf(shown, Date.now() + days * DAY_MS).posted_at;
    return at(1) === at(2) ? (at(1) ?? "") : "";
  }

  /**
   * The element at whose end the badge goes: what the site file names, else the author's.
   * @param {FoundContainer} found
   */
  function authorLine({ element, variant }) {
    const named = variant.badge && [...element.querySelectorAll(variant.badge)];
    const line = owned(element, variant, named || [])[0] ?? matches(element, variant, "author")[0];
    return line?.closest("a") ?? line ?? element;
  }

  /**
   * The value of a field: the first rule that gives one, "" where none does.
   * @param {Element} container
   * @param {VariantRule} variant
   * @param {FieldName} name
   * @param {boolean} [lines] keep the lines of the text
   */
  function field(container, variant, name, lines = false) {
    for (const rule of variant.fields[name] ?? []) {
      const values = select(container, variant, rule).map((element) =>
        valueIn(element, rule, lines),
      );
      const value = oneOf(values, rule);
      if (value) return value;
    }
    return "";
  }

  /** @param {string[]} values of all that a rule selects @param {FieldRule} rule */
  function oneOf(values, rule) {
    if (rule.joined) return values.filter(Boolean).join("\n");
    if (!rule.longestText) return values.find(Boolean);
    return values.reduce((longest, next) => (next.length > longest.length ? next : longest), "");
  }

  /** @param {Element} container @param {VariantRule} variant @param {FieldName} name @returns {Element[]} */
  function matches(container, variant, name) {
    for (const rule of variant.fields[name] ?? []) {
      const elements = select(container, variant, rule).filter(
        (element) =>
          (!rule.attr || element.hasAttribute(rule.attr)) &&
          (!rule.regex || valueIn(element, rule, false) !== ""),
      );
      if (elements.length > 0) return elements;
    }
    return [];
  }

  /** @param {Element} container @param {VariantRule} variant @param {FieldRule} rule @returns {Element[]} */
  function select(container, variant, rule) {
    if (rule.closest) {
      const outside = container.closest(rule.closest);
      return outside ? [outside] : [];
    }
    if (!rule.select) return [container];
    const mine = owned(container, variant, [...container.querySelectorAll(rule.select)]);
    const { notInside } = rule;
    if (!notInside) return mine;
    return mine.filter((element) => !container.contains(element.closest(notInside)));
  }

  /** Those that belong to this comment, not to one nested in it: a reply, or one it quotes.
   * @param {Element} container @param {VariantRule} variant @param {Element[]} elements */
  function owned(container, variant, elements) {
    if (variant.climb || variant.outermost) return elements;
    return elements.filter((element) => element.closest(variant.container) === container);
  }

  /** @param {Element} element @param {FieldRule} rule @param {boolean} lines */
  function valueIn(element, rule, lines) {
    // No site file, whoever wrote it, gets at what the person types for the site alone.
    if (element instanceof HTMLInputElement && element.type === "password") return "";
    const raw = rule.attr ? (element.getAttribute(rule.attr) ?? "") : textOf(element, rule);
    const text = lines ? tidyLines(raw) : raw.replace(/\s+/g, " ").trim();
    if (!rule.regex) return text;
    const match = new RegExp(rule.regex, "u").exec(text.slice(0, SEARCHED));
    return match ? (match[1] ?? match[0]) : "";
  }

  /**
   * What a person reads in an element: emoji drawn as pictures by their `alt`, a line a block.
   * @param {Element} element
   * @param {FieldRule} [rule]
   */
  function textOf(element, rule = {}) {
    const kept = getComputedStyle(element).whiteSpace.startsWith("pre");
    /** @type {string[]} */
    const parts = [];
    /** @param {Node} node */
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const data = node.nodeValue ?? "";
        parts.push(kept ? data : data.replace(/\s+/g, " "));
      }
      if (!(node instanceof Element)) return;
      if (NO_TEXT.has(node.tagName) || (rule.notInside && node.matches(rule.notInside))) return;
      if (node.tagName === "BR") parts.push("\n");
      if (node.tagName === "IMG") parts.push(node.getAttribute("alt") ?? "");
      const block = BLOCKS.has(node.tagName) && node !== element;
      if (block) parts.push("\n");
      node.childNodes.forEach(walk);
      if (block) parts.push("\n");
    };
    walk(element);
    return parts.join("");
  }

  /** @param {string} text */
  function tidyLines(text) {
    return text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  /** @param {Element} container @param {VariantRule} variant @param {SiteFile} site */
  function parentOf(container, variant, site) {
    const named = field(container, variant, "parent");
    if (named) return commentId(site, named);
    const platformId =
      variant.parentBy === "nesting"
        ? idAround(container, variant)
        : variant.parentBy === "indent" && idOfLessIndented(container, variant);
    return platformId ? commentId(site, platformId) : "";
  }

  /** Of the next container around it that is another comment: some themes wrap each one twice.
   * @param {Element} container @param {VariantRule} variant */
  function idAround(container, variant) {
    const mine = field(container, variant, "id");
    let around = container.parentElement?.closest(variant.container);
    while (around) {
      const id = field(around, variant, "id");
      if (id && id !== mine) return id;
      around = around.parentElement?.closest(variant.container);
    }
    return "";
  }

  /** In a flat list the parent is the last one before that stands further out.
   * @param {Element} container @param {VariantRule} variant */
  function idOfLessIndented(container, variant) {
    const parent = lessIndented(container, variant);
    return parent ? field(parent, variant, "id") : "";
  }

  /** @param {Element} container @param {VariantRule} variant @returns {Element | null} */
  function lessIndented(container, variant) {
    const { depth } = rowOf(container, variant);
    let above = depth === 0 ? null : container.previousElementSibling;
    while (above) {
      const row = above.matches(variant.container) ? rowOf(above, variant) : null;
      if (row && row.depth < depth) break;
      // Between a row and its parent nothing stands further out than the row: all passed over.
      above = row?.parent === undefined ? above.previousElementSibling : row.parent;
    }
    rowOf(container, variant).parent = above;
    return above;
  }

  /**
   * Rows looked at in this turn, in which the page cannot change: one look a row, however long the
   * thread, and not one a pair of rows.
   * @type {Map<Element, {depth: number, parent?: Element | null}>}
   */
  const rows = new Map();

  /** @param {Element} container @param {VariantRule} variant */
  function rowOf(container, variant) {
    if (rows.size === 0) queueMicrotask(() => rows.clear());
    const row = rows.get(container) ?? { depth: indentOf(container, variant) };
    rows.set(container, row);
    return row;
  }

  /** @param {Element} container @param {VariantRule} variant */
  function indentOf(container, variant) {
    const rule = variant.indent;
    if (!rule) return 0;
    const element = select(container, variant, rule)[0];
    return element ? Number.parseInt(valueIn(element, rule, false), 10) || 0 : 0;
  }

  /** @param {Element} container @param {VariantRule} variant */
  function languageOf(container, variant) {
    const named = field(container, variant, "language");
    return (named || container.closest("[lang]")?.getAttribute("lang") || "").slice(0, 35);
  }

  /** @param {string} link @returns {string} absolute, "" where it is not a web address */
  function address(link) {
    if (!link || !URL.canParse(link, location.href)) return "";
    const url = new URL(link, location.href);
    return /^https?:$/.test(url.protocol) ? url.href.slice(0, MAX_URL) : "";
  }

  /** 53 bits of the text (FNV-1a, twice): an id where the page gives none. @param {string} text */
  function hash(text) {
    let low = 0x811c9dc5;
    let high = 0x1b873593;
    for (let at = 0; at < text.length; at++) {
      low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
    }
    const hex = (/** @type {number} */ value) => (value >>> 0).toString(16).padStart(8, "0");
    return hex(low) + hex(high);
  }

  Object.assign(Accalmie, {
    readComment,
    idOf,
    platformIdOf,
    authorLine,
    textOf,
    valueOf: (/** @type {Element} */ element, /** @type {FieldRule} */ rule) =>
      valueIn(element, rule, false),
  });
})();
