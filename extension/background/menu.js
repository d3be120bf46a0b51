/**
 * The browser's own menu over a page: «Open a case from this comment».
 *
 * The browser keeps the entry between two lives of this background. Which comment was right-clicked
 * only the page knows: it is told, finds the comment among those it has read and asks for the case.
 */

const ENTRY = "open-case";
/** Whatever can be under the pointer in a comment. @type {chrome.contextMenus.CreateProperties["contexts"]} */
const CONTEXTS = ["page", "selection", "link", "image", "video", "audio"];

export class Menu {
  #browser;
  #reach;
  #news;

  /**
   * @param {typeof chrome} browser
   * @param {import("./reach.js").Reach} reach
   * @param {import("./news.js").News} news
   */
  constructor(browser, reach, news) {
    this.#browser = browser;
    this.#reach = reach;
    this.#news = news;
  }

  /** Makes the entry what it should be, whether it was there or not. */
  async refresh() {
    const { contextMenus, i18n, runtime } = this.#browser;
    const entry = {
      title: i18n.getMessage("menu_open_case"),
      contexts: CONTEXTS,
      documentUrlPatterns: await this.#reach.patterns(),
    };
    // An entry that is there already makes `create` fail: then the update alone says it all.
    contextMenus.create({ id: ENTRY, ...entry }, () => {
      void runtime.lastError;
      contextMenus.update(ENTRY, entry);
    });
  }

  /**
   * @param {chrome.contextMenus.OnClickData} click
   * @param {chrome.tabs.Tab} [tab]
   */
  async chosen({ menuItemId, frameId = 0 }, tab) {
    if (menuItemId !== ENTRY || tab?.id === undefined) return;
    const to = { tab: tab.id, frame: 0 }; // no other frame is read
    await this.#news.tell(to, "page.judge", { framed: frameId !== 0 });
  }
}
