/**
 * Teaching a site: puts the scripts for it into one tab when the person asks, and gives the file that
 * comes of it to the agent.
 *
 * A file is for the host it was taught on and named after it, whatever it says itself: what a page
 * forges replaces no other host's file. It is held to the same schema as every other.
 */
import { webAddress } from "../shared/match-pattern.js";

/** In the order in which they need each other; a test holds this list to the folder. */
export const TEACH_FILES = Object.freeze([
  "teach/selectors.js",
  "teach/marks.js",
  "teach/fields.js",
  "teach/propose.js",
  "teach/panel.js",
  "teach/teaching.js",
]);

/** What was proposed fits no schema: nothing is kept. */
export class NotTeachable extends Error {}

export class Teaching {
  #browser;
  #link;
  #sites;
  #problemOf;

  /**
   * @param {object} parts
   * @param {typeof chrome} parts.browser
   * @param {Pick<import("./agent-link.js").AgentLink, "connect" | "ask">} parts.link
   * @param {{replaceOwn: (sites: unknown[]) => Promise<unknown>}} parts.sites
   * @param {(site: unknown) => string} parts.problemOf "" where it fits the schema
   */
  constructor({ browser, link, sites, problemOf }) {
    this.#browser = browser;
    this.#link = link;
    this.#sites = sites;
    this.#problemOf = problemOf;
  }

  /** @param {number} tabId a tab whose page our content scripts are in */
  async begin(tabId) {
    const files = [...TEACH_FILES];
    await this.#browser.scripting.executeScript({ target: { tabId }, files });
  }

  /**
   * @param {any} proposed a site file
   * @param {{tab: number, frame: number, url: string}} place where it was taught
   * @throws {NotTeachable | import("./agent-link.js").LinkDown | import("./agent-link.js").Refused}
   */
  async keep(proposed, { tab, frame, url }) {
    const host = webAddress(url)?.hostname ?? "";
    const site = { ...proposed, site: nameOf(host), matches: [`*://${host}/*`] };
    if (this.#problemOf(site)) throw new NotTeachable();
    await this.#link.connect();
    const { data } = await this.#link.ask("site.keep", { site });
    await this.#sites.replaceOwn(data.sites);
    const message = { kind: "page.again", data: null };
    await this.#browser.tabs.sendMessage(tab, message, { frameId: frame });
  }
}

/** What the file of a host is called: letters, digits and hyphens. @param {string} host */
function nameOf(host) {
  const name = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "");
  return name.slice(0, 39).replace(/-+$/, "") || "taught";
}
