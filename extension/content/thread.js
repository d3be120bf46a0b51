/**
 * Tells which comments the whole thread holds, so that the agent notices those that are gone.
 *
 * Only for sites whose file names in `more` what is on the page while comments are not: elsewhere
 * nobody can tell a deleted comment from one that is not loaded. Comments that are folded or not
 * drawn count as there; one without an id makes the thread unknown.
 */
(() => {
  const SETTLE_MS = 5000; // without a change
  const MOST = 2000; // comments
  const MOST_LETTERS = 150_000; // under the agent's limit of a message

  class Thread {
    #site;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #told = "";

    /** @param {SiteFile} site */
    constructor(site) {
      this.#site = site;
    }

    /** The page changed: look once it is quiet. */
    soon() {
      clearTimeout(this.#timer);
      if (this.#site.more) this.#timer = setTimeout(() => void this.#tell(), SETTLE_MS);
    }

    stop() {
      clearTimeout(this.#timer);
    }

    async #tell() {
      const ids = document.hidden ? null : wholeThread(this.#site);
      if (!ids) return;
      const told = [location.href.split("#")[0], ...ids].join("\n");
      if (told === this.#told || told.length > MOST_LETTERS) return;
      const answer = await Accalmie.requests.send("thread.seen", { ids });
      if (answer.ok) this.#told = told;
    }
  }

  /**
   * The ids of all comments of the page; null where they may not be all.
   * @param {SiteFile} site
   * @returns {string[] | null}
   */
  function wholeThread(site) {
    const { more, roots } = site;
    if (!more || document.readyState !== "complete" || document.querySelector(more)) return null;
    const scopes = roots ? [...document.querySelectorAll(roots)] : [document];
    const found = scopes.flatMap((scope) => Accalmie.findContainers(scope, site));
    const ids = found.map((one) => Accalmie.idOf(one, site));
    if (ids.length === 0 || ids.length > MOST || ids.some((id) => !id)) return null;
    return [...new Set(/** @type {string[]} */ (ids))];
  }

  Object.assign(Accalmie, { Thread, wholeThread });
})();
