/**
 * Remembers which comment the person last right-clicked: the browser's own menu does not tell.
 *
 * The comment is looked up at the click, not when an entry of the menu is chosen: a page may draw
 * itself anew in between. A page's own events count for nothing.
 */
(() => {
  const RIGHT = 2;

  class Pointing {
    /** @type {Pointed} */
    last = { id: "", x: 0, y: 0 };
    #idAt;

    /**
     * @param {(path: Element[]) => string | null} idAt the comment around what was clicked
     * @param {AbortSignal} signal ends it
     */
    constructor(idAt, signal) {
      this.#idAt = idAt;
      const options = { capture: true, passive: true, signal };
      addEventListener("contextmenu", (event) => this.#point(event), options);
      // With Shift, Firefox opens its menu over any page and tells it of no `contextmenu`.
      addEventListener("pointerdown", (event) => this.#point(event, RIGHT), options);
    }

    /** @param {MouseEvent} event @param {number} [button] that has to be the one pressed */
    #point(event, button = event.button) {
      if (!event.isTrusted || event.button !== button) return;
      const id = this.#idAt(clicked(event)) ?? this.#idAt(selected(event)) ?? "";
      this.last = { id, x: event.clientX, y: event.clientY };
    }
  }

  /** What was clicked, from there outwards; under our own overlay, what it lies on. @param {MouseEvent} event @returns {Element[]} */
  function clicked(event) {
    const path = event.composedPath().filter((node) => node instanceof Element);
    if (path.includes(document.body)) return path;
    const under = document.elementsFromPoint?.(event.clientX, event.clientY) ?? [];
    return around(under.find((element) => document.body.contains(element)));
  }

  /** Asked for by a key the menu is for the selected text, wherever the focus is. @param {MouseEvent} event @returns {Element[]} */
  function selected(event) {
    const selection = event.button === RIGHT ? null : getSelection();
    return selection?.isCollapsed === false ? around(selection.anchorNode) : [];
  }

  /** @param {Node | null | undefined} node @returns {Element[]} it and its ancestors */
  function around(node) {
    const path = [];
    for (let up = node ?? null; up; up = up.parentNode) if (up instanceof Element) path.push(up);
    return path;
  }

  Accalmie.Pointing = Pointing;
})();
