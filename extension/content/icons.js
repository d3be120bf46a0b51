/** The overlay's small pictures: one stroke drawings on a 16 x 16 grid, in the colour of their text. */
(() => {
  /** @type {Record<string, string>} */
  const PATHS = {
    complaint: "M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z M8 5.5v2 M8 9h.01",
    question:
      "M6 6a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4 M8 11.5h.01 M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 0 1 0-12.4",
    request: "M8 2.5v7 M5 6.8l3 3l3-3 M3 13h10",
    insult: "M5 2.5h6l2.5 2.5v6L11 13.5H5L2.5 11V5z M5.8 10.2l4.4-4.4",
    threat: "M8 2.2l6 11H2z M8 6.5v3 M8 11.4h.01",
    spam: "M2.5 4h11v8h-11z M2.5 4l5.5 4.5L13.5 4",
    camera:
      "M2.5 5h2.6l1-1.6h3.8l1 1.6h2.6v7.5h-11z M8 6.8a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2",
    advice: "M8 2a4 4 0 0 1 2.2 7.3v1.7H5.8V9.3A4 4 0 0 1 8 2 M6.4 13.5h3.2",
    close: "M4 4l8 8 M12 4l-8 8",
    done: "M3.5 8.5l3 3l6-7",
    shield: "M8 2l5 1.8v4c0 3-2 5.2-5 6.2c-3-1-5-3.2-5-6.2v-4z",
  };
  const SAME = /** @type {Record<string, string>} */ ({
    hate: "insult",
    obscene: "insult",
    attack: "insult",
    praise: "complaint",
    other: "complaint",
  });

  /** @param {string} name */
  function icon(name) {
    const d = PATHS[name] ?? PATHS[SAME[name] ?? "complaint"];
    const path = Accalmie.element("path", { d });
    return Accalmie.element(
      "svg",
      { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" },
      path,
    );
  }

  Accalmie.icon = icon;
})();
