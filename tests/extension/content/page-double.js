/** A page in jsdom with the content scripts' engine loaded in it, as a browser loads classic scripts. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const EXTENSION = new URL("../../../extension/", import.meta.url);

/** @param {string} name a site file's name, without .json */
export function siteFile(name) {
  return JSON.parse(readFileSync(new URL(`sites/${name}.json`, EXTENSION), "utf8"));
}

/**
 * @param {string} html
 * @param {object} [options]
 * @param {string} [options.url]
 * @param {string[]} [options.scripts] content scripts to load, in order
 * @param {(window: any) => void} [options.before] prepares the window before the scripts run
 */
export function openPage(html, options = {}) {
  const { url = "https://example.test/post", scripts = ["find", "when", "read"] } = options;
  const dom = new JSDOM(html, { url, runScripts: "outside-only", pretendToBeVisual: true });
  const { window } = dom;
  // jsdom draws nothing: everything counts as drawn and nothing ever comes into view.
  window.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
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
