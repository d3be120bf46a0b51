import assert from "node:assert/strict";
import { test } from "node:test";
import { covers } from "../../../extension/shared/match-pattern.js";

for (const [pattern, url, expected] of [
  ["https://x.com/*", "https://x.com/a/status/1", true],
  ["https://x.com/*", "https://x.com.evil.test/", false],
  ["https://x.com/*", "http://x.com/", false],
  ["*://*.example.org/*", "http://example.org/", true],
  ["*://*.example.org/*", "https://a.b.example.org/x", true],
  ["*://*.example.org/*", "https://notexample.org/", false],
  ["http://127.0.0.1/*", "http://127.0.0.1:8090/post.html", true],
  ["http://127.0.0.1/pair", "http://127.0.0.1:47431/pair#s=1", true],
  ["http://127.0.0.1/pair", "http://127.0.0.1:47431/pairs", false],
  ["https://e.test/item?id=*", "https://e.test/item?id=3", true],
  ["https://e.test/item?id=*", "https://e.test/itemXid=3", false],
  ["<all_urls>", "https://e.test/", true],
  ["<all_urls>", "file:///etc/passwd", false],
  ["not a pattern", "https://e.test/", false],
  ["https://e.test/*", "not a url", false],
]) {
  test(`${pattern} ${expected ? "covers" : "does not cover"} ${url}`, () => {
    assert.equal(covers(pattern, url), expected);
  });
}
