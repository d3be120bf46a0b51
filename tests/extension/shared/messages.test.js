import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  CONTENT_REQUESTS,
  KINDS,
  PAGE_REQUESTS,
  problemOf,
} from "../../../extension/shared/messages.js";

const folder = new URL("../../contract/messages/", import.meta.url);
const files = readdirSync(folder);
const examples = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

test("the contract's examples are the kinds of messages, one each", () => {
  assert.deepEqual(
    files.map((file) => file.replace(/\.json$/, "")).sort(),
    Object.keys(KINDS).sort(),
  );
});

for (const { kind, data } of examples) {
  test(`${kind}: its example is sound`, () => {
    assert.equal(problemOf(kind, data), "");
  });

  for (const [field, value] of Object.entries(data)) {
    test(`${kind}: ${field} of another type is refused`, () => {
      const wrong = typeof value === "object" ? 7 : { not: "this" };
      assert.match(problemOf(kind, { ...data, [field]: wrong }), new RegExp(`^${kind}\\.${field}`));
    });
  }
}

test("data that is no object is refused whatever the kind", () => {
  for (const kind of Object.keys(KINDS)) {
    for (const data of [null, "text", 3, [], undefined]) assert.notEqual(problemOf(kind, data), "");
  }
});

test("a kind nobody knows is named, even one that every object has", () => {
  for (const kind of ["case.burn", "toString", "__proto__"]) {
    assert.equal(problemOf(kind, {}), `${kind} is not a kind of message`);
  }
});

test("a newer agent may say more than this side knows", () => {
  assert.equal(problemOf("link.pong", { mood: "calm" }), "");
});

test("a comment with a field the agent would refuse does not leave", () => {
  const { data } = examples.find(({ kind }) => kind === "comments.seen");
  const comments = [{ ...data.comments[0], password: "x" }];
  assert.match(problemOf("comments.seen", { ...data, comments }), /password is not a field/);
});

const KEY = `k-${"0".repeat(32)}`;

test("a content script names a whole random key, no hash and no other field", () => {
  const ask = CONTENT_REQUESTS["reply.insert"];
  const data = { key: KEY, case_id: "0".repeat(32), text: "Bonjour." };
  assert.equal(ask(data, "reply.insert"), "");
  assert.notEqual(ask({ ...data, key: "k-00000000" }, "reply.insert"), "");
  assert.notEqual(ask({ ...data, sha256: "0".repeat(64) }, "reply.insert"), "");
});

test("a page says what the person judged with nothing but the comment and the answer", () => {
  const ask = CONTENT_REQUESTS["comment.judge"];
  const example = examples.find(({ kind }) => kind === "comment.judge").data;
  const data = { ...example, key: KEY };
  assert.equal(ask(data, "comment.judge"), "");
  assert.notEqual(ask({ ...data, negative: "yes" }, "comment.judge"), "");
  const comment = { ...data.comment, password: "x" };
  assert.match(ask({ ...data, comment }, "comment.judge"), /password is not a field/);
});

test("more than a hundred comments do not travel in one message", () => {
  const comments = Array.from({ length: 101 }, (_, at) => ({ id: `c${at}`, text: "" }));
  const problem = CONTENT_REQUESTS["comments.seen"]({ key: KEY, comments }, "comments.seen");
  assert.match(problem, /more than 100/);
});

test("pages and content scripts share no request", () => {
  const shared = Object.keys(PAGE_REQUESTS).filter((kind) => Object.hasOwn(CONTENT_REQUESTS, kind));
  assert.deepEqual(shared, []);
});
