/** A page in jsdom with the content scripts' engine loaded in it, as a browser loads classic scripts. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const EXTENSION = new URL("../../../extension/", import.meta.url);

/** @param {string} name a site file's name, without .json */
export function siteFile(name) {
  return JSON.parse(readFileSync(new URL(`sites/${name}.json`, EXTENSION), "utf8"));
}

/** An IntersectionObserver that sees what a test shows it. */
class View {
  /** @type {Set<View>} */
  static all = new Set();
  watched = new Set();
  constructor(onSeen) {
    this.onSeen = onSeen;
    View.all.add(this);
  }
  observe(element) {
    this.watched.add(element);
  }
  unobserve(element) {
    this.watched.delete(element);
  }
  disconnect() {
    this.watched.clear();
  }
}

/** Brings an element into view. @param {Element} target */
export function bringIntoView(target) {
  for (const view of View.all) {
    if (view.watched.has(target)) view.onSeen([{ isIntersecting: true, target }]);
  }
}

/**
 * The page's clock, moved by the test: its timers, its frames and `Date.now`.
 * @param {any} window
 * @param {number} [startMs]
 */
export function clockOf(window, startMs = Date.UTC(2026, 10, 20, 12)) {
  let now = startMs;
  let last = 0;
  const timers = new Map();
  window.Date.now = () => now;
  window.setTimeout = (run, ms = 0) => {
    timers.set(++last, { run, at: now + Math.max(0, ms) });
    return last;
  };
  window.clearTimeout = (id) => timers.delete(id);
  window.requestAnimationFrame = (run) => window.setTimeout(() => run(now), 16);
  /** Lets everything happen that is due within `ms`. @param {number} [ms] */
  async function pass(ms = 0) {
    const end = now + ms;
    await quiet();
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end);
      if (due.length === 0) break;
      const [id, timer] = due.reduce((one, two) => (two[1].at < one[1].at ? two : one));
      timers.delete(id);
      now = Math.max(now, timer.at);
      timer.run();
      await quiet();
    }
    now = end;
  }
  return { pass, waiting: () => timers.size };
}

/** Promises and mutation records have been dealt with. */
async function quiet() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * The extension's own side of a page: a background that answers as the test says, words that are
 * their own keys, an overlay that notes what is asked of it.
 * @param {any} window
 * @param {(kind: string, data: any) => any} [answer] undefined: the background is away
 */
export function backgroundOf(window, answer = () => ({ ok: true, data: null })) {
  const told = { sent: [], overlay: [], listeners: [], answer };
  window.chrome = {
    runtime: {
      id: "accalmie",
      sendMessage: async ({ kind, data }) => {
        told.sent.push({ kind, data });
        return told.answer(kind, data);
      },
      onMessage: { addListener: (listener) => told.listeners.push(listener) },
    },
  };
  const note = (name) => (value) => {
    told.overlay.push([name, value]);
    return told.walks ?? false;
  };
  const names = "show update captured walk open placeAll removeAll hide unhide".split(" ");
  window.Accalmie = {
    words: { say: (key) => key },
    overlay: {
      ...Object.fromEntries(names.map((name) => [name, note(name)])),
      judge: async (comment, negative, at) => {
        told.overlay.push(["judge", { id: comment.id, negative, ...at }]);
        return told.trouble ?? "";
      },
      forget: (caseIds) => {
        told.overlay.push(["forget", caseIds]);
        return told.erased ?? [];
      },
      note: (sentence, at) => told.overlay.push(["note", { sentence, ...at }]),
    },
  };
  return told;
}

/**
 * @param {string} html
 * @param {object} [options]
 * @param {string} [options.url]
 * @param {string[]} [options.scripts] content scripts to load, in order
 * @param {(window: any) => void} [options.before] prepares the window before the scripts run
 */
export function openPage(html, options = {}) {
  const { url = "https://example.test/post", scripts = ["find", "when", "read", "normal"] } =
    options;
  const dom = new JSDOM(html, { url, runScripts: "outside-only", pretendToBeVisual: true });
  const { window } = dom;
  // jsdom draws nothing: everything counts as drawn, and comes into view when a test says so.
  window.IntersectionObserver = View;
  options.before?.(window);
  for (const name of scripts) {
    window.eval(readFileSync(new URL(`content/${name}.js`, EXTENSION), "utf8"));
  }
  return { dom, window, document: window.document, Accalmie: window.Accalmie };
}

/**
 * Every comment a site file finds on a page.
 * @param {ReturnType<typeof openPage>} page
 * @param {any} site
 * @returns {any[]}
 */
export function readAll({ Accalmie, document }, site) {
  const found = Accalmie.findContainers(document, site);
  const comments = found.map((one) => Accalmie.readComment(one, site)).filter(Boolean);
  return [
    ...new Map(comments.reverse().map((comment) => [comment.id, comment])).values(),
  ].reverse();
}
