/**
 * What a part of an unknown page looks like: a time, a name, a way to reply, the words themselves.
 *
 * In: elements. Out: yes or no, and how likely. Knows no site. Reads the page, changes nothing.
 */
(() => {
  const LONGEST_NAME = 60;
  /** "(2026-11-10)", "· 2 h" */
  const BRACKETED = "^[(\\[·•|,–— ]{1,3}([^)\\]]{1,60})";
  const LONGEST_TIME = 60;
  const CONTROL = "button, input, select, textarea, form, [role='button'], [role='textbox']";
  const NAMED =
    /author|user|byline|nick|poster|commenter|profile|member|display-?name|(^|[-_ ])(fn|name|who|by)([-_ ]|$)/i;
  const PERSON = /(^|\/)(@|~|u\/|users?\/|profiles?\/|people\/|members?\/|authors?\/)/i;
  /** In six languages, at the beginning of what the control says. */
  const REPLY =
    /^\W*(reply|répondre|repondre|antworten|antwort|responder|respuesta|rispondi|comment(er)? on this|svara|odpowiedz)\b/i;
  const CALLED_REPLY = /(^|[-_ ])(reply|respond|answer)/i;

  /** @param {Element} element */
  function said(element) {
    return (element.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  /**
   * The rule by which the element tells a time; null where it tells none.
   * @param {Element} element
   * @returns {FieldRule | null}
   */
  function timeRule(element) {
    for (const attr of [
      "datetime",
      "data-time",
      "data-timestamp",
      "data-utime",
      "title",
      "content",
    ]) {
      if (isTime(element.getAttribute(attr) ?? "")) return { attr };
    }
    if (element.childElementCount > 1) return null;
    if (isTime(said(element))) return {};
    const bracketed = new RegExp(BRACKETED, "u").exec(said(element));
    return bracketed && isTime(bracketed[1].trim()) ? { regex: BRACKETED } : null;
  }

  /** @param {string} text */
  function isTime(text) {
    if (
      !text ||
      text.length > LONGEST_TIME ||
      !/\d|yesterday|hier|gestern|ayer|ieri|ontem/i.test(text)
    )
      return false;
    return Accalmie.whenOf(text, Date.now()).posted_at !== null;
  }

  /**
   * How much it looks like a person's name, before others of its kind are looked at.
   * @param {Element} element
   * @returns {number} 0 where it cannot be one
   */
  function nameLikeness(element) {
    const text = said(element);
    if (!text || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return 0;
    if (element.matches("button, time, label, h1, input") || isTime(text) || REPLY.test(text))
      return 0;
    if (element.querySelector(`p, ul, ol, table, time, ${CONTROL}`)) return 0;
    let likely = 0.5;
    if (NAMED.test(calledOf(element))) likely += 2;
    if (/^(author|creator)$/.test(element.getAttribute("itemprop") ?? "")) likely += 2;
    if (element.matches("a[href]")) {
      likely += PERSON.test(new URL(/** @type {HTMLAnchorElement} */ (element).href).pathname)
        ? 2
        : 0.5;
    }
    if (element.matches("b, strong, cite, h3, h4, h5, h6, dt")) likely += 1;
    if (text.split(" ").length > 5 || /@\w/.test(text)) likely -= 1; // more than a name
    return Math.max(0.1, likely);
  }

  /** What the page's authors call it. @param {Element} element */
  function calledOf(element) {
    const of = (/** @type {string} */ name) => element.getAttribute(name) ?? "";
    return [
      of("class"),
      of("data-testid"),
      of("data-hook"),
      of("rel"),
      of("itemprop"),
      element.localName,
    ].join(" ");
  }

  /** @param {Element} element whether pressing it may open a box for a reply */
  function isReply(element) {
    if (!element.matches("button, a, [role='button']")) return false;
    const text = said(element);
    if (text.length > 30) return false;
    const words = text || element.getAttribute("aria-label") || element.getAttribute("title") || "";
    return REPLY.test(words) || (CALLED_REPLY.test(calledOf(element)) && text.length < 20);
  }

  /** Not the words of a comment: something to press or to fill in. @param {Element} element */
  function isControl(element) {
    return element.matches(CONTROL) || isReply(element);
  }

  Accalmie.marks = { said, timeRule, isTime, nameLikeness, isReply, isControl };
})();
