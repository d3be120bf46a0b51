/**
 * The card of one case: what was said, what to do and why, the picture, a reply, the question.
 *
 * It draws and asks; the agent decides. Nothing here sends a comment or presses a site's button.
 */
(() => {
  const REASONS = ["insult", "threat", "hate", "harassment", "privacy", "spam", "illegal", "other"];
  const RING = 2 * Math.PI * 9;
  const WINDOW_MINUTES = 60;

  /** @type {AccalmieNamespace["card"]} */
  function card(options) {
    return new Card(options);
  }

  class Card {
    /** The text the question was answered «yes» for. */
    #approved = "";
    #blocked = false;
    #view;
    #options;

    /** @param {CardOptions} options */
    constructor(options) {
      this.#options = options;
      this.#view = options.view;
      const { element, words, quote, drafts } = Accalmie;
      this.title = element("h2", { id: "title", tabindex: "-1" });
      this.meta = element("p", { class: "meta" });
      this.steps = element("span", { class: "steps", role: "img" });
      this.ring = element("span", { class: "time" });
      this.advice = element("p", { class: "advice-text" });
      this.conduct = element("section", { class: "conduct" });
      this.capture = element("section", { class: "capture" });
      this.thumbnail = /** @type {HTMLCanvasElement} */ (
        element("canvas", { width: "0", height: "0" })
      );
      this.note = element("p", { class: "note", role: "status" });
      this.past = element("div", { class: "past" });
      this.drafts = drafts({
        caseId: this.#view.case_id,
        onEdit: () => this.#settleFoot(),
        onFindings: (findings) => {
          this.#blocked = findings.some(({ severity }) => severity === "error");
          this.#settleFoot();
        },
      });
      const close = element(
        "button",
        {
          type: "button",
          class: "close",
          "aria-label": words.say("card_close"),
          click: () => options.onClose(),
        },
        Accalmie.icon("close"),
      );
      this.element = element(
        "div",
        { role: "dialog", class: "card", "aria-labelledby": "title" },
        element(
          "header",
          {},
          element("div", { class: "head" }, this.title, this.meta),
          this.ring,
          close,
        ),
        element(
          "div",
          { class: "body" },
          quote(options.comment, this.#view.why),
          element("section", { class: "advice" }, Accalmie.icon("advice"), this.advice),
          this.conduct,
          this.capture,
          this.drafts.element,
          this.past,
        ),
        this.#foot(),
      );
      if (options.thumbnail) void this.#draw(options.thumbnail);
      void this.#askDrafts();
    }

    focus() {
      this.title.focus({ preventScroll: true });
    }

    /** @param {CaseView} view @param {number} nowMs */
    update(view, nowMs) {
      this.#view = view;
      const { words, element } = Accalmie;
      this.element.dataset.urgency = words.urgency(view, nowMs);
      this.title.replaceChildren(
        Accalmie.icon(words.kindKey(view)),
        element("span", {}, this.#headline()),
      );
      const severity = words.say("card_severity", view.severity);
      this.steps.setAttribute("aria-label", severity);
      this.steps.title = severity;
      this.steps.replaceChildren(
        ...[1, 2, 3, 4].map((step) => element("i", step <= view.severity ? { class: "on" } : {})),
      );
      const assignee = view.assignee ? words.say("card_assigned", view.assignee) : "";
      this.meta.replaceChildren(this.steps, [view.number, assignee].filter(Boolean).join(" · "));
      this.#showTime(nowMs);
      this.advice.textContent = view.advice.reason;
      this.#showCapture();
      this.#showConduct();
    }

    /** @param {string} sha256 @param {string} thumbnail data: URL */
    captured(sha256, thumbnail) {
      if (this.#view.captures.some((capture) => capture.sha256 === sha256))
        void this.#draw(thumbnail);
      this.#say("");
    }

    #headline() {
      const kind = Accalmie.words.kind(this.#view);
      const subject = Accalmie.words.subject(this.#view, this.#options.topic);
      return subject === kind ? kind : `${kind} · ${subject}`;
    }

    /** @param {number} nowMs */
    #showTime(nowMs) {
      const { element, words } = Accalmie;
      const minutes = (Date.parse(this.#view.due_at) - nowMs) / 60_000;
      const done = words.urgency(this.#view, nowMs) === "done";
      const share = done ? 1 : Math.max(0, Math.min(1, minutes / WINDOW_MINUTES));
      const arc = { cx: "11", cy: "11", r: "9" };
      const dash = `${(share * RING).toFixed(2)} ${RING.toFixed(2)}`;
      const ring = element(
        "svg",
        { viewBox: "0 0 22 22", "aria-hidden": "true" },
        element("circle", { ...arc, class: "track" }),
        ...(share > 0
          ? [element("circle", { ...arc, class: "arc", "stroke-dasharray": dash })]
          : []),
      );
      this.ring.replaceChildren(ring, words.timeLeft(this.#view, nowMs));
      this.ring.title = words.say("card_due", words.moment(this.#view.due_at));
    }

    #showCapture() {
      const { element, words } = Accalmie;
      const last = this.#view.captures.at(-1);
      const facts = last
        ? [
            element("span", {}, words.moment(last.captured_at)),
            element("code", { title: words.say("card_hash") }, last.sha256.slice(0, 8)),
          ]
        : [element("span", {}, words.say("card_no_capture"))];
      const again = element(
        "button",
        { type: "button", class: "link", click: () => void this.#takePicture() },
        words.say(last ? "card_take_again" : "card_take"),
      );
      const picture = this.thumbnail.width > 0 ? this.thumbnail : Accalmie.icon("camera");
      this.capture.replaceChildren(picture, element("div", { class: "facts" }, ...facts), again);
    }

    /** Hiding is offered for abuse alone, and works once a capture is sealed. */
    #showConduct() {
      const { abuse, advice, may_hide } = this.#view;
      this.conduct.hidden = abuse.length === 0;
      if (this.conduct.hidden || this.conduct.dataset.may === String(may_hide)) return;
      this.conduct.dataset.may = String(may_hide);
      const { element, words } = Accalmie;
      const options = REASONS.map((reason) =>
        element("option", { value: reason }, words.say(`reason_${reason}`)),
      );
      const reason = /** @type {HTMLSelectElement} */ (
        element(
          "select",
          { "aria-label": words.say("conduct_reason"), disabled: !may_hide },
          ...options,
        )
      );
      reason.value = REASONS.includes(abuse[0]) ? abuse[0] : "other";
      const decide = (/** @type {Decision} */ decision) =>
        element(
          "button",
          {
            type: "button",
            disabled: !may_hide,
            click: () => void this.#decide(decision, reason.value, advice.clause),
          },
          words.say(`decide_${decision}`),
        );
      this.conduct.replaceChildren(
        Accalmie.icon("shield"),
        element(
          "p",
          {},
          advice.clause
            ? words.say("conduct_clause", advice.clause)
            : words.say("conduct_no_clause"),
        ),
        element("div", { class: "row" }, reason, decide("hide"), decide("report")),
        ...(may_hide ? [] : [element("p", { class: "hint" }, words.say("conduct_capture_first"))]),
      );
    }

    #foot() {
      const { element, words } = Accalmie;
      const button = (/** @type {string} */ word, /** @type {() => void} */ click, name = "") =>
        /** @type {HTMLButtonElement} */ (
          element("button", { type: "button", class: name, click }, words.say(word))
        );
      this.yes = button("face_yes", () => void this.#approve());
      this.no = button("face_no", () => this.#soften());
      this.insert = button("card_insert", () => void this.#insert(), "primary");
      this.copy = button("card_copy", () => void this.#copyReply());
      const question = element("span", { id: "question" }, words.say("face_question"));
      const face = { class: "row face", role: "group", "aria-labelledby": "question" };
      const link = (/** @type {Decision} */ decision) =>
        button(`decide_${decision}`, () => void this.#decide(decision), "link");
      const foot = element(
        "footer",
        {},
        element("div", face, question, this.yes, this.no),
        element("div", { class: "row" }, this.insert, this.copy),
        element(
          "div",
          { class: "row quiet" },
          link("not_negative"),
          link("leave_alone"),
          link("later"),
        ),
        this.note,
      );
      this.#settleFoot();
      return foot;
    }

    /** The answer «yes» is about one text: another letter undoes it. */
    #settleFoot() {
      if (!this.yes || !this.no || !this.insert || !this.copy) return; // the drafts part comes first
      const text = this.drafts.text();
      const ready = text.trim() !== "" && !this.#blocked;
      const approved = ready && text === this.#approved;
      this.yes.disabled = !ready;
      this.no.disabled = !ready;
      this.yes.setAttribute("aria-pressed", String(approved));
      this.insert.disabled = !approved;
      this.copy.disabled = !approved;
    }

    async #askDrafts() {
      const answer = await Accalmie.requests.send("drafts.ask", { case_id: this.#view.case_id });
      if (!answer.ok) return this.drafts.trouble(answer.error);
      this.drafts.offer(answer.data.drafts, answer.data.receiver);
      this.past.replaceChildren(
        ...Accalmie.past(answer.data.similar ?? [], (text) => this.drafts.use(text)),
      );
    }

    /** @param {DraftsWritten} written */
    written(written) {
      this.drafts.written(written);
    }

    async #approve() {
      const text = this.drafts.text();
      const done = await this.#change("reply.approve", { text });
      if (!done || text !== this.drafts.text()) return;
      this.#approved = text;
      this.#settleFoot();
      this.insert?.focus();
    }

    #soften() {
      this.#approved = "";
      this.#settleFoot();
      this.#say(Accalmie.words.say("face_soften"));
      this.drafts.focus();
    }

    async #insert() {
      const text = this.#approved;
      if (!(await Accalmie.putReply(this.#options.comment.id, text)))
        return this.#copyReply("insert_copied");
      if (await this.#change("reply.insert", { text }))
        this.#options.onClose(Accalmie.words.say("insert_done"));
    }

    /** @param {string} [word] what to say once it is done */
    async #copyReply(word = "copy_done") {
      const text = this.#approved;
      if (!(await copyText(text, this.element)))
        return this.#say(Accalmie.words.say("copy_failed"));
      if (await this.#change("reply.insert", { text })) this.#say(Accalmie.words.say(word));
    }

    /** @param {Decision} decision @param {string} [reason] @param {string} [clause] */
    async #decide(decision, reason, clause) {
      const given = reason ? { decision, reason, clause: clause ?? "" } : { decision };
      if (await this.#change("case.decide", given)) {
        this.#options.onClose(Accalmie.words.say(`decided_${decision}`));
      }
    }

    async #takePicture() {
      this.#say(Accalmie.words.say("card_taking"));
      const answer = await Accalmie.takePicture(this.#view);
      if (!answer.ok) this.#say(answer.error);
    }

    /**
     * @param {"reply.approve" | "reply.insert" | "case.decide"} kind
     * @param {any} data without the case
     * @returns {Promise<boolean>} whether it is noted, by the agent or by the outbox until it is back
     */
    async #change(kind, data) {
      const { case_id } = this.#view;
      const key = Accalmie.newKey();
      const answer = await Accalmie.requests.send(kind, { key, case_id, ...data });
      if (answer.ok) Accalmie.overlay.update(answer.data.case);
      this.#say(answer.ok ? "" : answer.error);
      return answer.ok || answer.code === "kept" || answer.code === "settled";
    }

    /** @param {string} sentence */
    #say(sentence) {
      this.note.textContent = sentence;
    }

    /**
     * On a canvas, because a page's rules for images do not reach it.
     * @param {string} dataUrl
     */
    async #draw(dataUrl) {
      const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(",") + 1)), (letter) =>
        letter.charCodeAt(0),
      );
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      this.thumbnail.width = image.width;
      this.thumbnail.height = image.height;
      this.thumbnail.getContext("2d")?.drawImage(image, 0, 0);
      this.thumbnail.setAttribute("role", "img");
      this.thumbnail.setAttribute("aria-label", Accalmie.words.say("card_picture"));
      this.#showCapture();
    }
  }

  /**
   * @param {string} text
   * @param {HTMLElement} near where a box may stand for a moment
   * @returns {Promise<boolean>}
   */
  async function copyText(text, near) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages over http have no clipboard: the older way, through a selection.
      const box = /** @type {HTMLTextAreaElement} */ (
        Accalmie.element("textarea", { class: "aside" })
      );
      box.value = text;
      near.append(box);
      box.select();
      const copied = document.execCommand("copy");
      box.remove();
      return copied;
    }
  }

  Accalmie.card = card;
})();
