/**
 * The parts of one comment on a page we do not know, told from others like it.
 *
 * In: a comment's element, some of its like, and where the person clicked. Out: the field rules of a
 * site file and how well they fit. What differs from comment to comment is a name, a time, the
 * words; what is the same in each is the site's own.
 */
(() => {
  const ENOUGH = 0.6; // of the comments looked at have the part
  const RANKED = 12; // candidates for a name that are looked at closely

  /**
   * @typedef {object} Sample
   * @property {Element} container the comment the person clicked on
   * @property {Element[]} others of its like, the clicked one among them
   * @property {(container: Element) => Element[]} parts what is in it and in no comment inside it
   */

  /**
   * @param {Sample} sample
   * @param {Element} clicked
   * @returns {TaughtFields | null}
   */
  function fieldsOf(sample, clicked) {
    const { marks } = Accalmie;
    const parts = sample.parts(sample.container);
    // "Waited 40 minutes" is what somebody wrote, not when.
    const inWords = clicked !== sample.container;
    const written = (/** @type {Element} */ part) =>
      part.contains(clicked) || (inWords && clicked.contains(part));
    const timed = parts.filter((part) => !written(part) && marks.timeRule(part));
    const times = timed.filter((part) => !timed.some((one) => one !== part && part.contains(one)));
    const name = nameIn(sample, parts, clicked, times);
    const text = textRule(sample, parts, clicked, name?.element ?? null, times);
    if (!text) return null;
    const time = best(sample, times, (part) => marks.timeRule(part) ?? {});
    const link = linkRule(sample, parts, name?.element ?? null, times);
    const id = idRule(sample, link);
    const reply = replyRule(sample, parts);
    const fields = {
      ...(id && { id: [id] }),
      text: [text.rule],
      ...(name && { author: [name.rule] }),
      ...(name && urlOf(sample, name.element)),
      ...(link && { permalink: [link] }),
      ...(time && { time: [time.rule] }),
    };
    const score =
      3 * text.fit +
      2 * (name?.fit ?? 0) +
      2 * (time?.fit ?? 0) +
      (id ? 1 : 0) +
      (link ? 0.5 : 0) +
      (reply ? 0.5 : 0);
    return { fields, ...(reply && { reply }), times, score };
  }

  /**
   * The rule that finds a part in the most of the comments, once in each.
   * @param {Sample} sample
   * @param {Element[]} candidates
   * @param {(part: Element) => FieldRule} how the rest of the rule
   * @param {(values: string[]) => number} [worth] of what it finds, 0 to 1
   * @param {string[]} [only] these selectors and no others
   * @returns {{rule: FieldRule, fit: number, element: Element} | null}
   */
  function best(sample, candidates, how, worth = () => 1, only = undefined) {
    let found = null;
    for (const element of candidates) {
      const rest = how(element);
      const names = only ?? Accalmie.names.partNames(element, sample.container);
      for (const [rank, select] of names.entries()) {
        const rule = { select, ...rest };
        if (firstOf(sample, sample.container, select) !== element) continue;
        const values = sample.others.map((one) => valueIn(sample, one, rule));
        const filled = values.filter(Boolean).length / values.length;
        const fit = filled * worth(values);
        if (filled < ENOUGH || fit === 0) continue;
        if (!found || fit - rank * 0.004 > found.fit) found = { rule, fit, element };
      }
    }
    return found;
  }

  /** @param {Sample} sample @param {Element} container @param {string} select @returns {Element | null} */
  function firstOf(sample, container, select) {
    const own = ownSet(sample, container);
    for (const one of container.querySelectorAll(select)) if (own.has(one)) return one;
    return null;
  }

  /** @param {Sample} sample @param {Element} container @param {FieldRule} rule */
  function valueIn(sample, container, rule) {
    const part = rule.select ? firstOf(sample, container, rule.select) : container;
    return part ? Accalmie.valueOf(part, rule) : "";
  }

  /** @param {string[]} values @returns {number} how many of them are different, 0 to 1 */
  function variety(values) {
    const there = values.filter(Boolean);
    return there.length === 0 ? 0 : new Set(there).size / there.length;
  }

  /**
   * Whose comment it is: a short text that changes from one to the next, above the words.
   * @param {Sample} sample @param {Element[]} parts @param {Element} clicked @param {Element[]} times
   */
  function nameIn(sample, parts, clicked, times) {
    const { marks } = Accalmie;
    const apart = (/** @type {Element} */ part) =>
      !part.contains(clicked) && !times.some((time) => time === part || time.contains(part));
    const ranked = parts
      .filter(apart)
      .map((part) => ({
        part,
        likely: marks.nameLikeness(part) * (isBefore(part, clicked) ? 1 : 0.4),
      }))
      .filter(({ likely }) => likely > 0)
      .sort((one, two) => two.likely - one.likely)
      .slice(0, RANKED);
    let found = null;
    for (const { part, likely } of ranked) {
      const one = best(
        sample,
        [part],
        () => beside(part, times),
        (values) => nameWorth(values, likely),
      );
      const score = one ? one.fit * likely : 0;
      if (one && score > (found?.score ?? 0)) found = { ...one, score };
    }
    return found && { rule: found.rule, fit: found.fit, element: found.element };
  }

  /** The same in every comment is no name, unless all else says so. @param {string[]} values @param {number} likely */
  function nameWorth(values, likely) {
    const different = variety(values);
    if (values.length > 2 && different < 0.3 && likely < 2) return 0;
    const lettered =
      values.filter((value) => !value || /\p{L}/u.test(value)).length / values.length;
    return lettered * (0.5 + different / 2);
  }

  /** A name without the time that stands in the same element. @param {Element} part @param {Element[]} times @returns {FieldRule} */
  function beside(part, times) {
    const inside = times.find((time) => part.contains(time));
    if (!inside) return {};
    return { notInside: Accalmie.names.namesOf(inside)[0] ?? inside.localName };
  }

  /** @param {Element} part @param {Element} other */
  function isBefore(part, other) {
    return Boolean(part.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  /**
   * The words: from what was clicked up to where something else begins.
   * @param {Sample} sample @param {Element[]} parts @param {Element} clicked
   * @param {Element | null} name @param {Element[]} times
   * @returns {{rule: FieldRule, fit: number} | null}
   */
  function textRule(sample, parts, clicked, name, times) {
    const other = [
      ...(name ? [name] : []),
      ...times,
      ...parts.filter((part) => Accalmie.marks.isControl(part)),
    ];
    const holdsOther = (/** @type {Element} */ part) =>
      other.some((one) => part.contains(one) || one.contains(part));
    const start =
      parts.includes(clicked) && !holdsOther(clicked) ? clicked : longest(parts, holdsOther);
    if (!start) return bareText(sample, name, times);
    let top = start;
    for (
      let up = top.parentElement;
      up && up !== sample.container && !holdsOther(up);
      up = up.parentElement
    ) {
      top = up;
    }
    const [first, ...more] = likeBeside(top).filter((part) => !holdsOther(part));
    const parted = more.length > 0 ? Accalmie.names.pathTo(first, sample.container, false) : "";
    const found = parted
      ? best(sample, [first], () => ({}), variety, [parted])
      : best(sample, [top, start], () => ({}), variety);
    if (!found) return bareText(sample, name, times);
    const several = sample.others.some(
      (one) => ownMatches(sample, one, found.rule.select ?? "") > 1,
    );
    return { rule: several ? { ...found.rule, joined: true } : found.rule, fit: found.fit };
  }

  /** Paragraphs that nothing holds together. @param {Element} part @returns {Element[]} it and its like beside it */
  function likeBeside(part) {
    const beside = part.localName === "p" ? [...(part.parentElement?.children ?? [])] : [part];
    return beside.filter((one) => one.localName === part.localName);
  }

  /** @param {Sample} sample @param {Element} container @param {string} select */
  function ownMatches(sample, container, select) {
    const own = ownSet(sample, container);
    return [...container.querySelectorAll(select)].filter((one) => own.has(one)).length;
  }

  /** @type {WeakMap<Element[], Set<Element>>} */
  const sets = new WeakMap();

  /** @param {Sample} sample @param {Element} container */
  function ownSet(sample, container) {
    const parts = sample.parts(container);
    const set = sets.get(parts) ?? new Set(parts);
    sets.set(parts, set);
    return set;
  }

  /** @param {Element[]} parts @param {(part: Element) => boolean} isOther @returns {Element | null} */
  function longest(parts, isOther) {
    const plain = parts.filter((part) => !isOther(part) && Accalmie.marks.said(part).length > 1);
    return plain.reduce(
      (one, two) =>
        !one || Accalmie.marks.said(two).length > Accalmie.marks.said(one).length ? two : one,
      /** @type {Element | null} */ (null),
    );
  }

  /**
   * Words that stand in the comment's own element, beside the rest.
   * @param {Sample} sample @param {Element | null} name @param {Element[]} times
   */
  function bareText({ container, others }, name, times) {
    const inside = [...(name ? [name] : []), ...times].map((part) => {
      for (const select of Accalmie.names.partNames(part, container))
        if (!select.includes(":scope")) return select;
      return part.localName;
    });
    const rule = { notInside: [...new Set([...inside, "button", "form", "ul", "ol"])].join(", ") };
    const values = others.map((one) => Accalmie.valueOf(one, rule));
    const filled = values.filter((value) => value.length > 1).length / values.length;
    const bare = [...container.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim().length > 1,
    );
    return bare && filled >= ENOUGH ? { rule, fit: filled * variety(values) } : null;
  }

  /** @param {Sample} sample @param {Element} name @returns {{author_url?: FieldRule[]}} */
  function urlOf(sample, name) {
    const link = name.matches("a[href]")
      ? name
      : (name.closest("a[href]") ?? name.querySelector("a[href]"));
    if (!link || !sample.parts(sample.container).includes(link)) return {};
    const found = best(sample, [link], () => ({ attr: "href" }));
    return found ? { author_url: [found.rule] } : {};
  }

  /**
   * A link to this comment alone: another one in each, the time's own first.
   * @param {Sample} sample @param {Element[]} parts @param {Element | null} name @param {Element[]} times
   * @returns {FieldRule | null}
   */
  function linkRule(sample, parts, name, times) {
    const links = parts.filter(
      (part) => part.matches("a[href]") && !(name && (name.contains(part) || part.contains(name))),
    );
    const about = (/** @type {Element} */ link) =>
      times.some((time) => link.contains(time) || time.contains(link))
        ? 0
        : /#|comment|status|permalink|post|review|reply/i.test(link.getAttribute("href") ?? "")
          ? 1
          : 2;
    const likely = links
      .filter((link) => about(link) < 2)
      .sort((one, two) => about(one) - about(two));
    for (const link of likely.slice(0, 4)) {
      const found = best(
        sample,
        [link],
        () => ({ attr: "href" }),
        (values) => (variety(values) === 1 ? 1 : 0),
      );
      if (found) return found.rule;
    }
    return null;
  }

  /** What the site itself calls the comment. @param {Sample} sample @param {FieldRule | null} link @returns {FieldRule | null} */
  function idRule({ container, others }, link) {
    const named = [...container.attributes]
      .filter(
        ({ name, value }) =>
          /^(id|data-.*(id|key|fullname|name|urn))$/i.test(name) && /\w{1,}/.test(value),
      )
      .map(({ name }) => ({ attr: name }));
    const lasting = (/** @type {FieldRule} */ rule) => {
      const values = others.map((one) => Accalmie.valueOf(one, rule));
      return values.every((value) => /^[\w-][\w:.~-]*$/.test(value)) && variety(values) === 1
        ? rule
        : null;
    };
    const attribute = named.map(lasting).find(Boolean);
    if (attribute || !link?.select) return attribute ?? null;
    for (const regex of ["#[a-z_-]*?(\\w+)$", "(\\w+)/?$", "[?&]\\w+=(\\w+)$"]) {
      const rule = { ...link, regex };
      const values = others.map((one) => {
        const part = one.querySelector(link.select ?? "");
        return part ? Accalmie.valueOf(part, rule) : "";
      });
      if (values.every((value) => /\d/.test(value)) && variety(values) === 1) return rule;
    }
    return null;
  }

  /** @param {Sample} sample @param {Element[]} parts @returns {VariantRule["reply"] | undefined} */
  function replyRule(sample, parts) {
    const { container } = sample;
    const field = container.querySelector("textarea, [contenteditable='true']");
    const box = field?.matches("textarea") ? "textarea" : 'textarea, [contenteditable="true"]';
    const openers = parts.filter((part) => Accalmie.marks.isReply(part));
    const open = best(sample, openers.slice(0, 3), () => ({}))?.rule.select;
    if (!open && !field) return undefined;
    return { ...(open && { open }), box, where: "inside" };
  }

  Accalmie.fieldsOf = fieldsOf;
  Accalmie.fieldRule = best;
})();
