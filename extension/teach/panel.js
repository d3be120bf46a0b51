/**
 * What the person sees while they teach a site: outlines on the page, what was understood, buttons.
 *
 * Draws and passes on what is pressed; decides nothing. Everything stands in an overlay of its own,
 * so that the page can neither read nor press it.
 */
(() => {
  const COLOURS = Object.freeze({
    comment: "#2F7D6D",
    text: "#8A5200",
    author: "#3F5FA8",
    time: "#7A4C93",
    permalink: "#55646A",
  });
  const MOST_OUTLINES = 200;

  class TeachPanel {
    #layer = new Accalmie.Layer();
    /** @type {HTMLElement[]} */
    #outlines = [];
    #box = Accalmie.element("div", {
      class: "question teach",
      role: "dialog",
      "aria-labelledby": "teach-title",
      tabindex: "-1",
    });

    constructor() {
      this.#box.style.cssText =
        "position:fixed;inset-block-start:16px;inset-inline:auto 16px;" +
        "width:min(360px,calc(100vw - 32px));max-height:calc(100vh - 32px);overflow:auto";
      this.#layer.add(this.#box);
    }

    /** Whether something happened in here. @param {Event} event */
    holds(event) {
      return this.#layer.holds(event);
    }

    get buttonFocused() {
      return [...this.#box.querySelectorAll("button")].some((one) => this.#layer.hasFocusIn(one));
    }

    remove() {
      this.#layer.remove();
    }

    /** @param {string} title @param {string} hint @param {Record<string, () => void>} handlers */
    ask(title, hint, handlers) {
      this.#draw(title, hint, [], handlers);
    }

    /**
     * @param {string} title
     * @param {string} hint
     * @param {{name: string, label: string, value: string, change?: () => void}[]} rows
     * @param {Record<string, () => void>} handlers
     */
    show(title, hint, rows, handlers) {
      const { element, words } = Accalmie;
      const lines = rows.map(({ name, label, value, change }) => {
        const colour = element("span", { "aria-hidden": "true" }, "▍");
        colour.style.color = /** @type {Record<string, string>} */ (COLOURS)[name] ?? "";
        const button =
          change &&
          element(
            "button",
            {
              type: "button",
              click: change,
              "aria-label": `${words.say("teach_change")}: ${label}`,
            },
            words.say("teach_change"),
          );
        return element(
          "p",
          { class: "hint" },
          colour,
          element("b", {}, label),
          ` ${value || words.say("teach_missing")} `,
          ...(button ? [button] : []),
        );
      });
      this.#draw(title, hint, lines, handlers);
    }

    /** @param {string} title @param {string} hint @param {HTMLElement[]} lines @param {Record<string, () => void>} handlers */
    #draw(title, hint, lines, handlers) {
      const { element, words } = Accalmie;
      const buttons = Object.entries(handlers).map(([word, handler]) =>
        element(
          "button",
          { type: "button", click: handler, ...(word === "teach_keep" && { class: "primary" }) },
          words.say(word),
        ),
      );
      const heading = element("h2", { id: "teach-title", tabindex: "-1" }, title);
      const note = element("p", { class: "note", role: "status" });
      this.#box.replaceChildren(
        heading,
        element("p", { class: "hint" }, hint),
        ...lines,
        element("div", { class: "row" }, ...buttons),
        note,
      );
      heading.focus({ preventScroll: true });
    }

    /** @param {string} sentence */
    say(sentence) {
      const note = this.#box.querySelector(".note");
      if (note) note.textContent = sentence;
    }

    /** @param {string} sentence stays a moment after the panel is gone */
    leave(sentence) {
      this.#outline([]);
      this.#box.remove();
      this.#layer.say(sentence, { x: innerWidth - 380, y: 16 });
    }

    /** @param {{element: Element, name: string}[]} shown */
    outline(shown) {
      this.#outline(shown.slice(0, MOST_OUTLINES));
    }

    /** @param {{element: Element, name: string}[]} shown */
    #outline(shown) {
      for (const old of this.#outlines) old.remove();
      const { x, y } = this.#layer.origin;
      this.#outlines = shown.map(({ element: around, name }) => {
        const box = around.getBoundingClientRect();
        const line = Accalmie.element("div", { "aria-hidden": "true" });
        const colour = /** @type {Record<string, string>} */ (COLOURS)[name] ?? COLOURS.comment;
        line.style.cssText =
          `position:absolute;pointer-events:none;box-sizing:border-box;border-radius:4px;left:${box.x - x}px;` +
          `top:${box.y - y}px;width:${box.width}px;height:${box.height}px;` +
          `border:${name === "comment" ? 1 : 2}px ${name === "comment" ? "dashed" : "solid"} ${colour}`;
        this.#layer.add(line);
        return line;
      });
    }
  }

  Accalmie.TeachPanel = TeachPanel;
})();
