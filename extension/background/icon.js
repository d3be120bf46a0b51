/** The toolbar icon's number: cases due within the hour. Calm, amber, and brick only when late. */

const CALM = "#2f7d6d";
const SOON = "#b26a00";
const LATE = "#a33b2a";

export class Icon {
  #browser;

  /** @param {typeof chrome} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /** @param {AgentState["status"]} status */
  show(status) {
    if (!status) return this.away();
    const { due_within_the_hour: due, late } = status;
    const colour = late > 0 ? LATE : due > 0 ? SOON : CALM;
    void this.#browser.action.setBadgeText({ text: due + late > 0 ? String(due + late) : "" });
    void this.#browser.action.setBadgeBackgroundColor({ color: colour });
    void this.#browser.action.setBadgeTextColor({ color: "#ffffff" });
  }

  away() {
    void this.#browser.action.setBadgeText({ text: "" });
  }
}
