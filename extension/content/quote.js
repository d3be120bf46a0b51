/** The comment as the card quotes it, and «why?»: the words that weighed, underlined on demand. */
(() => {
  /** @param {PageComment} comment @param {Why[]} why */
  function quote(comment, why) {
    const { element, words } = Accalmie;
    const weighed = why.filter(({ weight }) => weight > 0).map(({ text }) => text);
    const box = element("blockquote", { class: "quote" });
    box.append(
      ...pieces(comment.text, weighed).map(({ text, marked }) =>
        marked ? element("mark", {}, text) : text,
      ),
    );
    const author = element("cite", {}, comment.author_name || comment.author_handle || "");
    const head = element("div", { class: "row quote-head" }, author);
    if (weighed.length > 0) {
      const button = element(
        "button",
        {
          type: "button",
          class: "link",
          "aria-pressed": "false",
          click: () => {
            const shown = box.classList.toggle("shown");
            button.setAttribute("aria-pressed", String(shown));
          },
        },
        words.say("card_why"),
      );
      head.append(button);
    }
    return element("section", { class: "said" }, head, box);
  }

  /**
   * Cuts a text where the weighing words are; each is marked where it first stands.
   * @param {string} text
   * @param {string[]} weighed
   * @returns {{text: string, marked: boolean}[]}
   */
  function pieces(text, weighed) {
    const lower = text.toLowerCase();
    const spans = weighed
      .map((word) => ({ start: lower.indexOf(word.toLowerCase()), length: word.length }))
      .filter(({ start, length }) => start >= 0 && length > 0)
      .sort((a, b) => a.start - b.start || b.length - a.length);
    const out = [];
    let at = 0;
    for (const { start, length } of spans) {
      if (start < at) continue;
      if (start > at) out.push({ text: text.slice(at, start), marked: false });
      out.push({ text: text.slice(start, start + length), marked: true });
      at = start + length;
    }
    if (at < text.length) out.push({ text: text.slice(at), marked: false });
    return out;
  }

  Accalmie.quote = quote;
})();
