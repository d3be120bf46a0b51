/**
 * The badge beside a negative comment: what it is, about what, how long is left. Where the reader
 * is unsure, a hollow dot that asks.
 */
(() => {
  /** @type {AccalmieNamespace["badge"]} */
  function badge({ view, topic, onOpen }) {
    return view ? pill(topic, onOpen) : dot(onOpen);
  }

  /** @param {() => void} onOpen @returns {BadgeView} */
  function dot(onOpen) {
    const { element, words } = Accalmie;
    const attributes = { type: "button", class: "dot", "aria-haspopup": "dialog", click: onOpen };
    const button = element("button", attributes);
    const say = (/** @type {string} */ label) => {
      button.setAttribute("aria-label", label);
      button.title = label;
    };
    say(words.say("badge_unsure"));
    return {
      element: button,
      update() {},
      keep() {
        button.classList.add("kept");
        say(words.say("judge_kept"));
      },
    };
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
      keep() {}, // a case is there: nothing is left to wait for
    };
  }

  Accalmie.badge = badge;
})();
