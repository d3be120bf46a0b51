/**
 * The badge beside a negative comment: what it is, about what, how long is left. Where the reader
 * is unsure, a hollow dot that only says so.
 */
(() => {
  /** @type {AccalmieNamespace["badge"]} */
  function badge({ view, topic, onOpen }) {
    return view ? pill(topic, onOpen) : dot();
  }

  /** @returns {BadgeView} */
  function dot() {
    const { element, words } = Accalmie;
    const label = words.say("badge_unsure");
    const attributes = { class: "dot", role: "img", "aria-label": label, title: label };
    return { element: element("span", attributes), update() {} };
  }

  /** @param {string | null} topic @param {() => void} onOpen @returns {BadgeView} */
  function pill(topic, onOpen) {
    const { element, words } = Accalmie;
    const about = element("span", { class: "about" });
    const left = element("span", { class: "left" });
    const picture = element("span", { class: "picture" });
    const button = element(
      "button",
      { type: "button", class: "badge", "aria-haspopup": "dialog", click: onOpen },
      picture,
      about,
      element("span", { class: "middot", "aria-hidden": "true" }, "·"),
      left,
    );
    return {
      element: button,
      update(view, nowMs) {
        if (!view) return;
        const urgency = words.urgency(view, nowMs);
        button.dataset.urgency = urgency;
        button.dataset.kind = words.kindKey(view);
        about.textContent = words.subject(view, topic);
        left.textContent = words.timeLeft(view, nowMs);
        picture.replaceChildren(Accalmie.icon(urgency === "done" ? "done" : words.kindKey(view)));
        const label = words.say(
          "badge_label",
          words.kind(view),
          about.textContent,
          left.textContent,
        );
        button.setAttribute("aria-label", label);
      },
    };
  }

  Accalmie.badge = badge;
})();
