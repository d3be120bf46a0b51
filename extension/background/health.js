/**
 * Which sites no longer look as their files know them.
 *
 * In: what single pages showed beside what is normal. Out: for each site whether that collapsed, and
 * in what. One page says little (nobody has written there); several in a row do. Kept, until the
 * site's file changes: counts of its last pages and a hash of each address, to count a page once.
 */
import { sha256 } from "./handshake.js";

const PAGES = 12; // kept of a site
const EMPTY_PAGES = 3; // in a row where comments are usual: then it is the site
const ENOUGH = 10; // comments, before a share of them says anything
const MAX_NAME = 100; // characters, as the agent takes it
const HALF = 0.5; // of what is normal: below it a field has collapsed

/** @typedef {{page: string, usual: boolean, found: number, filled: SiteLook["filled"]}} Kept */
/** @typedef {{version: number, looks: Kept[]}} KeptSite */

export class Health {
  #storage;
  #sites;
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();
  /** A site has collapsed, or is well again. */
  onChange = () => {};

  /**
   * @param {object} parts
   * @param {import("./storage.js").Storage} parts.storage
   * @param {{named: (site: string) => Promise<SiteFile | null>}} parts.sites
   */
  constructor({ storage, sites }) {
    this.#storage = storage;
    this.#sites = sites;
  }

  /** @param {SiteLook} look @param {string} url of the page @returns {Promise<void>} */
  note(look, url) {
    const noted = this.#queue.then(() => this.#note(look, url));
    this.#queue = noted.catch(() => {}); // the next one's turn comes whatever became of this one
    return noted;
  }

  /** @param {SiteLook} look @param {string} url */
  async #note({ site, version, usual, found, filled }, url) {
    if (found === 0 && !usual) return;
    const page = (await sha256(new TextEncoder().encode(url.split("#")[0]))).slice(0, 16);
    const kept = await this.#kept();
    const before = kept[site]?.version === version ? kept[site].looks : [];
    const others = before.filter((one) => one.page !== page);
    const looks = [...others, { page, usual, found, filled }].slice(-PAGES);
    const was = JSON.stringify(await this.told());
    await this.#storage.setFact("site_looks", { ...kept, [site]: { version, looks } });
    if (JSON.stringify(await this.told()) !== was) this.onChange();
  }

  /** Every site that was looked at. @returns {Promise<SiteHealth[]>} */
  async told() {
    const all = Object.entries(await this.#kept());
    const told = await Promise.all(all.map(([site, kept]) => this.#judged(site, kept)));
    return told.filter((one) => one !== null);
  }

  /** @param {string} site @param {KeptSite} kept @returns {Promise<SiteHealth | null>} */
  async #judged(site, { version, looks }) {
    const file = await this.#sites.named(site);
    if (!file?.normal || file.version !== version) return null;
    const name = file.name
      .replace(/\p{Cc}/gu, "")
      .slice(0, MAX_NAME)
      .toWellFormed();
    return { site, name, version, ...judge(file.normal, looks) };
  }

  /** @returns {Promise<Record<string, KeptSite>>} */
  async #kept() {
    return (await this.#storage.fact("site_looks")) ?? {};
  }
}

/**
 * What the last pages of a site mean, oldest first.
 * @param {NormalRule} normal
 * @param {Kept[]} looks
 * @returns {Pick<SiteHealth, "why" | "fields">}
 */
export function judge({ found: least = 0, filled }, looks) {
  const usual = looks.filter((look) => look.usual).slice(-EMPTY_PAGES);
  const empty = usual.length === EMPTY_PAGES && usual.every(({ found }) => found < least);
  if (empty) return { why: "nothing", fields: [] };
  const { found, has } = newest(looks);
  const names = /** @type {UsualField[]} */ (Object.keys(filled));
  const fields = names.filter((name) => has(name) < found * (filled[name] ?? 0) * HALF);
  return found >= ENOUGH && fields.length > 0 ? { why: "fields", fields } : { why: "", fields: [] };
}

/** As many of the newest looks as hold enough comments: what was there before is history. @param {Kept[]} looks */
function newest(looks) {
  /** @type {Kept[]} */
  const taken = [];
  let found = 0;
  for (const look of [...looks].reverse()) {
    if (found >= ENOUGH) break;
    taken.push(look);
    found += look.found;
  }
  const has = (/** @type {UsualField} */ name) =>
    taken.reduce((sum, { filled }) => sum + (filled[name] ?? 0), 0);
  return { found, has };
}
