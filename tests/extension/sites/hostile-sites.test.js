/** Site files somebody else wrote: whatever they say, none harms the page or the person. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseSite, problemOf } from "../../../extension/shared/site-schema.js";
import { isSlow } from "../../../extension/shared/slow-pattern.js";
import { openPage, readAll } from "../content/page-double.js";

const FOLDER = new URL("../../../extension/sites/", import.meta.url);
const TEXTS = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER), "utf8"));
const PACKS = 10_000;
const HOSTILE = [
  null, true, 0, -1, 1e308, Number.NaN, "", " ", "*", "x".repeat(2000), [], {}, [[]], [null],
  "input[type=password]", "*:has(*:has(*:has(*)))", ":has(*)".repeat(30), "a{}", "a;b", "</style>",
  "(a+)+$", "(.*)*", "\\", "[", "javascript:alert(1)", "__proto__", "constructor", "\ud800", "\0",
  "<all_urls>", "file:///*", "*://*/*", "chrome-extension://*/*", { __proto__: { site: "x" } },
  { toString: "x" }, { select: "*", attr: "onclick" }, { select: "input", attr: "value" },
  { container: "body", climb: true, fields: { text: [{ select: "*" }] } },
]; // biome-ignore format: a list is read as a list

/** A generator of numbers from 0 to 1 that is the same each time. @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {any} value @returns {[any, string | number][]} every place in it: what holds it, its name */
function places(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((name) => [[value, name], ...places(value[name])]);
}

/** One of our files with up to four things in it changed. @param {() => number} roll */
function pack(roll) {
  const pick = (/** @type {any[]} */ list) => list[Math.floor(roll() * list.length)];
  const site = JSON.parse(pick(TEXTS));
  for (let left = 1 + Math.floor(roll() * 4); left > 0; left -= 1) {
    const [holder, name] = pick(places(site)) ?? [site, "site"];
    const how = roll();
    if (how < 0.6) holder[name] = structuredClone(pick(HOSTILE));
    else if (how < 0.75) delete holder[name];
    else if (how < 0.9) holder[pick(["script", "eval", "url", "then", "fields"])] = pick(HOSTILE);
    else if (Array.isArray(holder)) holder.push(...holder);
  }
  return JSON.parse(JSON.stringify(site)); // as a file holds it
}

test(`of ${PACKS} packs each is sound or has its reason, and no exception leaves the loader`, () => {
  const roll = dice(20261125);
  let sound = 0;
  for (let count = 0; count < PACKS; count += 1) {
    const site = pack(roll);
    const reason = problemOf(site);
    assert.equal(typeof reason, "string");
    const told = parseSite(JSON.stringify(site), "mine.json");
    assert.ok(told.site ? told.problem === undefined : told.problem.line >= 1);
    sound += reason === "" ? 1 : 0;
  }
  assert.ok(sound > 100 && sound < PACKS / 2, `${sound} sound`);
});

test("a file cut or changed at any byte is sound or told with its line", () => {
  const roll = dice(7);
  for (let count = 0; count < 3000; count += 1) {
    const text = TEXTS[count % TEXTS.length];
    const at = Math.floor(roll() * text.length);
    const letter = String.fromCharCode(Math.floor(roll() * 300));
    for (const broken of [text.slice(0, at), text.slice(0, at) + letter + text.slice(at + 1)]) {
      const told = parseSite(broken, "mine.json");
      assert.ok(told.site || told.problem.line >= 1);
    }
  }
});

test("what is sound of them reads a page without an exception", () => {
  const html = `<main><form><input type="password" value="canary" class="c"></form>
    <div class="c comment" id="comment-7"><p class="text">Nul.</p><a href="/x">9 h</a></div></main>`;
  const page = openPage(html);
  const roll = dice(42);
  let read = 0;
  for (let count = 0; count < 1500; count += 1) {
    const site = pack(roll);
    if (problemOf(site) || page.Accalmie.badSelector(site)) continue;
    for (const comment of readAll(page, site)) {
      assert.equal(JSON.stringify(comment).includes("canary"), false);
    }
    read += 1;
  }
  assert.ok(read > 50, `${read} read`);
});

test("a password is never read, by whatever rule points at it", () => {
  const html = `<div class="c"><p class="text">t</p><input type="PassWord" value="canary"
    id="p" data-x="canary"></div>`;
  const page = openPage(html);
  for (const rule of [
    { select: "#p", attr: "value" },
    { select: "#p", attr: "data-x" },
    { select: "#p" },
  ]) {
    const fields = { text: [{ select: ".text" }], author: [rule], id: [rule], permalink: [rule] };
    const [comment] = readAll(page, {
      site: "x",
      version: 1,
      variants: [{ container: ".c", fields }],
    });
    assert.equal(comment.text, "t");
    assert.equal(JSON.stringify(comment).includes("canary"), false);
  }
});

for (const pattern of [
  "(a+)+$",
  "(a*)*",
  "(a|a)*b",
  "(a|b|ab)+",
  "(.*)*x",
  "((a)+)+",
  "(?:a+){2,}",
  "([a-z]+)*\\d",
  "(a?){50}",
  "a?".repeat(30),
  ".*.*.*x",
  "\\s*\\d*x",
  "^.*.*.*x",
  "(a+)\\1",
  "(?<n>a+)\\k<n>",
  "\\d{1,50}\\d{1,50}",
  "(?=a*)(b|c)*",
  "(x{2}|y)+",
  "(a{0,3}){9}",
]) {
  // biome-ignore format: a list is read as a list
  test(`the pattern ${pattern.slice(0, 24)} may take too long`, () => {
    new RegExp(pattern, "u");
    assert.ok(isSlow(pattern));
  });
}

for (const pattern of [
  "",
  "a",
  "\\d+",
  "/status/(\\d+)",
  "^.*/post/\\w+",
  "-by-(.+)$",
  "^\\d{1,2}:\\d\\d.*\\d{4}$",
  "[?&]lc=([\\w.-]+)",
  "(\\d{6,})/?$",
  "t1_\\w+",
  "[(+*]+",
  "a|b|c",
  "(?:un|deux) fois",
  "x\\(+",
  "(\\d{4})-(\\d{2})",
  "colou?r",
  ".+?x",
]) {
  // biome-ignore format: a list is read as a list
  test(`the pattern ${pattern} is quick`, () => {
    assert.equal(isSlow(pattern), false);
  });
}

test("a slow pattern, a long one and a heap of :has() are told as such", () => {
  const site = (/** @type {object} */ rule) => ({
    site: "mine", version: 1, name: "Mine", matches: ["https://mine.test/*"], source: "a page",
    confidence: "B", checked: "2026-11-25",
    variants: [{ container: ".c", fields: { text: [rule] } }],
  }); // biome-ignore format: a record on few lines
  assert.match(problemOf(site({ regex: "(a+)+" })), /may take too long/);
  assert.match(problemOf(site({ regex: "a".repeat(201) })), /longer than 200/);
  assert.match(problemOf(site({ select: "a:has(b):HAS(c):has(d)" })), /more than two :has/);
  assert.equal(problemOf(site({ select: "a:has(b):has(c)", regex: "(\\d+)" })), "");
});
