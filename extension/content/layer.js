/**
 * What the overlay is drawn on: one host outside the body, one closed root, one layer in it.
 *
 * It lies over the page and moves nothing in it. The page cannot read it; what it does to the host
 * is undone. Nothing is added to a page before there is something to show.
 */
(() => {
  const NOTE_MS = 8000;
  const EDGE = 8; // px a note keeps from the viewport's edge
  const RESTORES = 20; // a page that keeps removing the host wins, without a fight for the processor
  const ABOVE_ALL = "2147483647";
  /** Kept from the page while the person types: their letters are nobody else's. */
  const TYPING = [
    "keydown",
    "keypress",
    "keyup",
    "beforeinput",
    "input",
    "compositionupdate",
    "paste",
    "copy",
    "cut",
  ];

  class Layer {
    /** @type {HTMLElement | null} */
    #host = null;
    /** @type {ShadowRoot | null} */
    #root = null;
    /** @type {HTMLElement | null} */
    #layer = null;
    /** @type {HTMLElement | null} */
    #note = null;
    #restores = 0;

    /** @param {HTMLElement} element */
    add(element) {
      this.#attach().append(element);
    }

    /** Where the layer's own 0, 0 is in the viewport. @returns {{x: number, y: number}} */
    get origin() {
      return this.#host?.getBoundingClientRect() ?? { x: 0, y: 0 };
    }

    /** Whether something happened in here: a closed root tells the outside its host alone. @param {Event} event */
    holds(event) {
      return this.#host !== null && event.target === this.#host;
    }

    /** @param {HTMLElement} element */
    hasFocusIn(element) {
      return element.contains(this.#root?.activeElement ?? null);
    }

    /** One sentence that stays for a moment. @param {string} sentence @param {{x: number, y: number}} at in the viewport */
    say(sentence, { x, y }) {
      this.#note?.remove();
      const note = Accalmie.element("p", { class: "said-note", role: "status" });
      this.#note = note;
      this.add(note);
      note.textContent = sentence; // after it is there: a screen reader speaks what changes
      const { clientWidth, clientHeight } = document.documentElement;
      const { width, height } = note.getBoundingClientRect();
      note.style.left = `${Math.max(EDGE, Math.min(x, clientWidth - width - EDGE))}px`;
      note.style.top = `${Math.max(EDGE, Math.min(y, clientHeight - height - EDGE))}px`;
      setTimeout(() => note.remove(), NOTE_MS);
    }

    hide() {
      this.#host?.style.setProperty("opacity", "0", "important"); // and the card keeps its focus
    }

    unhide() {
      this.#host?.style.removeProperty("opacity");
    }

    /** The page took the host away: it comes back, a limited number of times. @returns {boolean} whether it did */
    restore() {
      if (!this.#host || this.#host.isConnected || this.#restores >= RESTORES) return false;
      this.#restores += 1;
      document.documentElement.append(this.#host);
      return true;
    }

    remove() {
      this.#host?.remove();
      this.#host = null;
      this.#root = null;
      this.#layer = null;
    }

    /** @returns {HTMLElement} the layer everything is drawn in */
    #attach() {
      if (this.#layer) return this.#layer;
      this.#host = document.createElement("div");
      this.#host.style.cssText =
        `all:initial!important;position:absolute!important;left:0!important;top:0!important;` +
        `width:0!important;height:0!important;z-index:${ABOVE_ALL}!important;display:block!important`;
      const root = this.#host.attachShadow({ mode: "closed" });
      // Written the way our own words are, whatever way the page is.
      this.#layer = Accalmie.element("div", { class: "layer", dir: "auto" });
      this.#root = root;
      dress(root);
      root.append(this.#layer);
      for (const type of TYPING) root.addEventListener(type, (event) => event.stopPropagation());
      document.documentElement.append(this.#host);
      return this.#layer;
    }
  }

  /**
   * A constructed sheet is out of reach of the page's rules for styles; where a browser does not
   * take one from a content script, an element serves.
   * @param {ShadowRoot} root
   */
  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(Accalmie.style);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(Accalmie.element("style", {}, Accalmie.style));
    }
  }

  Accalmie.Layer = Layer;
})();
