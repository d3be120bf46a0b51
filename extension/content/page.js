/**
 * The content scripts' composition: which site this is, what is watched, what is shown.
 *
 * Last in the manifest's order. Asks the background which site files may fit, lets the page decide
 * by their `detect`, and then passes comments one way and readings the other.
 */
(() => {
  const DETECT_MS = 1000;
  const COUNT_MS = 300;

  class Page {
    /** @type {PageState["watch"]} */
    #state = "none";
    /** @type {SiteFile | null} */
    #site = null;
    /** @type {WatchApi | null} */
    #watch = null;
    /** @type {CapturesApi | null} */
    #captures = null;
    #queue = new Accalmie.CommentQueue();
    /** Comment ids with a reading, and whether they have a case. @type {Map<string, boolean>} */
    #readings = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #counting;
    #end = new AbortController();
    #pointing = new Accalmie.Pointing((path) => this.#watch?.at(path) ?? null, this.#end.signal);

    async open() {
      const answer = await Accalmie.requests.send("page.open", { url: location.href });
      if (this.#end.signal.aborted) return;
      if (!answer.ok) {
        if (answer.code === "no_answer") setTimeout(() => void this.open(), DETECT_MS);
        return;
      }
      if (answer.data.paused) this.#state = "paused";
      else this.#detect(answer.data.sites.filter(isUsable));
      this.#count();
    }

    /** Threads often arrive after the page: the look goes on until one fits. @param {SiteFile[]} sites */
    #detect(sites) {
      const fits = (/** @type {SiteFile} */ site) =>
        !site.detect || document.querySelector(site.detect);
      const site = sites.find(fits);
      if (site) return this.#start(site);
      if (sites.length === 0) return;
      let planned = false;
      const look = () => {
        planned = false;
        const late = this.#end.signal.aborted ? null : sites.find(fits);
        if (!late) return;
        observer.disconnect();
        this.#start(late);
        this.#count();
      };
      const observer = new MutationObserver(() => {
        if (!planned) setTimeout(look, DETECT_MS);
        planned = true;
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
      this.#end.signal.addEventListener("abort", () => observer.disconnect());
    }

    /** @param {SiteFile} site */
    #start(site) {
      this.#state = "watched";
      this.#site = site;
      const soon = () => this.#captures?.soon();
      const onComments = (/** @type {PageComment[]} */ comments) => {
        this.#queue.add(comments);
        this.#count();
      };
      const onMoved = () => {
        Accalmie.overlay.placeAll();
        soon();
      };
      this.#watch = new Accalmie.Watch(site, onComments, onMoved);
      this.#captures = new Accalmie.Captures(this.#watch);
      this.#watch.start();
      const { signal } = this.#end;
      addEventListener("scroll", soon, { capture: true, passive: true, signal });
      addEventListener("resize", soon, { passive: true, signal });
      document.addEventListener("visibilitychange", soon, { signal });
    }

    /** @param {string} id */
    found(id) {
      return this.#watch?.found(id) ?? null;
    }

    /** @param {string} id */
    comment(id) {
      return this.#watch?.comment(id) ?? null;
    }

    /** @param {CaseView} view @returns {Promise<Answer<null>>} */
    async takePicture(view) {
      if (this.#captures) return this.#captures.take(view);
      return { ok: false, code: "comment_gone", error: Accalmie.words.say("comment_gone") };
    }

    /** @type {{[Kind in keyof ContentNews]: (data: ContentNews[Kind]) => unknown}} */
    news = {
      "comments.read": ({ readings }) => {
        const here = readings.filter(({ verdict }) => this.comment(verdict.id));
        for (const { verdict, case: view } of here) this.#readings.set(verdict.id, Boolean(view));
        Accalmie.overlay.show(here);
        for (const { case: view } of here) if (view) this.#captures?.want(view);
        this.#count();
      },
      "case.changed": ({ case: view }) => {
        if (!this.#readings.has(view.comment_id)) return;
        this.#readings.set(view.comment_id, view.status !== "void");
        Accalmie.overlay.update(view);
        this.#count();
      },
      "capture.stored": ({ case: view, sha256, thumbnail }) => {
        this.#captures?.want(view);
        Accalmie.overlay.captured(view, sha256, thumbnail);
      },
      "comments.forget": ({ case_ids }) => {
        for (const id of Accalmie.overlay.forget(case_ids)) this.#readings.set(id, false);
        this.#count();
      },
      "drafts.written": (written) => Accalmie.overlay.written(written),
      "capture.still": () => this.#captures?.isStill() ?? false,
      "page.walk": () => Accalmie.overlay.walk(),
      "page.ask": () => this.state(),
      "page.judge": ({ framed }) => void this.#judgePointed(framed),
      "link.up": () => {
        const unread = this.#unread();
        if (unread.length > 0) this.#queue.add(unread);
      },
    };

    /** By the browser's menu: the reader missed the comment that was right-clicked. @param {boolean} framed */
    async #judgePointed(framed) {
      const { overlay, words } = Accalmie;
      // A click in a frame is not told to the page around it: what it last knew of is another one.
      const { id, x, y } = framed ? { id: "", x: 0, y: 0 } : this.#pointing.last;
      const comment = this.comment(id);
      if (this.#state === "paused") overlay.note(words.say("popup_paused"), { x, y });
      else if (!comment) overlay.note(words.say("judge_no_comment"), { x, y });
      else if (!overlay.open(id)) {
        const trouble = await overlay.judge(comment, true, { x, y });
        if (trouble) overlay.note(trouble, { x, y });
      }
    }

    /** Comments the agent has said nothing about yet. @returns {PageComment[]} */
    #unread() {
      return this.#watch?.comments().filter(({ id }) => !this.#readings.has(id)) ?? [];
    }

    /** @returns {PageState} */
    state() {
      return {
        watch: this.#state,
        adapter: this.#site ? `${this.#site.site}@${this.#site.version}` : "",
        read: this.#watch?.size ?? 0,
        negative: [...this.#readings.values()].filter(Boolean).length,
        waiting: this.#unread().length,
      };
    }

    #count() {
      this.#counting ??= setTimeout(async () => {
        this.#counting = undefined;
        const answer = await Accalmie.requests.send("page.count", this.state());
        if (!answer.ok && answer.code === "orphaned") this.stop();
      }, COUNT_MS);
    }

    /** The extension was updated under this page: its new scripts take over after a reload. */
    stop() {
      this.#end.abort();
      clearTimeout(this.#counting);
      this.#watch?.stop();
      this.#captures?.stop();
      this.#queue.stop();
      Accalmie.overlay.removeAll();
    }
  }

  /** A file with a selector this browser cannot read would end the others' work. @param {SiteFile} site */
  function isUsable(site) {
    const bad = Accalmie.badSelector(site);
    if (bad) console.warn(`Accalmie: ${site.site}.json: this browser cannot read ${bad}`);
    return !bad;
  }

  const page = new Page();
  Object.assign(Accalmie, {
    currentElement: (/** @type {string} */ id) => page.found(id)?.element ?? null,
    badgeAnchor: (/** @type {string} */ id) => {
      const found = page.found(id);
      return found && Accalmie.authorLine(found);
    },
    comment: (/** @type {string} */ id) => page.comment(id),
    putReply: async (/** @type {string} */ id, /** @type {string} */ text) => {
      const found = page.found(id);
      return found ? Accalmie.fillReplyBox(found, text) : false;
    },
    takePicture: (/** @type {CaseView} */ view) => page.takePicture(view),
  });

  chrome.runtime.onMessage.addListener((message, _sender, respond) => {
    const kind = /** @type {keyof ContentNews} */ (message?.kind);
    if (!Object.hasOwn(page.news, kind)) return;
    const answer = page.news[kind](/** @type {never} */ (message.data));
    if (kind === "page.ask" || kind === "capture.still") respond(answer);
  });
  addEventListener(
    "keydown",
    (event) => {
      const plain = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!event.isTrusted || !plain || event.code !== "KeyN" || !Accalmie.overlay.walk()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  void page.open();
})();
