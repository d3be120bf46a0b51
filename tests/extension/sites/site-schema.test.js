/** What a site file may say, and on which line it is told where it says something else. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { BadJson, linesOf } from "../../../extension/shared/json-lines.js";
import { parseSite, problemOf } from "../../../extension/shared/site-schema.js";

const FOLDER = new URL("../../../extension/sites/", import.meta.url);
const FILES = readdirSync(FOLDER);

/** @param {string} file */
function textOf(file) {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

/** A sound file of one variant, a field a line. @param {Record<string, any>} [changes] */
function sound(changes = {}) {
  const site = {
    site: "mine",
    version: 1,
    name: "Mine",
    matches: ["https://mine.test/*"],
    source: "a page of 2026",
    confidence: "B",
    checked: "2026-11-25",
    variants: [{ container: ".c", fields: { text: [{ select: ".text" }] } }],
  };
  return { ...site, ...changes };
}

/** @param {object} changes to the one variant of a sound file */
function variant(changes) {
  return sound({ variants: [{ ...sound().variants[0], ...changes }] });
}

for (const file of FILES) {
  test(`${file} is sound`, () => {
    const { site, problem } = parseSite(textOf(file), file);
    assert.deepEqual([problem, site], [undefined, JSON.parse(textOf(file))]);
  });
}

const WRONG = {
  "the file must be an object": [[], null, "site", 3],
  "site is missing": [sound({ site: undefined })].map((site) => JSON.parse(JSON.stringify(site))),
  "site must be small letters, digits and dashes": [
    sound({ site: "My Site" }),
    sound({ site: "-a" }),
  ],
  "version must be a whole number above 0": [sound({ version: 0 }), sound({ version: "1" })],
  "matches must be a list": [sound({ matches: "https://mine.test/*" })],
  "matches[0] is not a match pattern": [
    sound({ matches: ["mine.test"] }),
    sound({ matches: ["file:///*"] }),
    sound({ matches: ["https://*mine.test/*"] }),
  ],
  "matches is empty and detect is missing": [sound({ matches: [] })],
  "confidence must be one of A, B, C": [sound({ confidence: "a" })],
  "script is unknown": [sound({ script: "alert(1)" })],
  "roots is not a CSS selector": [sound({ roots: "main[" }), sound({ roots: "main{}" })],
  "variants must hold at least one": [sound({ variants: [] })],
  "variants[0].container must be a text": [variant({ container: " " }), variant({ container: 7 })],
  "variants[0].container is longer than 1000 characters": [
    variant({ container: "a".repeat(1001) }),
  ],
  "variants[0].climb must be true or false": [variant({ climb: "yes" })],
  "variants[0].parentBy must be one of nesting, indent": [variant({ parentBy: "depth" })],
  "variants[0].indent is missing": [variant({ parentBy: "indent" })],
  "variants[0].fields.text is missing": [variant({ fields: {} })],
  "variants[0].fields.text must hold at least one": [variant({ fields: { text: [] } })],
  "variants[0].fields.text[0].regex is not a regular expression": [
    variant({ fields: { text: [{ regex: "(" }] } }),
  ],
  "variants[0].fields.rating is unknown": [variant({ fields: { text: [{}], rating: [{}] } })],
  "variants[0].reply.where must be one of inside, after, page": [
    variant({ reply: { box: "textarea", where: "below" } }),
  ],
  "variants[0].reply.box is missing": [variant({ reply: { where: "inside" } })],
  "variants[0].reply.send is unknown": [
    variant({ reply: { box: "textarea", where: "inside", send: "button" } }),
  ],
};

test("a file of one variant is sound, with the operators of every kind", () => {
  assert.equal(problemOf(sound()), "");
  const every = { select: "a:has(> b)", attr: "href", regex: "\\d+", notInside: ".q" };
  const rules = { text: [{ select: "p", longestText: true }], id: [every, { closest: "[id]" }] };
  const reply = { open: "a", box: "textarea", where: "after", answers: every };
  const full = { fields: rules, climb: true, notInside: ".q", outermost: false, badge: "i", reply };
  const indented = { ...full, parentBy: "indent", indent: every };
  assert.equal(problemOf({ ...variant(indented), detect: "main", roots: "#c" }), "");
});

for (const [reason, values] of Object.entries(WRONG)) {
  test(`told: ${reason}`, () => {
    for (const value of values) assert.equal(problemOf(value), reason);
  });
}

/** The line a mistake is told on, and the text of that line. @param {string} text */
function told(text) {
  const { problem } = parseSite(text, "mine.json");
  assert.equal(problem?.file, "mine.json");
  return { ...problem, shown: text.split("\n")[problem.line - 1]?.trim() };
}

test("a mistake is told on its own line, whatever has the same name above it", () => {
  const text = textOf("wordpress.json").replace(/"container": "dd\.comment.*"/, '"container": 7');
  const { shown, reason } = told(text);
  assert.equal(shown, '"container": 7,');
  assert.equal(reason, "variants[3].container must be a text");
});

test("an item of a list is told on the item's line", () => {
  const text = JSON.stringify(
    sound({ matches: ["https://mine.test/*", "https://a.test/*", "b.test"] }),
    null,
    1,
  );
  assert.equal(told(text).shown, '"b.test"');
});

test("what is missing is told on the line of what it is missing in", () => {
  const text = JSON.stringify(variant({ reply: { where: "inside" } }), null, 1);
  assert.equal(told(text).shown, '"reply": {');
  assert.equal(told("\n\n{}").line, 1);
});

test("an unknown name is told on its line, however odd it is", () => {
  const text = JSON.stringify(sound({ 'version "two" ]': 1, "version 2": 1 }), null, 1);
  assert.match(told(text).shown, /^"version \\"two/);
});

const BROKEN = {
  "a stray word": ['{\n "site": oops,\n "b": 1}', 2, "has oops where a value must come"],
  "a missing comma": ['{\n "a": 1\n "b": 2}', 3, 'has "b" where , or } must come'],
  "a comma too many": ['{\n "a": [1, 2],\n}', 3, 'has } where a name in "double quotes" must come'],
  "a list with a comma too many": ["[\n 1,\n]", 3, "has ] where a value must come"],
  "a missing colon": ['{\n\n"a" 1}', 3, "has 1 where : must come"],
  "a name without quotes": ["{\n a: 1}", 2, 'has a where a name in "double quotes" must come'],
  "a comment": ["{\n // no\n}", 2, 'has // where a name in "double quotes" must come'],
  "an open object": ['{\n "a": 1\n', 3, "ends where , or } must come"],
  "an open text": ['{\n "a": "one\n}', 2, 'has "one where a value must come'],
  "nothing at all": ["", 1, "ends where a value must come"],
  "two values": ["{}\n{}", 2, "has { where nothing more must come"],
};

for (const [name, [text, line, reason]] of Object.entries(BROKEN)) {
  test(`${name} is told on its line, in the same words in every browser`, () => {
    const { problem } = parseSite(String(text), "mine.json");
    assert.deepEqual(problem, { file: "mine.json", line, reason });
  });
}

/** Whether `read` takes the text, or refuses it as not being JSON. @param {() => unknown} read */
function takes(read) {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof BadJson) return false;
    throw error;
  }
}

test("lines are counted in exactly the texts that are JSON", () => {
  const text = `${textOf("isso.json")} ["\\u00e9\\n", -1.5e+3, 0, true, false, null, {}, [ ]]`;
  const spoilt = [" ", '"', "\\", "0", "-", "e", "\n", "\u00a0", "]", "}", ","];
  const value = text.slice(text.lastIndexOf(' ["'));
  for (const whole of [textOf("isso.json"), value]) {
    assert.ok(takes(() => linesOf(whole)));
    for (let at = 0; at <= whole.length; at++) {
      for (const put of ["", ...spoilt]) {
        const changed = whole.slice(0, at) + put + whole.slice(at + 1);
        const isJson = takes(() => JSON.parse(changed));
        assert.equal(
          takes(() => linesOf(changed)),
          isJson,
          `${put} at ${at}: ${changed}`,
        );
      }
    }
  }
});

test("a text nested too deeply is refused, not died of", () => {
  const deep = (/** @type {number} */ depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  assert.equal(linesOf(deep(64)).size, 63);
  const { problem } = parseSite(`\n${deep(100_000)}`, "mine.json");
  assert.deepEqual(problem, { file: "mine.json", line: 2, reason: "is nested too deeply" });
});
