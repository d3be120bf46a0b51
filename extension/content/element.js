/**
 * Makes one element of the overlay. Text is text, never markup; a handler runs for what the person
 * does, never for an event a page made up.
 */
(() => {
  const SVG = new Set(["svg", "path", "circle", "line"]);

  /**
   * @param {string} tag
   * @param {Attributes} attributes a function is an event's handler, `true` an empty attribute
   * @param {(Node | string)[]} children
   * @returns {HTMLElement}
   */
  function element(tag, attributes = {}, ...children) {
    const node = SVG.has(tag)
      ? document.createElementNS("http://www.w3.org/2000/svg", tag)
      : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") node.addEventListener(name, trusted(value));
      else if (typeof value === "string") node.setAttribute(name, value);
      else node.toggleAttribute(name, value);
    }
    node.append(...children);
    return /** @type {HTMLElement} */ (node);
  }

  /** @param {(event: Event) => void} handler */
  function trusted(handler) {
    return (/** @type {Event} */ event) => {
      if (event.isTrusted) handler(event);
    };
  }

  Accalmie.element = element;
})();
