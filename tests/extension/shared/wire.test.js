import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BadFrame, decode, encode, encodeBinary } from "../../../extension/shared/wire.js";

const example = readFileSync(
  new URL("../../contract/messages/case.changed.json", import.meta.url),
  "utf8",
);

test("an answer is read with the id it answers", () => {
  const envelope = decode(example);
  assert.equal(envelope.kind, "case.changed");
  assert.equal(envelope.re, "m-0");
  assert.equal(envelope.data.case.number, "2026-000001");
});

test("what is written is read back", () => {
  assert.deepEqual(decode(encode("m-1", "link.ping", {})), {
    v: 1,
    id: "m-1",
    kind: "link.ping",
    data: {},
  });
});

for (const [what, frame] of [
  ["text that is not JSON", "{"],
  ["a list", "[]"],
  ["another version", '{"v":2,"id":"m","kind":"link.pong","data":{}}'],
  ["no kind", '{"v":1,"id":"m","data":{}}'],
  ["an answer to a number", '{"v":1,"id":"m","re":4,"kind":"link.pong","data":{}}'],
  ["data of another shape", '{"v":1,"id":"m","kind":"link.ready","data":{}}'],
  ["bytes", new ArrayBuffer(2)],
]) {
  test(`${what} is no frame`, () => {
    assert.throws(() => decode(frame), BadFrame);
  });
}

test("a kind of a newer agent is passed over", () => {
  assert.equal(decode('{"v":1,"id":"m","kind":"case.sung","data":{}}'), null);
});

test("a capture is one line of JSON, then the picture as it was", () => {
  const png = Uint8Array.of(0x89, 0x50, 10, 0, 10, 255);
  const frame = encodeBinary("m-9", "capture.put", { page_title: "a\nb" }, png);
  const end = frame.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(frame.slice(0, end)));
  assert.equal(header.data.page_title, "a\nb");
  assert.deepEqual(frame.slice(end + 1), png);
});

test("half an emoji leaves as valid text", () => {
  const text = JSON.parse(encode("m-1", "reply.check", { text: "ok \ud83d" })).data.text;
  assert.equal(text, "ok \ufffd");
});
