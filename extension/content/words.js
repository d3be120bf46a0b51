/** Words, times and urgencies the overlay shows, in the browser's language. Decides; draws nothing. */
globalThis.Accalmie ??= /** @type {AccalmieNamespace} */ ({});

(() => {
  const SOON_MINUTES = 15;
  const DONE = new Set(["replied", "watching", "closed", "void"]);
  const language = languageOf(chrome.i18n);

  /** @param {string} key @param {(string | number)[]} values */
  function say(key, ...values) {
    return chrome.i18n.getMessage(key, values.map(String));
  }

  /** @param {CaseView} view @param {string | null} [topic] */
  function subject(view, topic) {
    const named = topic ? say(`topic_${topic}`) : "";
    return named || (view.cause ? say(`cause_${view.cause}`) : "") || kind(view);
  }

  /** A threat outweighs an insult, abuse outweighs what the comment asks for. @param {CaseView} view */
  function kindKey(view) {
    for (const abuse of ["threat", "hate", "insult", "obscene"]) {
      if (view.abuse.includes(/** @type {Abuse} */ (abuse))) return abuse;
    }
    return view.intent;
  }

  /** @param {CaseView} view */
  function kind(view) {
    return say(`kind_${kindKey(view)}`) || say("kind_other");
  }

  /** @param {CaseView} view @param {number} nowMs @returns {number} whole minutes, below 0 when late */
  function minutesLeft(view, nowMs) {
    return Math.ceil((Date.parse(view.due_at) - nowMs) / 60_000);
  }

  /** @param {CaseView} view @param {number} nowMs @returns {Urgency} */
  function urgency(view, nowMs) {
    if (DONE.has(view.status)) return "done";
    const left = minutesLeft(view, nowMs);
    return left <= 0 ? "late" : left <= SOON_MINUTES ? "soon" : "calm";
  }

  /** @param {CaseView} view @param {number} nowMs */
  function timeLeft(view, nowMs) {
    const state = urgency(view, nowMs);
    if (state === "done") return say("time_answered");
    const span = duration(Math.abs(minutesLeft(view, nowMs)));
    return state === "late" ? say("time_late", span) : span;
  }

  /** "42 min", "3 h", "2 j": the largest unit that says enough. @param {number} minutes */
  function duration(minutes) {
    const [value, unit] =
      minutes < 90
        ? [minutes, "minute"]
        : minutes < 36 * 60
          ? [Math.round(minutes / 60), "hour"]
          : [Math.round(minutes / 1440), "day"];
    const style = {
      style: /** @type {const} */ ("unit"),
      unit,
      unitDisplay: /** @type {const} */ ("short"),
    };
    return new Intl.NumberFormat(language, style).format(value);
  }

  /** @param {string} iso */
  function moment(iso) {
    const style = /** @type {const} */ ({ dateStyle: "medium", timeStyle: "short" });
    return new Intl.DateTimeFormat(language, style).format(new Date(iso));
  }

  /** Dates in the language of the words, with the person's region. @param {typeof chrome.i18n} i18n */
  function languageOf(i18n) {
    const words = i18n.getMessage("language");
    const wished = i18n.getUILanguage();
    return wished.toLowerCase().startsWith(words) ? wished : words;
  }

  Accalmie.words = { say, subject, kind, kindKey, urgency, timeLeft, moment };
})();
