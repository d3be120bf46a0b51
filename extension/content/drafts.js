/**
 * The drafts of a case: tabs, the text to edit, the counter, and what the check says as one types.
 *
 * Asks the agent through `requests`; decides nothing about the reply itself. An edit is kept with
 * its tab until the card closes.
 */
(() => {
  const CHECK_AFTER_MS = 300;

  /** @type {AccalmieNamespace["drafts"]} */
  function drafts(options) {
    return new Drafts(options);
  }

  class Drafts {
    /** @type {Draft[]} */
    #drafts = [];
    #tab = 0;
    /** How many of the drafts are the playbook's; a language model's follow. */
    #written = 0;
    /** @type {string[]} */
    #texts = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #soon;
    /** The text the shown findings are about. */
    #checked = "";
    #options;

    /** @param {{caseId: string, onEdit(): void, onFindings(findings: Finding[]): void}} options */
    constructor(options) {
      this.#options = options;
      const { element, words } = Accalmie;
      this.tabs = element("div", {
        role: "tablist",
        class: "tabs",
        keydown: (event) => this.#onKey(event),
      });
      this.box = /** @type {HTMLTextAreaElement} */ (
        element("textarea", {
          rows: "4",
          class: "reply",
          "aria-label": words.say("card_reply"),
          "aria-describedby": "findings counter",
          input: () => this.#edited(),
        })
      );
      this.counter = element("span", { id: "counter", class: "counter" });
      this.findings = element("ul", { id: "findings", class: "findings", "aria-live": "polite" });
      this.note = element("p", { class: "note", role: "status" }, words.say("card_drafting"));
      this.model = element("p", { class: "note", role: "status" });
      this.glimpse = element("p", { class: "glimpse", "aria-hidden": "true" });
      this.element = element(
        "section",
        { class: "drafts" },
        this.tabs,
        this.model,
        this.glimpse,
        this.box,
        element("div", { class: "row under" }, this.note, this.counter),
        this.findings,
      );
    }

    text() {
      return this.box.value;
    }

    focus() {
      this.box.focus();
    }

    /** @param {string} sentence */
    trouble(sentence) {
      this.note.textContent = sentence;
    }

    /** @param {Draft[]} offered @param {string} [receiver] the host that is asked for more */
    offer(offered, receiver = "") {
      const typed = this.box.value; // the person may have started before the drafts came
      this.#drafts = offered;
      this.#texts = offered.map((draft) => draft.text);
      this.#written = offered.length;
      this.note.textContent = offered.length > 0 ? "" : Accalmie.words.say("card_no_draft");
      this.model.textContent = receiver && Accalmie.words.say("model_asked", receiver);
      this.#showTabs();
      if (typed) this.#count([...typed].length, offered[0]?.limit ?? 0);
      else if (offered.length > 0) this.#choose(0);
    }

    /** Beside what was offered, never in its place: the person may be typing. @param {DraftsWritten} written */
    written({ drafts, receiver, done }) {
      const { words } = Accalmie;
      if (!done) {
        this.glimpse.textContent = drafts[0]?.text ?? "";
        return;
      }
      this.glimpse.textContent = "";
      this.model.textContent = words.say(drafts.length ? "model_added" : "model_none", receiver);
      this.#drafts = [...this.#drafts.slice(0, this.#written), ...drafts];
      const texts = drafts.map((draft) => draft.text);
      this.#texts = [...this.#texts.slice(0, this.#written), ...texts];
      this.#showTabs();
    }

    /** @param {string} text */
    use(text) {
      this.#put(text);
      this.box.focus();
    }

    #showTabs() {
      this.tabs.replaceChildren(...this.#drafts.map((draft, at) => this.#tabOf(draft, at)));
    }

    /** @param {Draft} draft @param {number} at */
    #tabOf(draft, at) {
      const { element, words } = Accalmie;
      const selected = String(at === this.#tab);
      const tone = words.say(`tone_${draft.tone}`);
      return element(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": selected,
          tabindex: at === this.#tab ? "0" : "-1",
          click: () => this.#choose(at),
        },
        at < this.#written ? tone : words.say("model_tab", tone),
      );
    }

    /** @param {number} at */
    #choose(at) {
      this.#tab = at;
      const draft = this.#drafts[at];
      for (const [index, tab] of [...this.tabs.children].entries()) {
        tab.setAttribute("aria-selected", String(index === at));
        tab.setAttribute("tabindex", index === at ? "0" : "-1");
      }
      this.#put(this.#texts[at]);
      if (this.#texts[at] !== draft.text) return;
      this.#checked = draft.text;
      this.#count(draft.length, draft.limit);
      this.#show(draft.findings);
      clearTimeout(this.#soon); // the agent has checked its own draft already
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (!step || this.#drafts.length === 0) return;
      event.preventDefault();
      const count = this.#drafts.length;
      const ahead = getComputedStyle(this.tabs).direction === "rtl" ? -step : step;
      this.#choose((this.#tab + ahead + count) % count);
      /** @type {HTMLElement} */ (this.tabs.children[this.#tab]).focus();
    }

    /** @param {string} text */
    #put(text) {
      this.box.value = text;
      this.#edited();
    }

    #edited() {
      const text = this.text();
      if (this.#drafts.length > 0) this.#texts[this.#tab] = text;
      this.#count([...text].length, this.#drafts[this.#tab]?.limit ?? 0);
      this.#options.onEdit();
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => void this.#check(text), CHECK_AFTER_MS);
    }

    /** @param {string} text */
    async #check(text) {
      const answer = await Accalmie.requests.send("reply.check", {
        case_id: this.#options.caseId,
        text,
      });
      if (text !== this.text()) return; // an answer about a text that is no more
      if (!answer.ok) {
        this.trouble(answer.error);
        return;
      }
      this.note.textContent = "";
      this.#checked = text;
      this.#count(answer.data.length, answer.data.limit);
      this.#show(answer.data.findings);
    }

    /** @param {number} length @param {number} limit 0 where it is not known yet */
    #count(length, limit) {
      this.counter.textContent = limit ? `${length} / ${limit}` : String(length);
      this.counter.classList.toggle("over", limit > 0 && length > limit);
      this.counter.setAttribute(
        "aria-label",
        Accalmie.words.say("card_counter", length, limit || "–"),
      );
    }

    /** @param {Finding[]} findings of `#checked` */
    #show(findings) {
      this.findings.replaceChildren(...findings.map((finding) => this.#line(finding)));
      this.#options.onFindings(findings);
    }

    /** @param {Finding} finding */
    #line(finding) {
      const { element, words } = Accalmie;
      const level = element("span", { class: "level" }, words.say(`finding_${finding.severity}`));
      const line = element(
        "li",
        { class: finding.severity },
        level,
        element("span", {}, finding.message),
      );
      if (finding.fix !== null && finding.fix !== undefined) {
        const fix = () => this.#fix(finding);
        const label = words.say("card_fix_label", finding.message);
        line.append(
          element(
            "button",
            { type: "button", class: "link", "aria-label": label, click: fix },
            words.say("card_fix"),
          ),
        );
      }
      return line;
    }

    /** @param {Finding} finding */
    #fix({ start, end, fix }) {
      if (this.text() !== this.#checked) return; // the spans are of an older text: a check is under way
      // Spans count characters, strings count UTF-16 units: an emoji is one and two.
      const characters = [...this.#checked];
      characters.splice(start, end - start, fix ?? "");
      this.#put(characters.join(""));
      this.box.focus();
    }
  }

  Accalmie.drafts = drafts;
})();
