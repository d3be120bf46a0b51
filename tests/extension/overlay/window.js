/**
 * A page with the overlay in it, as a content script has it: jsdom, the real files in the
 * manifest's order, the real words. The test holds the closed root; the page does not.
 */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { i18n, read } from "../background/browser-double.js";

const folder = new URL("../../../extension/", import.meta.url);
const OURS = new Set(
  "words place element icons badge quote drafts past card question style layer stand slices placing overlay".split(
    " ",
  ),
);
const FILES = read("manifest.json").content_scripts[0].js.filter((path) =>
  OURS.has(path.slice("content/".length, -".js".length)),
);

export const NOW = Date.parse("2026-03-02T09:30:00Z");
export const DRAFT = "Nous comprenons votre agacement. Écrivez-nous en message privé.";

export function caseView(id, more = {}) {
  return {
    case_id: id.padStart(32, "0"),
    number: "2026-000001",
    comment_id: id,
    status: "new",
    due_at: new Date(NOW + 42 * 60_000).toISOString(),
    severity: 2,
    cause: "delivery",
    intent: "complaint",
    abuse: [],
    language: "fr",
    negativity: 0.9,
    why: [{ text: "lamentable", weight: 0.9 }],
    advice: { move: "answer", reason: "Répondez en public.", clause: "" },
    captures: [
      { sha256: "ab".repeat(32), captured_at: "2026-03-02T09:29:00Z", manifest_sha256: "" },
    ],
    assignee: "",
    may_hide: false,
    ...more,
  };
}

export function reading(id, more = {}, verdict = {}) {
  const told = { id, unsure: false, read: true, topic: "delivery_late", ...verdict };
  return { verdict: told, case: more === null ? null : caseView(id, more) };
}

/** Opens a page of three comments, a, b and c, with the overlay's files run in it. */
export function openPage({ language = "en", answers = {} } = {}) {
  const comments = ["a", "b", "c"].map(
    (id) =>
      `<article id="${id}"><a class="author">Camille ${id}</a><p>C'est lamentable.</p></article>`,
  );
  const dom = new JSDOM(`<body>${comments.join("")}</body>`, {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    url: "https://shop.test/post",
  });
  const { window } = dom;
  const page = {
    dom,
    window,
    document: window.document,
    root: null,
    asked: [],
    put: [],
    pictured: [],
    putWorks: true,
    views: [],
  };
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function attachShadow(options) {
    page.mode = options.mode;
    page.root = attach.call(this, options);
    return page.root;
  };
  window.Element.prototype.scrollIntoView = () => {};
  window.scrollBy = () => {};
  // jsdom draws nothing: each comment may be on the screen, as before the browser has told.
  window.IntersectionObserver = class {
    constructor(tell) {
      page.views.push({ tell });
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.Date.now = () => NOW;
  window.chrome = { i18n: i18n(language) };
  window.Accalmie = {
    currentElement: (id) => window.document.getElementById(id),
    badgeAnchor: (id) => window.document.querySelector(`#${id} .author`),
    comment: (id) => ({ id, text: "C'est lamentable, vraiment.", author_name: `Camille ${id}` }),
    putReply: async (id, text) => {
      page.put.push({ id, text });
      return page.putWorks;
    },
    takePicture: async (view) => {
      page.pictured.push(view.comment_id);
      return { ok: false, code: "no_permission", error: "Click the icon." };
    },
    newKey: () => "a key",
    requests: {
      send: async (kind, { key, ...data }) => {
        page.asked.push({ kind, ...data });
        return answers[kind]?.(data) ?? defaults[kind](data);
      },
    },
  };
  for (const path of FILES) window.eval(readFileSync(new URL(path, folder), "utf8"));
  page.overlay = window.Accalmie.overlay;
  page.all = (selector) => [...(page.root?.querySelectorAll(selector) ?? [])];
  page.one = (selector) => page.root?.querySelector(selector) ?? null;
  page.button = (label) => page.all("button").find((button) => button.textContent === label);
  page.close = () => window.close();
  return page;
}

const done = ({ case_id }) => ({ ok: true, data: { case: caseView(case_id.replace(/^0+/, "")) } });
const defaults = {
  "drafts.ask": () => ({
    ok: true,
    data: {
      drafts: [
        { tone: "short", text: DRAFT, length: DRAFT.length, limit: 600, findings: [] },
        {
          tone: "warm",
          text: `Bonjour. ${DRAFT}`,
          length: DRAFT.length + 9,
          limit: 600,
          findings: [],
        },
      ],
    },
  }),
  "reply.check": ({ text }) => ({
    ok: true,
    data: { findings: [], length: text.length, limit: 600 },
  }),
  "reply.approve": done,
  "reply.insert": done,
  "case.decide": done,
  "comment.judge": ({ comment, negative }) => ({
    ok: true,
    data: { readings: [reading(comment.id, negative ? {} : null)] },
  }),
};

/** An event of the person's, which a page cannot make: jsdom's own dispatch keeps it trusted. */
export function act(page, target, type, init = {}) {
  const { window } = page;
  const Kind = type.startsWith("key") ? window.KeyboardEvent : window.MouseEvent;
  const event = new Kind(type, { bubbles: true, composed: true, cancelable: true, ...init });
  const implOf = (wrapper) =>
    wrapper[
      Object.getOwnPropertySymbols(wrapper).find(({ description }) => description === "impl")
    ];
  const inner = implOf(event);
  inner.isTrusted = true;
  implOf(target)._dispatch(inner);
  return event;
}

export const click = (page, target) => act(page, target, "click");

export function type(page, text) {
  const box = page.one("textarea.reply");
  box.value = text;
  act(page, box, "input");
}

/** Lets every promise that is ready run on. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
