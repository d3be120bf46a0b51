/** What the extension's own pages share: their words and their questions to the background. */

import { languageOf } from "../shared/language.js";

export const LANGUAGE = languageOf(chrome.i18n);
const NO_BREAK = "\u00a0";

/** @param {string} key @param {(string | number)[]} values @returns {string} in the browser's language */
export function say(key, ...values) {
  const text = chrome.i18n.getMessage(key, values.map(String));
  return text.replace(/ (?=[:;!?»])/g, NO_BREAK).replace(/(?<=«) /g, NO_BREAK); // French
}

/** Puts the words of `data-say` attributes in place. */
export function speak() {
  document.documentElement.lang = LANGUAGE;
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = say(element.getAttribute("data-say") ?? "");
  }
  document.title = document.querySelector("h1")?.textContent ?? document.title;
}

/**
 * @template {keyof PageRequests} Kind
 * @param {Kind} kind
 * @param {PageRequests[Kind]["data"]} data
 * @returns {Promise<Answer<PageRequests[Kind]["answer"]>>}
 */
export function ask(kind, data) {
  return chrome.runtime.sendMessage({ kind, data });
}

/** @param {string} id @returns {HTMLElement} */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}
