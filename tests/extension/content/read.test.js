/** What is read of one comment. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf, openPage } from "./page-double.js";

/**
 * @param {string} html
 * @param {object} [fields]
 * @param {object} [rules]
 * @param {string} [url]
 */
function read(html, fields = {}, rules = {}, url = "https://example.test/post?a=1#top") {
  const page = openPage(`<html lang="fr"><body>${html}</body></html>`, { url });
  const clock = clockOf(page.window);
  const variant = {
    container: ".c",
    fields: { text: [{ select: ".text" }], ...fields },
    ...rules,
  };
  const site = { site: "mine", version: 3, variants: [variant] };
  const again = () => {
    const found = page.Accalmie.findContainers(page.document, site);
    return Array.from(found, (one) => page.Accalmie.readComment(one, site));
  };
  return { ...page, site, clock, again, comments: again(), comment: again()[0] };
}

test("the longest text is taken where class names say nothing", () => {
  const { comment } = read(
    `<div class="c"><p>Iris</p><p>Ce thé est froid, comme hier.</p><p>2 h</p></div>`,
    { text: [{ select: "p", longestText: true }] },
  );
  assert.equal(comment.text, "Ce thé est froid, comme hier.");
});

test("the first rule that gives a value has it", () => {
  const { comment } = read(`<div class="c"><i class="b">two</i><i class="text">t</i></div>`, {
    author: [{ select: ".a" }, { select: ".b" }, { select: ".text" }],
  });
  assert.equal(comment.author_name, "two");
});

test("a pattern gives its group, or all it matches, or nothing", () => {
  const html = `<div class="c" data-x="urn:9-77"><p class="text">t</p></div>`;
  const id = (/** @type {string} */ regex) =>
    read(html, { id: [{ attr: "data-x", regex }] }).comment.platform_id;
  assert.equal(id("-(\\d+)$"), "77");
  assert.equal(id("\\d+-\\d+"), "9-77");
  assert.match(read(html, { id: [{ attr: "data-x", regex: "z" }] }).comment.id, /:~[0-9a-f]{16}$/);
});

test("closest looks outside the container", () => {
  const { comment } = read(
    `<section data-id="s4"><div class="c"><p class="text">t</p></div></section>`,
    { id: [{ closest: "[data-id]", attr: "data-id" }] },
  );
  assert.equal(comment.id, "mine:example.test:s4");
});

test("emoji drawn as pictures are read, buttons and scripts are not", () => {
  const { comment } = read(
    `<div class="c"><p class="text">Bof <img alt="😕"><button>more</button><script>x</script><svg><text>y</text></svg></p></div>`,
  );
  assert.equal(comment.text, "Bof 😕");
});

test("lines stay lines, and spaces of the source do not", () => {
  const { comment } = read(
    `<div class="c"><div class="text"><p>One
      two</p>
      <p>three<br>four</p><ul><li>a</li><li>b</li></ul></div></div>`,
  );
  assert.equal(comment.text, "One two\n\nthree\nfour\n\na\n\nb");
});

test("where the site keeps line breaks they are kept", () => {
  const { comment } = read(
    `<div class="c"><p class="text" style="white-space: pre-wrap">one\ntwo</p></div>`,
  );
  assert.equal(comment.text, "one\ntwo");
});

test("a nested reply is never read as part of the comment", () => {
  const { comments } = read(
    `<div class="c" id="1"><b class="by">Ana</b><p class="text">Outer</p>
       <div class="c" id="2"><p class="text">Inner</p></div></div>`,
    { id: [{ attr: "id" }], author: [{ select: ".by" }] },
    { parentBy: "nesting" },
  );
  assert.deepEqual(
    comments.map(({ text, author_name, parent_id }) => [text, author_name, parent_id]),
    [
      ["Outer", "Ana", ""],
      ["Inner", "", "mine:example.test:1"],
    ],
  );
});

test("quoted words are not the words of who quotes them", () => {
  const html = (/** @type {string} */ own) =>
    `<div class="c">${own}<div class="c quote"><b class="by">Other</b><p class="text">Dreadful.</p></div></div>`;
  const rules = { notInside: ".quote" };
  assert.equal(read(html(""), {}, rules).comment, null);
  const { comment } = read(
    html(`<p class="text">I disagree.</p>`),
    { author: [{ select: ".by" }] },
    rules,
  );
  assert.deepEqual([comment.text, comment.author_name], ["I disagree.", ""]);
});

test("a theme that wraps each comment twice does not make it its own parent", () => {
  const { comments } = read(
    `<div class="c" id="li-1"><div class="c" id="in-1"><p class="text">a</p>
       <div class="c" id="li-2"><div class="c" id="in-2"><p class="text">b</p></div></div></div></div>`,
    { id: [{ attr: "id", regex: "\\d+" }] },
    { parentBy: "nesting" },
  );
  const parents = comments.filter(Boolean).map(({ id, parent_id }) => [id, parent_id]);
  assert.deepEqual(parents, [
    ["mine:example.test:1", ""],
    ["mine:example.test:2", "mine:example.test:1"],
  ]);
});

test("in a flat list the parent is the last one above that stands further out", () => {
  const row = (/** @type {number} */ id, /** @type {number} */ depth) =>
    `<div class="c" id="${id}"><i width="${depth * 40}"></i><p class="text">t</p></div>`;
  const { comments } = read(
    `${row(1, 0)}<hr>${row(2, 1)}${row(3, 2)}${row(4, 1)}${row(5, 0)}`,
    { id: [{ attr: "id" }] },
    { parentBy: "indent", indent: { select: "i", attr: "width" } },
  );
  const parents = comments.map(({ parent_id }) => parent_id.split(":").pop());
  assert.deepEqual(parents, ["", "1", "2", "1", ""]);
});

test("without an id a comment is known by author and words, whatever time goes by", async () => {
  const { comment, again, clock, document } = read(
    `<div class="c"><b>Ana</b><i>5 min ago</i><p class="text">Cold tea.</p></div>`,
    { author: [{ select: "b" }], time: [{ select: "i" }] },
  );
  await clock.pass(3_600_000);
  document.querySelector("i").textContent = "1 hour ago";
  const [later] = again();
  assert.equal(later.id, comment.id);
  assert.equal(later.posted_at_precision, "hour");
});

test("without an id a written date tells two comments of the same words apart", () => {
  const one = (/** @type {string} */ at) =>
    `<div class="c"><time datetime="${at}"></time><p class="text">Merci</p></div>`;
  const { comments } = read(`${one("2026-11-01T10:00:00Z")}${one("2026-11-02T10:00:00Z")}`, {
    time: [{ select: "time", attr: "datetime" }],
  });
  assert.notEqual(comments[0].id, comments[1].id);
});

test("only web addresses are passed on, made absolute", () => {
  const { comment } = read(
    `<div class="c"><a class="p" href="/c/1#x">1</a><a class="a" href="javascript:steal()">A</a><p class="text">t</p></div>`,
    {
      permalink: [{ select: ".p", attr: "href" }],
      author_url: [{ select: ".a", attr: "href" }],
    },
  );
  assert.equal(comment.comment_url, "https://example.test/c/1#x");
  assert.equal(comment.author_url, "");
  assert.equal(comment.post_url, "https://example.test/post?a=1");
});

test("own, language and names are told as the page has them", () => {
  const { comments } = read(
    `<div class="c" data-own lang="en"><b>\u202aIda\u202c </b><p class="text">t</p></div>
     <div class="c"><p class="text">u</p></div>`,
    {
      own: [{ attr: "data-own" }],
      author: [{ select: "b" }],
      language: [{ attr: "lang" }],
    },
  );
  assert.deepEqual(
    comments.map(({ own, language_hint, author_name }) => [own, language_hint, author_name]),
    [
      [true, "en", "Ida"],
      [false, "fr", ""],
    ],
  );
});

test("a text without end is cut, never through an emoji", () => {
  const { comment } = read(`<div class="c"><p class="text">${"a".repeat(19_999)}😀tail</p></div>`);
  assert.equal(comment.text.length, 20_000);
  assert.ok(comment.text.isWellFormed());
});

test("no text, no comment", () => {
  const { comments } = read(`<div class="c"><p class="text"> </p></div><div class="c"></div>`);
  assert.deepEqual(comments, [null, null]);
});

/** @param {number[]} depths */
function flat(depths) {
  const row = (/** @type {number} */ depth, /** @type {number} */ id) =>
    `<div class="c" id="${id}"><i width="${depth * 40}"></i><p class="text">t</p></div>`;
  return read(
    depths.map(row).join(""),
    { id: [{ attr: "id" }] },
    { parentBy: "indent", indent: { select: "i", attr: "width" } },
  );
}

/** @param {any[]} comments */
const parentsOf = (comments) =>
  comments.map(({ parent_id }) => (parent_id ? Number(parent_id.split(":").pop()) : -1));

test("whatever the depths, the parent is the one a walk upwards would meet", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  for (let thread = 0; thread < 30; thread++) {
    const depths = Array.from({ length: 40 }, () => random(5));
    const walked = depths.map((depth, at) => depths.slice(0, at).findLastIndex((d) => d < depth));
    assert.deepEqual(parentsOf(flat(depths).comments), walked, depths.join());
  }
});

test("a long flat thread has each row looked at once, not once for every other row", async () => {
  const { again, window } = flat([0, ...Array(400).fill(1)]);
  await null; // what was seen in one turn is forgotten in the next
  const query = window.Element.prototype.querySelectorAll;
  let looks = 0;
  window.Element.prototype.querySelectorAll = function (/** @type {string} */ selector) {
    if (selector === "i") looks += 1;
    return query.call(this, selector);
  };
  assert.deepEqual(parentsOf(again()), [-1, ...Array(400).fill(0)]);
  assert.equal(looks, 401);
});

test("a row that was moved in has its parent looked for again", async () => {
  const { again, comments, document } = flat([0, 1, 2]);
  assert.deepEqual(parentsOf(comments), [-1, 0, 1]);
  await null;
  document.querySelector("[id='1'] i").setAttribute("width", "80");
  assert.deepEqual(parentsOf(again()), [-1, 0, 0]);
});
