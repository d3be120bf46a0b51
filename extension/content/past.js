/**
 * Earlier cases like the open one, folded: what was said, what was answered, how it went on.
 *
 * The replies may be taken up again; the check and the question follow as for any other text.
 */
(() => {
  /** @type {AccalmieNamespace["past"]} */
  function past(cases, use) {
    const { element, words } = Accalmie;
    if (cases.length === 0) return [];
    const summary = element("summary", {}, words.say("past_title", cases.length));
    return [element("details", {}, summary, ...cases.map((one) => entry(one, use)))];
  }

  /** @param {PastCase} one @param {(text: string) => void} use */
  function entry(one, use) {
    const { element, words } = Accalmie;
    const ended = words.say(one.reopened ? "past_reopened" : "past_quiet");
    return element(
      "article",
      {},
      element("p", { class: "meta" }, `${one.number} · ${words.moment(one.replied_at)} · ${ended}`),
      element("p", { class: "said" }, one.comment),
      element("p", { class: "answered" }, one.reply),
      element(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": words.say("past_use_label", one.number),
          click: () => use(one.reply),
        },
        words.say("past_use"),
      ),
    );
  }

  Accalmie.past = past;
})();
