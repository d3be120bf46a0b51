/**
 * The toolbar icon's number: what waits while the agent is away, else the cases due within the
 * hour. Calm, amber, and brick only when late.
 */

const CALM = "#2f7d6d";
const SOON = "#b26a00";
const LATE = "#a33b2a";
const AWAY = "#55646a";
const MOST = 999; // four characters are all a badge can show

export class Icon {
  #browser;

  /** @param {typeof chrome} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /** @param {AgentState["status"]} status null while the agent is away @param {number} waiting */
  show(status, waiting) {
    if (!status) return this.#put(waiting, AWAY, "icon_waiting");
    const { due_within_the_hour: due, late } = status;
    this.#put(due + late, late > 0 ? LATE : due > 0 ? SOON : CALM, "icon_due");
  }

  /** @param {number} count @param {string} color @param {string} word */
  #put(count, color, word) {
    const { action, i18n } = this.#browser;
    const text = count > MOST ? `${MOST}+` : String(count || "");
    void action.setBadgeText({ text });
    void action.setBadgeBackgroundColor({ color });
    void action.setBadgeTextColor({ color: "#ffffff" });
    const title = count > 0 ? i18n.getMessage(word, [String(count)]) : i18n.getMessage("name");
    void action.setTitle({ title });
  }
}
