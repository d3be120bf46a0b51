/** Site files against our own pages, in the shape of each site's markup. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { clockOf, openPage, readAll, siteFile } from "../content/page-double.js";

const PAGES = new URL("../../pages/", import.meta.url);
const NOW = Date.UTC(2026, 10, 20, 12);

/** @type {Record<string, {site?: string, url: string, ids: string[], read: Record<string, object>}>} */
const EXPECTED = {
  isso: {
    url: "https://bindery.test/hours.html",
    ids: ["7", "8", "9", "10"],
    read: {
      7: {
        text: "The new hours suit me well.\n\nThank you!",
        parent_id: "",
        author_name: "Wilma Tarrow",
        author_handle: "",
        author_url: "https://tarrow.example/",
        comment_url: "https://bindery.test/hours.html#isso-7",
        post_url: "https://bindery.test/hours.html",
        page_title: "New hours at the bindery",
        language_hint: "en",
        posted_at: "2026-11-20T09:15:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
      9: {
        text: "Pareil pour moi, c'est pénible.",
        parent_id: "isso:bindery.test:8",
        author_name: "Odile Marchenoir",
        author_url: "",
        posted_at: "2026-11-20T11:05:00.000Z",
        own: false,
      },
    },
  },
  wordpress: {
    url: "http://atelier.test/horaires/",
    ids: ["21", "22", "23", "24"],
    read: {
      21: {
        text: "Merci pour ces nouveaux horaires !",
        parent_id: "",
        author_name: "Armelle Quintard",
        author_url: "https://quintard.example/",
        comment_url: "http://atelier.test/horaires/#comment-21",
        language_hint: "fr-FR",
        posted_at: "2026-11-18T13:02:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
      23: {
        text: "Nous cherchons votre colis, Gildas.",
        parent_id: "wordpress:atelier.test:22",
        author_name: "L'atelier",
        posted_at: "2026-11-18T14:45:00.000Z",
        own: true,
      },
    },
  },
  "wordpress-block": {
    site: "wordpress",
    url: "http://atelier.test/?p=9",
    ids: ["31", "32", "33", "34"],
    read: {
      32: {
        text: "We are moving, Lorcan: sorry.",
        parent_id: "wordpress:atelier.test:31",
        author_name: "The workshop",
        comment_url: "http://atelier.test/?p=9#comment-32",
        language_hint: "en-US",
        posted_at: "2026-11-19T10:20:00.000Z",
        posted_at_precision: "exact",
        own: true,
      },
      34: {
        text: "À l'année prochaine alors.",
        parent_id: "",
        author_name: "Perrine Oudinet",
        posted_at: "2026-11-19T12:00:00.000Z",
        own: false,
      },
    },
  },
  hackernews: {
    url: "https://news.ycombinator.com/item?id=900",
    ids: ["901", "902", "903", "904", "905"],
    read: {
      901: {
        text: "The gallery is broken for me.\nIt only shows a spinner.",
        parent_id: "",
        author_name: "brindlecat",
        author_url: "https://news.ycombinator.com/user?id=brindlecat",
        comment_url: "https://news.ycombinator.com/item?id=901",
        language_hint: "en",
        posted_at: "2026-11-20T10:00:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
      904: {
        text: "Same here.",
        parent_id: "hackernews:news.ycombinator.com:901",
        author_name: "oxbowlake",
        posted_at: "2026-11-20T10:30:00.000Z",
      },
    },
  },
  mastodon: {
    url: "https://bocage.test/@maud/510000",
    ids: ["510000", "510001", "510002", "510005"],
    read: {
      510000: {
        text: "Ma carte des moulins est en ligne.",
        author_name: "Maud Orvault",
        author_handle: "@maud@bocage.test",
        comment_url: "https://bocage.test/@maud/510000",
        language_hint: "fr",
        posted_at: "2026-11-20T12:00:00.000Z",
        posted_at_precision: "day",
        own: false,
      },
      510001: {
        text: "@maud Half of the mills are missing.\n\nUseless.",
        parent_id: "",
        author_name: "Jonquil :sun:",
        author_handle: "@jonquil@elsewhere.test",
        author_url: "https://bocage.test/@jonquil@elsewhere.test",
        comment_url: "https://bocage.test/@jonquil@elsewhere.test/510001",
        language_hint: "en",
        posted_at: "2026-11-20T09:00:00.000Z",
        posted_at_precision: "exact",
      },
      510002: { text: "Je ne suis pas du tout d'accord.", author_name: "Sylvain Brochet" },
    },
  },
  "reddit-old": {
    url: "https://old.reddit.com/r/ceramics/comments/k1/glaze/",
    ids: ["t1_aa1", "t1_aa2", "t1_aa3", "t1_aa4"],
    read: {
      t1_aa1: {
        text: "This recipe ruined my kiln.\n\nDo not use it.",
        parent_id: "",
        author_name: "saltfox",
        author_url: "https://old.reddit.com/user/saltfox",
        comment_url: "https://old.reddit.com/r/ceramics/comments/k1/glaze/aa1/",
        language_hint: "en",
        posted_at: "2026-11-20T08:00:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
      t1_aa3: {
        text: "As written: 1240.",
        parent_id: "reddit-old:old.reddit.com:t1_aa2",
        author_name: "saltfox",
        posted_at: "2026-11-20T08:45:00.000Z",
      },
    },
  },
  bluesky: {
    url: "https://bsky.app/profile/brume.test/post/3fer00",
    ids: ["3fer00", "3fer01", "3fer02"],
    read: {
      "3fer00": {
        text: "The ferry is back, twice a day. #ferry",
        author_name: "Brume",
        author_handle: "brume.test",
        author_url: "https://bsky.app/profile/brume.test",
        comment_url: "https://bsky.app/profile/brume.test/post/3fer00",
        posted_at: "2026-11-20T12:00:00.000Z",
        posted_at_precision: "day",
      },
      "3fer02": {
        text: "Enfin ! 🎉\nOn y sera.",
        parent_id: "",
        author_name: "Loïc Trévidic",
        author_handle: "loic.test",
        author_url: "https://bsky.app/profile/loic.test",
        comment_url: "https://bsky.app/profile/loic.test/post/3fer02",
        language_hint: "en",
        posted_at: "2026-11-20T12:00:00.000Z",
        posted_at_precision: "day",
        own: false,
      },
    },
  },
  x: {
    url: "https://x.com/navette_bleue/status/7001",
    ids: ["7001", "7002", "7004"],
    read: {
      7001: {
        text: "La ligne 4 reprend demain.",
        author_name: "La navette bleue",
        author_handle: "@navette_bleue",
        language_hint: "fr",
        posted_at: "2026-11-20T07:00:00.000Z",
      },
      7002: {
        text: "Late again 😡 third time\nthis week.",
        parent_id: "",
        author_name: "Ivo Lark",
        author_handle: "@ivo_lark",
        author_url: "https://x.com/ivo_lark",
        comment_url: "https://x.com/ivo_lark/status/7002",
        language_hint: "en",
        posted_at: "2026-11-20T07:30:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
    },
  },
  youtube: {
    url: "https://www.youtube.com/watch?v=Vm01",
    ids: ["UgAlpha1", "UgAlpha1.9reply", "UgBeta2", "UgGamma3"],
    read: {
      UgAlpha1: {
        text: "Son inaudible, j'ai arrêté au bout d'une minute. 👎",
        parent_id: "",
        author_name: "@lucette-m",
        author_handle: "@lucette-m",
        author_url: "https://www.youtube.com/@lucette-m",
        comment_url: "https://www.youtube.com/watch?v=Vm01&lc=UgAlpha1",
        language_hint: "fr-FR",
        posted_at: "2026-11-20T11:55:00.000Z",
        posted_at_precision: "minute",
        own: false,
      },
      "UgAlpha1.9reply": {
        text: "Désolé, une version corrigée arrive.",
        parent_id: "youtube:www.youtube.com:UgAlpha1",
        posted_at: "2026-11-20T10:00:00.000Z",
        posted_at_precision: "hour",
      },
      UgGamma3: { posted_at: "2025-11-20T12:00:00.000Z", posted_at_precision: "day" },
    },
  },
  "accalmie-demo": {
    url: "http://127.0.0.1:47500/",
    ids: ["c1", "c2", "c3", "c4"],
    read: {
      c1: {
        text: "Deux bols cassés sur quatre.\nPersonne ne répond.",
        parent_id: "",
        author_name: "Rosalie Thévenard",
        author_url: "http://127.0.0.1:47500/people/c1",
        comment_url: "",
        language_hint: "fr",
        posted_at: "2026-11-20T09:00:00.000Z",
        posted_at_precision: "exact",
        own: false,
      },
      c2: {
        text: "Bonjour Rosalie, nous vous écrivons ce matin.",
        parent_id: "accalmie-demo:127.0.0.1:47500:c1",
        author_name: "Maison Orme",
        own: true,
      },
      c4: { language_hint: "en", parent_id: "", own: false },
    },
  },
};

/** @param {string} file */
function open(file) {
  const html = readFileSync(new URL(`${file}.html`, PAGES), "utf8");
  const page = openPage(html, { url: EXPECTED[file].url });
  clockOf(page.window, NOW);
  return { page, site: siteFile(EXPECTED[file].site ?? file) };
}

for (const [file, { ids, read }] of Object.entries(EXPECTED)) {
  test(`${file}: exactly its ${ids.length} comments are found`, () => {
    const { page, site } = open(file);
    assert.equal(page.Accalmie.badSelector(site), "");
    assert.ok(!site.detect || page.document.querySelector(site.detect));
    assert.deepEqual(
      readAll(page, site).map(({ platform_id }) => platform_id),
      ids,
    );
  });
  for (const [platformId, fields] of Object.entries(read)) {
    test(`${file}: comment ${platformId} is read field by field`, () => {
      const { page, site } = open(file);
      const comment = readAll(page, site).find(({ platform_id }) => platform_id === platformId);
      const host = new URL(EXPECTED[file].url).host;
      assert.equal(comment.id, `${site.site}:${host}:${platformId}`);
      assert.equal(comment.adapter, `${site.site}@${site.version}`);
      for (const [name, value] of Object.entries(fields)) assert.equal(comment[name], value, name);
    });
  }
}

test("every comment has a line that its badge can stand on", () => {
  for (const file of Object.keys(EXPECTED)) {
    const { page, site } = open(file);
    for (const found of page.Accalmie.findContainers(page.document, site)) {
      if (!page.Accalmie.readComment(found, site)) continue;
      const line = page.Accalmie.authorLine(found);
      assert.ok(found.element.contains(line), `${file}: outside its comment`);
      assert.notEqual(line, found.element, `${file}: no line of its own`);
    }
  }
});

test("every page of tests/pages is held to what a reader finds on it", () => {
  const files = readdirSync(PAGES).map((name) => name.replace(".html", ""));
  assert.deepEqual(files.sort(), Object.keys(EXPECTED).sort());
});

test("the demonstration's page keeps the shape of the feed the agent serves", () => {
  const feed = readFileSync(
    new URL("../../../agent/accalmie/demo/feed.html", import.meta.url),
    "utf8",
  );
  const { page } = open("accalmie-demo");
  for (const element of page.document.querySelectorAll("main, article, article *")) {
    const name = element.localName;
    assert.ok(feed.includes(`<${name}`), `the feed has no <${name}>`);
    for (const { name: attribute } of element.attributes)
      assert.ok(feed.includes(attribute), `the feed has no ${attribute}`);
    for (const word of element.classList)
      assert.ok(feed.includes(word), `the feed has no .${word}`);
  }
});
