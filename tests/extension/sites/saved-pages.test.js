/** Site files against saved pages of real sites, where ../shared/pages is present. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { judge } from "../../../extension/background/health.js";
import { openPage, readAll, siteFile } from "../content/page-double.js";

const SHARED =
  process.env.ACCALMIE_SHARED ?? path.resolve(import.meta.dirname, "../../../../shared");
const PAGES = path.join(SHARED, "pages");
/** What a reader must find on each page, by the notes beside them. */
const EXPECTED = {
  amazon: { "amazon-com": 8, "amazon-es": 7 },
  instagram: { "instagram-post-2021": 12 },
  trustpilot: { "trustpilot-2020": 1 },
  isso: { "isso-thread": 4, "isso-reply-open": 4 },
  hackernews: { "hackernews-thread": 4 },
  mastodon: { "mastodon-thread": 6 },
  "reddit-old": { "reddit-old-thread": 5 },
  bluesky: { "bluesky-thread": 52 },
  x: { "x-article": 1, "x-localised-thread": 2 },
  wordpress: {
    "wordpress-en-1": 80,
    "wordpress-en-2": 5,
    "wordpress-en-3": 38,
    "wordpress-en-4": 25,
    "wordpress-de-1": 74,
    "wordpress-de-2": 35,
    "wordpress-es-1": 11,
    "wordpress-fr-1": 11,
    "wordpress-local-classic": 6,
    "wordpress-local-block": 6,
    "wordpress-local-reply-open": 6,
  },
};

/** Its theme puts the author into an element before the comment's own. */
const NAMELESS = new Set(["wordpress-en-3"]);

for (const [name, pages] of Object.entries(EXPECTED)) {
  for (const [file, count] of Object.entries(pages)) {
    const where = path.join(PAGES, `${file}.html`);
    const skip = existsSync(where) ? false : `${where} is not there`;
    test(`${name} finds ${count} comments on ${file}`, { skip }, () => {
      const page = openPage(readFileSync(where, "utf8"));
      const comments = readAll(page, siteFile(name));
      assert.equal(comments.length, count);
      for (const comment of comments) assert.notEqual(comment.text, "");
      if (NAMELESS.has(file)) return;
      const named = comments.filter((comment) => comment.author_name !== "");
      assert.ok(
        named.length >= comments.length * 0.9,
        `${named.length} of ${count} have an author`,
      );
      const { normal } = siteFile(name);
      const seen = page.Accalmie.lookAt(siteFile(name), comments, "https://example.test/");
      assert.deepEqual(judge(normal, [seen]), { why: "", fields: [] });
      page.window.close();
    });
  }
}
