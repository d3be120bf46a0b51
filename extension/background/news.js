/**
 * Passes the agent's answers and news on to the pages they concern.
 *
 * A tab that is gone, or has no content script, is no error: the news is on the agent's disk.
 */

export class News {
  #browser;

  /** @param {typeof chrome} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /**
   * What an answered outbox entry means for the page that sent it; what the person said of a
   * comment counts in every tab that shows it.
   * @param {import("./storage.js").Entry} entry
   * @param {import("../shared/wire.js").Envelope} answer
   */
  async answered({ kind: asked, from }, { kind, data }) {
    if (kind === "case.changed" || asked === "comment.judge") await this.everywhere(kind, data);
    else if (kind === "comments.read" || kind === "capture.stored")
      await this.tell(from, kind, data);
  }

  /** @param {string} kind @param {unknown} data */
  async everywhere(kind, data) {
    const tabs = await this.#browser.tabs.query({});
    await Promise.all(tabs.map((tab) => this.tell({ tab: Number(tab.id), frame: 0 }, kind, data)));
  }

  /** @param {{tab: number, frame: number} | null} to @param {string} kind @param {unknown} data */
  async tell(to, kind, data) {
    if (!to) return;
    try {
      await this.#browser.tabs.sendMessage(to.tab, { kind, data }, { frameId: to.frame });
    } catch {
      // No content script there (any more).
    }
  }
}
