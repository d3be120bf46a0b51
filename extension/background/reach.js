/**
 * Where the content scripts run: the manifest names the known sites; any other site needs the
 * person's «all sites» permission, and then the same files are registered for it.
 *
 * Pages already open when the extension arrives or is allowed are read too, without a reload.
 */

const ANY_SITE = "any-site";
const ANY_PAGE = Object.freeze(["http://*/*", "https://*/*"]);
export const ALL_URLS = Object.freeze({ origins: ["<all_urls>"] });

export class Reach {
  #browser;

  /** @param {typeof chrome} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /** The pages content scripts run on, as match patterns. @returns {Promise<string[]>} */
  async patterns() {
    return (await this.#isEverywhere()) ? [...ANY_PAGE] : this.#declared().matches;
  }

  /** Makes the registration what the permission says. */
  async refresh() {
    const { scripting } = this.#browser;
    const allowed = await this.#isEverywhere();
    const known = await scripting.getRegisteredContentScripts({ ids: [ANY_SITE] });
    if (known.length > 0) await scripting.unregisterContentScripts({ ids: [ANY_SITE] });
    if (!allowed) return;
    const { js, everywhere } = this.#declared();
    await scripting.registerContentScripts([
      {
        id: ANY_SITE,
        js,
        matches: [...ANY_PAGE],
        excludeMatches: everywhere,
        runAt: "document_idle",
        persistAcrossSessions: true,
      },
    ]);
  }

  /** Puts the content scripts into tabs that were open before they could be. */
  async fillOpenTabs() {
    const tabs = await this.#browser.tabs.query({ url: [...ANY_PAGE] });
    await Promise.all(tabs.map((tab) => this.#fill(Number(tab.id))));
  }

  #isEverywhere() {
    return this.#browser.permissions.contains({ origins: [...ALL_URLS.origins] });
  }

  /** @param {number} tabId */
  async #fill(tabId) {
    const target = { tabId };
    try {
      const [there] = await this.#browser.scripting.executeScript({
        target,
        func: () => "Accalmie" in globalThis,
      });
      if (there?.result) return;
      await this.#browser.scripting.executeScript({ target, files: this.#declared().js });
    } catch {
      // A tab we have no permission for, or one that cannot be scripted: it stays as it is.
    }
  }

  /**
   * The manifest's own content scripts, pairing aside. `matches`: the pages they run on;
   * `everywhere`: with those that are read inside a frame of any page.
   * @returns {{js: string[], matches: string[], everywhere: string[]}}
   */
  #declared() {
    const scripts = this.#browser.runtime.getManifest().content_scripts ?? [];
    const { js = [], matches = [] } = scripts[0] ?? {};
    const everywhere = scripts
      .filter((one) => String(one.js) === String(js))
      .flatMap((one) => one.matches ?? []);
    const base = this.#browser.runtime.getURL(""); // Firefox tells whole addresses and takes none
    return { js: js.map((file) => file.replace(base, "")), matches, everywhere };
  }
}
