import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../../extension/", import.meta.url);
const text = (path) => readFileSync(new URL(path, folder), "utf8");
const manifest = JSON.parse(text("manifest.json"));
const [watching, pairing, framed] = manifest.content_scripts;
const locales = readdirSync(new URL("_locales/", folder));
const wordsOf = (locale) => JSON.parse(text(`_locales/${locale}/messages.json`));

test("every file the manifest names is there", () => {
  const named = [
    ...watching.js,
    ...pairing.js,
    ...Object.values(manifest.icons),
    ...Object.values(manifest.action.default_icon),
    manifest.action.default_popup,
    manifest.background.service_worker,
    ...manifest.background.scripts,
  ];
  for (const path of named) assert.ok(existsSync(new URL(path, folder)), path);
});

test("every content script is in the manifest", () => {
  const files = readdirSync(new URL("content/", folder)).map((name) => `content/${name}`);
  assert.deepEqual(files.sort(), [...watching.js, ...pairing.js].sort());
});

test("no page can find the extension or read from it", () => {
  assert.equal(manifest.web_accessible_resources, undefined);
  assert.equal(manifest.externally_connectable, undefined);
});

test("all sites are asked for, never taken", () => {
  assert.deepEqual(manifest.optional_host_permissions, ["<all_urls>"]);
  assert.ok(
    !manifest.host_permissions.some(
      (pattern) => pattern.includes("<all") || pattern.includes("*://*/"),
    ),
  );
  const taken = ["activeTab", "alarms", "contextMenus", "scripting", "unlimitedStorage"];
  assert.deepEqual(manifest.permissions, taken);
});

test("the extension's pages run their own scripts and speak to this machine only", () => {
  const policy = manifest.content_security_policy.extension_pages;
  assert.match(policy, /script-src 'self';/);
  assert.match(policy, /connect-src 'self' ws:\/\/127\.0\.0\.1:\* http:\/\/127\.0\.0\.1:\*$/);
});

test("a site of which only some pages are read is not asked for as a whole", () => {
  const whole = watching.matches.filter((pattern) => /^https?:\/\/[^/]+\/\*$/.test(pattern));
  assert.deepEqual(manifest.host_permissions, whole);
});

test("in frames of other pages the frame of Disqus alone is read, by the same scripts", () => {
  assert.deepEqual(framed.matches, ["https://disqus.com/embed/comments/*"]);
  assert.deepEqual(framed.js, watching.js);
  assert.ok(!watching.all_frames && framed.all_frames);
});

test("the pairing script runs on the agent's pairing page alone", () => {
  assert.deepEqual(pairing.matches, ["http://127.0.0.1/pair"]);
});

test("every language has the same words, none of them empty", () => {
  const keys = Object.keys(wordsOf("en")).sort();
  for (const locale of locales) {
    assert.deepEqual(Object.keys(wordsOf(locale)).sort(), keys, locale);
    for (const [key, { message }] of Object.entries(wordsOf(locale)))
      assert.ok(message.trim(), key);
  }
});

test("a sentence takes the same values in every language", () => {
  for (const [key, { placeholders }] of Object.entries(wordsOf("en"))) {
    for (const locale of locales)
      assert.deepEqual(wordsOf(locale)[key].placeholders, placeholders, key);
  }
});

test("every word the code and the pages say exists", () => {
  const sources = ["content", "pages", "background"].flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter((file) => /\.(js|html)$/.test(file))
      .map((file) => text(`${name}/${file}`)),
  );
  const said = sources.flatMap((source) => [
    ...source.matchAll(/(?:say|getMessage|tell)\(\s*"([a-z_]+)"/g),
    ...source.matchAll(/data-say="([a-z_]+)"/g),
    ...source.matchAll(/button\("([a-z_]+)"/g),
  ]);
  const known = wordsOf("en");
  assert.ok(said.length > 60);
  for (const [, key] of said) assert.ok(known[key], key);
});

test("every value of the wire that is shown has its word", () => {
  const known = wordsOf("fr");
  const causes =
    "delivery quality price billing service staff outage safety privacy ethics other".split(" ");
  const kinds =
    "complaint question request praise attack spam other insult threat hate obscene".split(" ");
  const decisions = "hide report leave_alone not_negative later".split(" ");
  for (const cause of causes) assert.ok(known[`cause_${cause}`], cause);
  for (const kind of kinds) assert.ok(known[`kind_${kind}`], kind);
  for (const tone of ["short", "warm", "formal"]) assert.ok(known[`tone_${tone}`], tone);
  for (const level of ["error", "warning", "hint"]) assert.ok(known[`finding_${level}`], level);
  for (const decision of decisions)
    assert.ok(known[`decide_${decision}`] && known[`decided_${decision}`], decision);
});
