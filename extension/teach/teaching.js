/**
 * Teaching a site, step by step: the person points at the words of one comment, sees what would be
 * read, corrects it, keeps it.
 *
 * Last of its folder; loaded when the person asks for it and not before. While they point, the page
 * gets neither their click nor their keys; a page's own events count for nothing.
 */
(() => {
  const MOST_GUESSES = 6;
  const SHORTEST = 3; // letters of a text worth pointing at
  /** @type {readonly ("text" | "author" | "time" | "permalink")[]} */
  const FIELDS = ["text", "author", "time", "permalink"];

  class Teaching {
    #panel = new Accalmie.TeachPanel();
    #end = new AbortController();
    /** @type {Proposal[]} */
    #guesses = [];
    #guess = 0;
    /** What is pointed at is asked for; null while nothing is. @type {((element: Element) => void) | null} */
    #onPoint = null;
    /** @type {Element | null} */
    #pointed = null;

    start() {
      const options = { capture: true, signal: this.#end.signal };
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"])
        addEventListener(type, (event) => this.#swallow(event), options);
      addEventListener("click", (event) => this.#clicked(event), options);
      addEventListener("pointermove", (event) => this.#moved(event), options);
      addEventListener("keydown", (event) => this.#key(event), options);
      addEventListener("scroll", () => this.#outline(), { ...options, passive: true });
      this.#point();
    }

    stop() {
      this.#end.abort();
      this.#panel.remove();
      if (Accalmie.teaching === this) Accalmie.teaching = undefined;
    }

    #point() {
      const { words } = Accalmie;
      this.#guesses = [];
      this.#pointed = null;
      this.#panel.ask(words.say("teach_point"), words.say("teach_keys"), {
        teach_cancel: () => this.stop(),
      });
      this.#onPoint = (element) => this.#propose(element);
    }

    /** @param {Element} clicked */
    #propose(clicked) {
      this.#guesses = Accalmie.propose(clicked).slice(0, MOST_GUESSES);
      this.#guess = 0;
      if (this.#guesses.length === 0) return this.#panel.say(Accalmie.words.say("teach_none"));
      this.#onPoint = null;
      this.#pointed = null;
      this.#show();
    }

    get #proposal() {
      return this.#guesses[this.#guess];
    }

    #show() {
      const { words } = Accalmie;
      const { site, element, count } = this.#proposal;
      const comment = Accalmie.readComment({ element, variant: site.variants[0] }, site);
      const values = {
        text: comment?.text,
        author: comment?.author_name,
        time: comment?.posted_at && words.moment(comment.posted_at),
        permalink: comment?.comment_url,
      };
      const rows = FIELDS.map((name) => ({
        name,
        label: words.say(`teach_${name}`),
        value: short(values[name] || ""),
        change: () => this.#change(name),
      }));
      const reply = words.say(site.variants[0].reply ? "teach_reply_found" : "teach_reply_none");
      this.#panel.show(words.say("teach_found", count), reply, rows, {
        teach_keep: () => void this.#keep(),
        ...(this.#guesses.length > 1 && { teach_other: () => this.#other() }),
        teach_again: () => this.#point(),
        teach_cancel: () => this.stop(),
      });
      this.#outline();
    }

    #other() {
      this.#guess = (this.#guess + 1) % this.#guesses.length;
      this.#show();
    }

    /** @param {"text" | "author" | "time" | "permalink"} name */
    #change(name) {
      const { words } = Accalmie;
      this.#panel.ask(
        words.say("teach_pick", words.say(`teach_${name}`)),
        words.say("teach_keys"),
        { teach_back: () => this.#back() },
      );
      this.#onPoint = (element) => {
        const corrected = Accalmie.correctProposal(this.#proposal, name, element);
        if (!corrected) return this.#panel.say(words.say("teach_not_in_all"));
        this.#guesses[this.#guess] = corrected;
        this.#back();
      };
    }

    #back() {
      this.#onPoint = null;
      this.#pointed = null;
      this.#show();
    }

    async #keep() {
      const answer = await Accalmie.requests.send("site.teach", {
        site: Accalmie.withNormal(this.#proposal.site),
      });
      if (!answer.ok) return this.#panel.say(answer.error);
      this.#panel.leave(Accalmie.words.say("teach_kept"));
      this.#end.abort();
      Accalmie.teaching = undefined;
    }

    #outline() {
      if (this.#pointed) return this.#panel.outline([{ element: this.#pointed, name: "text" }]);
      if (this.#guesses.length === 0) return this.#panel.outline([]);
      const { site, element } = this.#proposal;
      const all = Accalmie.findContainers(document, site).map((one) => ({
        element: one.element,
        name: "comment",
      }));
      const parts = FIELDS.flatMap((name) => {
        const select = site.variants[0].fields[name]?.[0]?.select;
        const part = select && element.querySelector(select);
        return part ? [{ element: part, name }] : [];
      });
      this.#panel.outline([...parts, ...all]);
    }

    /** @param {Event} event @returns {Element | null} what of the page the person points at */
    #target(event) {
      if (!event.isTrusted || !this.#onPoint || this.#panel.holds(event)) return null;
      const [target] = event.composedPath();
      return target instanceof Element ? target : null;
    }

    /** @param {Event} event */
    #swallow(event) {
      if (!this.#target(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      const target = this.#target(event);
      if (!target) return;
      this.#swallow(event);
      this.#onPoint?.(target);
    }

    /** @param {Event} event */
    #moved(event) {
      const target = this.#target(event);
      if (!target || target === this.#pointed) return;
      this.#pointed = target;
      this.#outline();
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
      if (!event.isTrusted) return;
      if (event.key === "Escape") this.stop();
      else if (!this.#onPoint) return;
      else if (event.key === "ArrowDown" || event.key === "ArrowUp")
        this.#step(event.key === "ArrowDown" ? 1 : -1);
      else if (event.key === "Enter" && this.#pointed && !this.#inButton(event))
        this.#onPoint(this.#pointed);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    /** A button of the panel takes Enter for itself. @param {Event} event */
    #inButton(event) {
      return this.#panel.holds(event) && this.#panel.buttonFocused;
    }

    /** To the next text of the page. @param {number} by */
    #step(by) {
      const scope = this.#guesses.length > 0 ? this.#proposal.element : document.body;
      const texts = [...scope.querySelectorAll("*")].filter(isText);
      const at = this.#pointed ? texts.indexOf(this.#pointed) : by > 0 ? -1 : 0;
      this.#pointed = texts[(at + by + texts.length) % texts.length] ?? null;
      this.#pointed?.scrollIntoView({ block: "nearest", behavior: "instant" });
      this.#outline();
      this.#panel.say(short(this.#pointed?.textContent ?? ""));
    }
  }

  /** Has words of its own and is to be seen. @param {Element} element */
  function isText(element) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue)
      .join("")
      .trim();
    return (
      own.length >= SHORTEST &&
      !element.matches("script, style, noscript") &&
      (element.checkVisibility?.() ?? true)
    );
  }

  /** @param {string} text */
  function short(text) {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
  }

  Accalmie.teaching?.stop();
  Accalmie.teaching = new Teaching();
  Accalmie.teaching.start();
})();
