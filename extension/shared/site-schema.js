/**
 * What a site file may say. Data only: selectors, patterns and names, never code. Pure.
 *
 * `problemOf` gives "" for a sound file, else one reason that names the field:
 * `variants[0].container is missing`. `parseSite` reads a file's text and adds the line.
 */
import { BadJson, linesOf } from "./json-lines.js";
import { isSlow } from "./slow-pattern.js";

const NAMES = [
  "id",
  "text",
  "author",
  "handle",
  "author_url",
  "permalink",
  "time",
  "parent",
  "language",
  "own",
];
/** Of those, what a comment of some sites never lacks. */
const USUAL = ["id", "author", "handle", "author_url", "permalink", "time"];
const MOST_HAS = 2; // of :has( in a selector: each looks through all that is inside
const MOST_PATTERN = 200; // characters
const MATCH = /^(\*|https?):\/\/(\*|(\*\.)?[^*/\s]+)\/\S*$/;

/** @typedef {(value: unknown, at: string) => string} Check  "" where the value is sound */

/** @type {Check} */
const text = (value, at) => {
  if (typeof value !== "string" || value.trim() === "") return `${at} must be a text`;
  return value.length > 1000 ? `${at} is longer than 1000 characters` : "";
};
/** It becomes part of every comment's id. @type {Check} */
const slug = (value, at) =>
  typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,38}$/.test(value)
    ? ""
    : `${at} must be small letters, digits and dashes`;
/** @type {Check} */
const flag = (value, at) => (typeof value === "boolean" ? "" : `${at} must be true or false`);
/** @type {Check} */
const whole = (value, at) =>
  Number.isInteger(value) && Number(value) > 0 ? "" : `${at} must be a whole number above 0`;
/** @type {Check} */
const share = (value, at) =>
  typeof value === "number" && value > 0 && value <= 1
    ? ""
    : `${at} must be a number above 0, at most 1`;
/** @type {Check} */
const selector = (value, at) => {
  const trouble = text(value, at);
  if (trouble) return trouble;
  const css = String(value).replace(/"[^"]*"|'[^']*'/g, "");
  const open = [...css].filter((letter) => "[(".includes(letter)).length;
  const closed = [...css].filter((letter) => "])".includes(letter)).length;
  const sound = String(value).isWellFormed() && open === closed;
  if (!sound || /[{};<"']/.test(css)) return `${at} is not a CSS selector`;
  return css.split(/:has\(/i).length - 1 > MOST_HAS ? `${at} has more than two :has()` : "";
};
/** @type {Check} */
const pattern = (value, at) => {
  const trouble = text(value, at);
  if (trouble) return trouble;
  if (String(value).length > MOST_PATTERN) {
    return `${at} is longer than ${MOST_PATTERN} characters`;
  }
  try {
    new RegExp(String(value), "u");
  } catch {
    return `${at} is not a regular expression`;
  }
  return isSlow(String(value)) ? `${at} may take too long: repeat less, or begin with ^` : "";
};
/** @type {Check} */
const match = (value, at) =>
  typeof value === "string" && MATCH.test(value) ? "" : `${at} is not a match pattern`;

/** @param {...string} choices @returns {Check} */
function oneOf(...choices) {
  return (value, at) =>
    choices.includes(/** @type {string} */ (value))
      ? ""
      : `${at} must be one of ${choices.join(", ")}`;
}

/** @param {Check} each @param {number} [least] @returns {Check} */
function list(each, least = 0) {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at} must be a list`;
    if (value.length < least) return `${at} must hold at least one`;
    return first(value.map((item, index) => () => each(item, `${at}[${index}]`)));
  };
}

/** @param {Record<string, Check>} required @param {Record<string, Check>} optional @returns {Check} */
function record(required, optional = {}) {
  const fields = { ...optional, ...required };
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return `${at || "the file"} must be an object`;
    }
    const found = new Map(Object.entries(value));
    const path = (/** @type {string} */ name) => (at ? `${at}.${name}` : name);
    return first([
      ...Object.keys(required).map(
        (name) => () => (found.has(name) ? "" : `${path(name)} is missing`),
      ),
      ...[...found].map(
        ([name, item]) =>
          () =>
            Object.hasOwn(fields, name)
              ? fields[name](item, path(name))
              : `${path(name)} is unknown`,
      ),
    ]);
  };
}

/** @param {(() => string)[]} checks */
function first(checks) {
  for (const check of checks) {
    const trouble = check();
    if (trouble) return trouble;
  }
  return "";
}

const rule = record(
  {},
  {
    select: selector,
    attr: text,
    regex: pattern,
    longestText: flag,
    joined: flag,
    notInside: selector,
    closest: selector,
  },
);

const variant = record(
  {
    container: selector,
    fields: record(
      { text: list(rule, 1) },
      Object.fromEntries(NAMES.map((name) => [name, list(rule)])),
    ),
  },
  {
    climb: flag,
    climbBy: selector,
    grouped: flag,
    notInside: selector,
    outermost: flag,
    parentBy: oneOf("nesting", "indent"),
    indent: rule,
    badge: selector,
    reply: record(
      { box: selector, where: oneOf("inside", "after", "page") },
      { open: selector, answers: rule },
    ),
  },
);

const normal = record(
  { filled: record({}, Object.fromEntries(USUAL.map((name) => [name, share]))) },
  { pages: pattern, found: whole },
);

const site = record(
  {
    site: slug,
    version: whole,
    name: text,
    matches: list(match),
    source: text,
    confidence: oneOf("A", "B", "C"),
    checked: text,
    variants: list(variant, 1),
  },
  { detect: selector, roots: selector, more: selector, me: rule, normal },
);

/** @param {unknown} value a parsed site file @returns {string} "" or the first reason it cannot be used */
export function problemOf(value) {
  const trouble = site(value, "");
  if (trouble) return trouble;
  const { matches, detect, variants } = /** @type {SiteFile} */ (value);
  const flat = variants.findIndex(({ parentBy, indent }) => parentBy === "indent" && !indent);
  if (flat >= 0) return `variants[${flat}].indent is missing`;
  return matches.length === 0 && !detect ? "matches is empty and detect is missing" : "";
}

/**
 * @param {string} text
 * @param {string} file its name, for the person
 * @returns {{site: SiteFile, problem?: undefined} | {site?: undefined, problem: {file: string, line: number, reason: string}}}
 */
export function parseSite(text, file) {
  try {
    const lines = linesOf(text);
    const site = JSON.parse(text);
    const reason = problemOf(site);
    return reason ? { problem: { file, line: lineOf(reason, lines), reason } } : { site };
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    return { problem: { file, line: error.line, reason: error.message } };
  }
}

/**
 * A reason begins with the path of what it is about; what is missing stands nowhere, but what it
 * is missing in does.
 * @param {string} reason
 * @param {Map<string, number>} lines
 */
function lineOf(reason, lines) {
  const about = [...lines.keys()]
    .filter((path) => reason.startsWith(path) && /^[ .[]/.test(reason.slice(path.length)))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), "");
  return lines.get(about) ?? 1;
}
