/**
 * The site files: which may fit a page, and which cannot be used and why.
 *
 * Ours come with the extension; the person's own arrive through the agent and take the place of
 * ours of the same name. A file with a mistake is left out and named with its line; the rest load.
 */
import { covers } from "../shared/match-pattern.js";
import { parseSite } from "../shared/site-schema.js";

/**
 * Every file of extension/sites; a test holds this list to the folder. The general one comes last:
 * it is for pages that none of the others knows.
 */
export const SITE_FILES = Object.freeze([
  "accalmie-demo",
  "amazon",
  "bluesky",
  "discord",
  "discourse",
  "disqus",
  "facebook",
  "glassdoor",
  "google-maps",
  "google-play",
  "hackernews",
  "instagram",
  "isso",
  "lemmy",
  "linkedin",
  "mastodon",
  "pinterest",
  "product-hunt",
  "reddit",
  "reddit-old",
  "threads",
  "tiktok",
  "tripadvisor",
  "trustpilot",
  "twitch",
  "wordpress",
  "x",
  "youtube",
  "generic",
]);

/** @typedef {{file: string, line: number | null, reason: string}} SiteProblem */

export class Sites {
  /** @type {Promise<void> | null} */
  #loading = null;
  /** @type {SiteFile[]} */
  #shipped = [];
  /** @type {SiteFile[]} */
  #own = [];
  /** @type {SiteProblem[]} */
  #shippedProblems = [];
  /** @type {SiteProblem[]} */
  #ownProblems = [];
  #storage;
  #read;
  #problemOf;

  /**
   * @param {object} parts
   * @param {import("./storage.js").Storage} parts.storage
   * @param {(name: string) => Promise<string>} parts.read the text of a file of extension/sites
   * @param {(site: unknown) => string} parts.problemOf "" where it fits the schema
   */
  constructor({ storage, read, problemOf }) {
    this.#storage = storage;
    this.#read = read;
    this.#problemOf = problemOf;
  }

  /** @param {string} url @returns {Promise<SiteFile[]>} those that may be this page's; named hosts first */
  async fitting(url) {
    const all = await this.#all();
    const named = all.filter((site) => site.matches.some((pattern) => covers(pattern, url)));
    const anywhere = all.filter((site) => site.matches.length === 0 && site.detect);
    return [...named, ...anywhere];
  }

  /** @param {string} name @returns {Promise<SiteFile | null>} */
  async named(name) {
    return (await this.#all()).find(({ site }) => site === name) ?? null;
  }

  /** @returns {Promise<SiteFile[]>} the person's own, and of ours those they do not replace */
  async #all() {
    await this.#loaded();
    const replaced = new Set(this.#own.map((site) => site.site));
    return [...this.#own, ...this.#shipped.filter((site) => !replaced.has(site.site))];
  }

  /** @returns {Promise<SiteProblem[]>} */
  async problems() {
    await this.#loaded();
    return [...this.#shippedProblems, ...this.#ownProblems];
  }

  /** @param {unknown[]} sites the person's own, as the agent sent them */
  async replaceOwn(sites) {
    await this.#storage.setFact("own_sites", sites);
    await this.#loaded();
    this.#takeOwn(sites);
  }

  #loaded() {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load() {
    const read = await Promise.all(SITE_FILES.map((name) => this.#readOne(name)));
    this.#shipped = read.flatMap(({ site }) => (site ? [site] : []));
    this.#shippedProblems = read.flatMap(({ problem }) => (problem ? [problem] : []));
    this.#takeOwn((await this.#storage.fact("own_sites")) ?? []);
  }

  /** @param {unknown[]} sites */
  #takeOwn(sites) {
    this.#own = [];
    this.#ownProblems = [];
    for (const site of sites) {
      const reason = this.#problemOf(site);
      if (!reason) this.#own.push(/** @type {SiteFile} */ (site));
      else this.#ownProblems.push({ file: nameOf(site), line: null, reason });
    }
  }

  /** @param {string} name @returns {Promise<{site?: SiteFile, problem?: SiteProblem}>} */
  async #readOne(name) {
    const file = `${name}.json`;
    try {
      return parseSite(await this.#read(file), file);
    } catch {
      return { problem: { file, line: null, reason: "cannot be read" } };
    }
  }
}

/** @param {unknown} site */
function nameOf(site) {
  const name = /** @type {any} */ (site)?.site;
  return typeof name === "string" ? `${name}.json` : "?";
}
