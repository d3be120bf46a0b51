/**
 * Whether a regular expression may keep a page waiting. Pure.
 *
 * A browser tries every way a pattern can match. One repeat without an end needs time as the square
 * of a text's length at most; a repeat inside a repeat, or a second one at an open start, so much
 * more that a page of comments would stand still. Site files name ids and addresses with them, and
 * none of ours needs more.
 */

const CLASS = /\[(?:\\.|[^\]\\])*\]/gsu;
const ESCAPE = /\\./gsu;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/;
const FEW = 4; // a repeat that ends after as many counts as a choice
const MOST_CHOICES = 8; // each doubles the ways

/** @param {string} source sound, as `new RegExp(source, "u")` takes it @returns {boolean} */
export function isSlow(source) {
  // What a reference refers to may be long, and is compared each time.
  const bare = source
    .replace(CLASS, "x")
    .replace(ESCAPE, (escaped) => (/[1-9k]/.test(escaped) ? "(x+)+" : "x"));
  const { nested, endless, choices } = repeatsIn(bare);
  const most = bare.startsWith("^") && !bare.includes("|") ? 2 : 1;
  return nested || endless > most || choices > MOST_CHOICES;
}

/** @param {string} bare without classes and escapes */
function repeatsIn(bare) {
  const found = { nested: false, endless: 0, choices: 0 };
  /** Whether each open group can match in several ways. @type {boolean[]} */
  const several = [false];
  for (let at = 0; at < bare.length; at += 1) {
    const letter = bare[at];
    if (letter === "(") several.push(false);
    else if (letter === "|") several[several.length - 1] = true;
    if (letter === "(" && bare[at + 1] === "?") at += 1; // of the group's kind, no quantifier
    if (letter === "(" || letter === "|") continue;
    const inside = letter === ")" && several.pop();
    const kind = kindOf(bare.slice(at + 1));
    if (kind.length > 0) {
      at += kind.length;
      found.nested ||= Boolean(inside) && kind.again;
      found.endless += kind.endless ? 1 : 0;
      found.choices += kind.choice ? 1 : 0;
      if (bare[at + 1] === "?") at += 1; // as few as will do: the same ways, in another order
    }
    if (inside || kind.endless || kind.choice) several[several.length - 1] = true;
  }
  return found;
}

/** The quantifier that `rest` begins with: `again` where it may match more than once. @param {string} rest */
function kindOf(rest) {
  const [sign = "", least = "", comma = "", most = ""] = QUANTIFIER.exec(rest) ?? [];
  const { length } = sign;
  if (length === 0) return { length, again: false, endless: false, choice: false };
  if (sign === "?") return { length, again: false, endless: false, choice: true };
  const ranged = comma === "," && least !== most;
  const endless = sign === "*" || sign === "+" || (ranged && !(most && Number(most) <= FEW));
  return { length, again: true, endless, choice: ranged && !endless };
}
