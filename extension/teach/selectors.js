/**
 * Names for an element of a page we do not know: selectors that should still fit next week.
 *
 * In: an element. Out: CSS selectors, the most lasting first. Class names a build tool made up are
 * passed over; where nothing else names the element its place does. Reads, changes nothing.
 */
(() => {
  const MOST_CLASSES = 4;
  const DEEPEST = 8; // steps of a path
  /** Said of one comment among others, not of comments: the first, a person's own, the open one. */
  const STATE =
    /(^|[-_])(odd|even|alt|first|last|active|open|selected|current|hover|hidden|visible|new|own|me|by\w*user|bypostauthor|admin|depth|level|has|is|js)([-_]|$)/i;
  const NAMING = ["data-testid", "data-test", "data-hook", "data-role", "data-type", "itemprop"];
  const LISTED = new Set(["ARTICLE", "TIME", "CITE", "ADDRESS", "BLOCKQUOTE"]);

  /**
   * By what the page's own authors called it.
   * @param {Element} element
   * @returns {string[]}
   */
  function namesOf(element) {
    const tag = element.localName;
    const names = [];
    for (const name of NAMING) {
      const value = element.getAttribute(name) ?? "";
      if (/^[a-zA-Z][\w-]{1,60}$/.test(value) && !/\d{2}/.test(value)) {
        names.push(`${tag}[${name}="${value}"]`);
      }
    }
    for (const one of ["author", "bookmark"]) {
      if (element.getAttribute("rel")?.split(/\s+/).includes(one))
        names.push(`${tag}[rel~="${one}"]`);
    }
    const id = /^([a-zA-Z][a-zA-Z_-]*[-_])\d+$/.exec(element.id);
    if (id) names.push(`${tag}[id^="${id[1]}"]`);
    names.push(...classesOf(element).map((name) => `${tag}${name}`));
    if (tag.includes("-")) names.push(tag);
    if (LISTED.has(element.tagName)) names.push(tag);
    const role = element.getAttribute("role") ?? "";
    if (/^(article|listitem|comment)$/.test(role)) names.push(`${tag}[role="${role}"]`);
    return names;
  }

  /** @param {Element} element @returns {string[]} `.comment`, `[class*="Comment_body__"]` */
  function classesOf(element) {
    const lasting = [...element.classList].flatMap((name) => {
      const module = /^([A-Za-z][a-zA-Z-]*_[a-zA-Z-]+__)[\w-]{4,}$/.exec(name);
      if (module) return [`[class*="${module[1]}"]`];
      return isLasting(name) ? [`.${name}`] : [];
    });
    return lasting.slice(0, MOST_CLASSES);
  }

  /** Not made by a build tool, and not said of this one element alone. @param {string} name */
  function isLasting(name) {
    if (!/^[a-zA-Z][a-zA-Z_-]+$/.test(name) || STATE.test(name)) return false;
    if (/^(css|sc|jsx|svelte|emotion|astro|makeStyles)-/.test(name)) return false;
    return name.split(/[-_]+/).every((part) => part.length < 5 || isWord(part));
  }

  /** Has vowels, and its capitals begin words: `kXyzAbQ` is none. @param {string} part */
  function isWord(part) {
    const capitals = (part.match(/[A-Z]/g) ?? []).length;
    return /[aeiouy]/i.test(part) && (part === part.toUpperCase() || capitals <= part.length / 3);
  }

  /**
   * Selectors under which a comment's whole element may be found anywhere on the page.
   * @param {Element} element
   * @returns {string[]}
   */
  function containerNames(element) {
    const tag = element.localName;
    const names = [...namesOf(element)];
    let path = tag;
    let steps = 0;
    for (let up = element.parentElement; up && steps < DEEPEST; up = up.parentElement, steps++) {
      const [anchor] = anchorsOf(up);
      if (anchor) names.push(`${anchor} > ${path}`, `${anchor} ${tag}`);
      if (up === document.body) names.push(`body > ${path}`);
      path = `${up.localName} > ${path}`;
    }
    return [...new Set(names)];
  }

  /** @param {Element} element @returns {string[]} names that stand for one place of the page */
  function anchorsOf(element) {
    const id = /^[a-zA-Z][a-zA-Z_-]+$/.test(element.id) ? [`#${element.id}`] : [];
    return [...id, ...namesOf(element)];
  }

  /**
   * Selectors under which a part may be found inside its comment, the most lasting first.
   * @param {Element} part
   * @param {Element} container
   * @returns {string[]}
   */
  function partNames(part, container) {
    const names = [...namesOf(part)];
    names.push(...classesOf(part)); // a name may be a link in one comment and none in the next
    const { localName: tag, parentElement: parent } = part;
    if (parent && parent !== container) {
      names.push(...namesOf(parent).map((name) => `${name} > ${tag}`));
    }
    const href = /^\/?(?:@|~|(?:u|user|users|profile|people|member|members|author)\/)/.exec(
      (part.getAttribute("href") ?? "").replace(location.origin, ""),
    );
    if (href) names.push(`${tag}[href*="${href[0]}"]`);
    names.push(pathTo(part, container, false), pathTo(part, container, true), tag);
    return [...new Set(names)].filter(Boolean);
  }

  /** Its place in the comment, step by step. @param {Element} part @param {Element} container @param {boolean} counted */
  function pathTo(part, container, counted) {
    const steps = [];
    for (let up = part; up !== container; up = /** @type {Element} */ (up.parentElement)) {
      if (!up.parentElement || steps.length === DEEPEST) return "";
      steps.unshift(counted ? `${up.localName}:nth-of-type(${placeOf(up)})` : up.localName);
    }
    return steps.length > 0 ? `:scope > ${steps.join(" > ")}` : "";
  }

  /** @param {Element} element @returns {number} its place among its like, from 1 */
  function placeOf(element) {
    let place = 1;
    for (let before = element.previousElementSibling; before; ) {
      if (before.localName === element.localName) place += 1;
      before = before.previousElementSibling;
    }
    return place;
  }

  Accalmie.names = { containerNames, partNames, namesOf, pathTo };
})();
