/**
 * The question at a hollow dot: is this comment negative? It takes the person's answer and passes
 * it on; what comes of it is the agent's to say.
 */
(() => {
  /** @type {AccalmieNamespace["question"]} */
  function question({ onAnswer }) {
    const { element, words } = Accalmie;
    const title = element(
      "h2",
      { id: "asked", tabindex: "-1" },
      Accalmie.icon("question"),
      element("span", {}, words.say("judge_question")),
    );
    const hint = element("p", { class: "hint", id: "asked-hint" }, words.say("judge_hint"));
    const note = element("p", { class: "note", role: "status" });
    let answered = false;
    const answer = async (/** @type {boolean} */ negative) => {
      if (answered) return; // a second press while the first is on its way
      answered = true;
      note.textContent = "";
      note.textContent = await onAnswer(negative);
      answered = false;
    };
    const button = (/** @type {string} */ word, /** @type {boolean} */ negative) =>
      element("button", { type: "button", click: () => void answer(negative) }, words.say(word));
    const box = element(
      "div",
      {
        role: "dialog",
        class: "question",
        "aria-labelledby": "asked",
        "aria-describedby": "asked-hint",
      },
      title,
      hint,
      element("div", { class: "row" }, button("face_yes", true), button("face_no", false)),
      note,
    );
    return { element: box, focus: () => title.focus({ preventScroll: true }) };
  }

  Accalmie.question = question;
})();
