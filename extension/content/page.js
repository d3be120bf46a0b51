/**
 * The content scripts' composition: which site this is, what is watched, what is shown.
 *
 * Last in the manifest's order. Asks the background which site files may fit, lets the page decide
 * by their `detect`, and then passes comments one way and readings the other.
 */
(() => {
  const DETECT_MS = 1000;
  const COUNT_MS = 300;
  const LOOK_MS = 10_000; // by then a thread that comes late is there

  class Page {
    /** @type {PageState["watch"]} */
    #state = "none";
    /** What this page is read by. @type {SiteFile | null} */
    #site = null;
    /** All that may fit the page; the first that does reads it. @type {SiteFile[]} */
    #sites = [];
    /** The one that found nothing here, where others should have. @type {SiteFile | null} */
    #failed = null;
    #lookedAt = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #looking;
    /** @type {WatchApi | null} */
    #watch = null;
    /** @type {CapturesApi | null} */
    #captures = null;
    /** @type {ThreadApi | null} */
    #thread = null;
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
      this.#sites = answer.data.sites.filter(isUsable);
      if (answer.data.paused) this.#state = "paused";
      else this.#detect(this.#sites);
      this.#count();
    }

    /** By another file from now on: the person has just taught it. */
    async #again() {
      const answer = await Accalmie.requests.send("page.open", { url: location.href });
      if (!answer.ok || this.#end.signal.aborted) return;
      this.#sites = answer.data.sites.filter(isUsable);
      const site = this.#sites.find(fits);
      if (!site || this.#state === "paused") return;
      this.#failed = null;
      this.#lookedAt = "";
      if (this.#state === "watched") this.#readBy(site);
      else this.#start(site);
      this.#count();
    }

    /** Threads often arrive after the page: the look goes on until one fits. @param {SiteFile[]} sites */
    #detect(sites) {
      const site = sites.find(fits);
      if (site) return this.#start(site);
      if (sites.length === 0) return;
      let planned = false;
      const look = () => {
        planned = false;
        const late = this.#end.signal.aborted || this.#site ? null : sites.find(fits);
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
      this.#readBy(site);
      const { signal } = this.#end;
      const soon = () => this.#captures?.soon();
      addEventListener("scroll", soon, { capture: true, passive: true, signal });
      addEventListener("resize", soon, { passive: true, signal });
      const shown = () => {
        soon();
        this.#lookSoon();
      };
      document.addEventListener("visibilitychange", shown, { signal });
    }

    /** @param {SiteFile} site */
    #readBy(site) {
      this.#watch?.stop();
      this.#captures?.stop();
      this.#thread?.stop();
      this.#site = site;
      this.#thread = new Accalmie.Thread(site);
      const onComments = (/** @type {PageComment[]} */ comments) => {
        this.#queue.add(comments);
        this.#count();
      };
      const onMoved = () => {
        Accalmie.overlay.placeAll();
        this.#captures?.soon();
        this.#thread?.soon();
        this.#lookSoon();
      };
      this.#watch = new Accalmie.Watch(site, onComments, onMoved);
      this.#captures = new Accalmie.Captures(this.#watch);
      this.#watch.start();
      this.#lookSoon();
    }

    /** Once an address: pages of one document follow each other without a load. */
    #lookSoon() {
      if (document.hidden || location.href === this.#lookedAt) return;
      const own = this.#failed;
      this.#failed = null;
      if (own && own !== this.#site) return this.#readBy(own); // another page: its turn again
      this.#looking ??= setTimeout(() => {
        this.#looking = undefined;
        if (!document.hidden) this.#look();
      }, LOOK_MS);
    }

    /** Whether the page shows what is normal; where it shows nothing, whether other rules do. */
    #look() {
      this.#lookedAt = location.href;
      const look = this.#site && Accalmie.lookAt(this.#site, this.#here(), location.href);
      if (!look) return;
      void Accalmie.requests.send("page.look", look);
      this.#failed = look.usual && look.found === 0 ? this.#site : null;
      const other = this.#failed && this.#sites.find((site) => this.#wouldRead(site));
      if (other) this.#readBy(other);
      this.#count();
    }

    /** Of the address that is shown now. @returns {PageComment[]} */
    #here() {
      const here = location.href.split("#")[0];
      return this.#watch?.comments().filter(({ post_url }) => post_url === here) ?? [];
    }

    /** @param {SiteFile} site one that is for any host: of the others each knows its own alone */
    #wouldRead(site) {
      if (site === this.#site || site.matches.length > 0 || !fits(site)) return false;
      return Accalmie.findContainers(document, site).some((one) => Accalmie.readComment(one, site));
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
      "page.again": () => void this.#again(),
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
        ...this.#trouble(),
      };
    }

    /** @returns {Pick<PageState, "trouble" | "name">} */
    #trouble() {
      if (!this.#failed || location.href !== this.#lookedAt) return {};
      const { name } = this.#failed;
      if (this.#failed !== this.#site) return { trouble: "general", name };
      return this.#here().length > 0 ? {} : { trouble: "nothing", name };
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
      clearTimeout(this.#looking);
      this.#watch?.stop();
      this.#captures?.stop();
      this.#thread?.stop();
      this.#queue.stop();
      Accalmie.overlay.removeAll();
    }
  }

  /** @param {SiteFile} site */
  function fits(site) {
    return !site.detect || document.querySelector(site.detect) !== null;
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
