/**
 * Answers what content scripts and the extension's own pages ask.
 *
 * In: `{kind, data}` and its sender. Out: an `Answer`. What a content script says is believed only
 * within its shape; where it runs is taken from the browser, never from the message.
 */

import { webAddress } from "../shared/match-pattern.js";
import { CONTENT_REQUESTS, PAGE_REQUESTS } from "../shared/messages.js";
import { isRecord } from "../shared/shapes.js";
import { LinkDown, NotProven, Refused } from "./agent-link.js";
import { BAD_ANSWER } from "./agent-socket.js";
import { NoPicture } from "./camera.js";
import { NotTeachable } from "./teaching.js";

const BATCH_BYTES = 180 * 1024; // with room under the agent's 256 KiB for the envelope
const ANSWER_WITHIN_MS = 8000;

/** @typedef {{tab: number, frame: number, url: string}} Place */
/** @typedef {{ok: true, data: any} | {ok: false, code: string, error: string}} AnyAnswer */

/**
 * @typedef {object} Parts
 * @property {import("./agent-link.js").AgentLink} link
 * @property {import("./outbox.js").Outbox} outbox
 * @property {import("./delivery.js").Delivery} delivery
 * @property {import("./camera.js").Camera} camera
 * @property {import("./sites.js").Sites} sites
 * @property {import("./teaching.js").Teaching} teaching
 * @property {import("./health.js").Health} health
 * @property {import("./storage.js").Storage} storage
 * @property {typeof chrome} browser
 * @property {() => Promise<AgentState>} agentState
 * @property {string} browserName
 */

export class Router {
  #parts;
  #origin;
  /** @type {Record<string, (data: any, place: Place) => Promise<any>>} */
  #ofContent;
  /** @type {Record<string, (data: any) => Promise<any>>} */
  #ofPages;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#origin = parts.browser.runtime.getURL("");
    this.#ofContent = {
      "page.open": (_data, place) => this.#open(place),
      "page.count": async () => null, // the popup hears it too; nothing is kept
      "page.look": (data, place) => parts.health.note(data, place.url).then(nothing),
      "comments.seen": (data, place) => this.#seen(data, place),
      "capture.put": (data, place) => this.#capture(data, place),
      "thread.seen": (data, place) =>
        this.#ask("thread.seen", { ...data, post_url: pageOf(place) }),
      "drafts.ask": (data) => this.#ask("drafts.ask", data),
      "reply.check": (data) => this.#ask("reply.check", data),
      "reply.approve": (data, place) => this.#change("reply.approve", data, place),
      "reply.insert": (data, place) => this.#change("reply.insert", data, place),
      "case.decide": (data, place) => this.#change("case.decide", data, place),
      "comment.judge": ({ comment, ...data }, place) =>
        this.#change("comment.judge", { ...data, comment: onPage(comment, place.url) }, place),
      "site.teach": ({ site }, place) => parts.teaching.keep(site, place).then(nothing),
      "pair.secret": (data, place) => this.#pairFromPage(data, place),
    };
    this.#ofPages = {
      "agent.state": async () => this.#state(),
      "pair.code": (data) => this.#pair(data.code, data.port),
      "pair.forget": () => parts.link.forget().then(nothing),
      "site.pause": (data) => this.#pause(data.host, data.paused),
      "site.paused": async (data) => (await this.#pausedHosts()).includes(data.host),
      "teach.begin": ({ tab }) => parts.teaching.begin(tab).then(nothing),
      "sites.problems": () => parts.sites.problems(),
      "sites.changed": async () => (await parts.health.told()).filter(({ why }) => why !== ""),
      "board.open": () => this.#openBoard(),
      "quarantine.retry": ({ seqs }) => this.#retry(seqs),
      "quarantine.drop": ({ seqs }) => parts.outbox.throwAway(seqs).then(nothing),
    };
  }

  /**
   * @param {unknown} message
   * @param {chrome.runtime.MessageSender} sender
   * @returns {Promise<AnyAnswer>}
   */
  async answer(message, sender) {
    if (!isRecord(message) || typeof message.kind !== "string") return this.#no("bad_request");
    const { kind, data } = message;
    const ours = sender.id === this.#parts.browser.runtime.id;
    const fromPage = ours && (sender.url ?? "").startsWith(this.#origin);
    /** @type {Readonly<Record<string, import("../shared/shapes.js").Shape>>} */
    const shapes = fromPage ? PAGE_REQUESTS : CONTENT_REQUESTS;
    const answers = fromPage ? this.#ofPages : this.#ofContent;
    const place = placeOf(sender);
    const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : null;
    if (!ours || !shape || (!fromPage && !place)) return this.#no("bad_request");
    if (shape(data, kind)) return this.#no("bad_request");
    try {
      return { ok: true, data: await answers[kind](data, /** @type {Place} */ (place)) };
    } catch (error) {
      return this.#failed(error);
    }
  }

  /** @param {Place} place */
  async #open({ url }) {
    const host = webAddress(url)?.host ?? "";
    const paused = (await this.#pausedHosts()).includes(host);
    return { sites: await this.#parts.sites.fitting(url), paused };
  }

  /** @param {{key: string, comments: PageComment[]}} seen @param {Place} place */
  async #seen({ key, comments }, place) {
    const placed = comments.map((comment) => onPage(comment, place.url));
    for (const [at, batch] of batches(placed).entries()) {
      const from = { tab: place.tab, frame: place.frame };
      await this.#parts.outbox.add(`${key}-${at}`, "comments.seen", { comments: batch }, { from });
    }
    void this.#send();
    return null;
  }

  /** @param {CaptureFacts & {key: string}} told @param {Place} place */
  async #capture({ key, ...facts }, place) {
    const { camera, link, outbox, browser, browserName } = this.#parts;
    // Asked again because the answer got lost: the picture is there already.
    if ((await outbox.fate(key)) !== "new") return null;
    const { png, scale, ...picture } = await camera.take(place.tab, link.captureBytes);
    if (!(await this.#isStill(place))) throw new NoPicture("moved");
    const data = {
      ...facts,
      ...picture,
      page_url: place.url.slice(0, 2000),
      comment: onPage(facts.comment, place.url),
      device_pixel_ratio: facts.device_pixel_ratio * scale,
      browser: browserName,
      extension_version: browser.runtime.getManifest().version,
    };
    const from = { tab: place.tab, frame: place.frame };
    await outbox.add(key, "capture.put", data, { from, png });
    void this.#send();
    return null;
  }

  /** The person may have scrolled meanwhile: the picture would show another comment. @param {Place} place */
  async #isStill({ tab, frame }) {
    const message = { kind: "capture.still", data: null };
    return this.#parts.browser.tabs.sendMessage(tab, message, { frameId: frame });
  }

  /** @param {string} kind @param {object} data */
  async #ask(kind, data) {
    await this.#parts.link.connect();
    return (await this.#parts.link.ask(kind, data)).data;
  }

  /**
   * A change the person made: kept first, then answered if the agent is there and answers soon.
   * @param {string} kind
   * @param {Record<string, any> & {key: string}} told
   * @param {Place} place
   * @throws {Kept | Known | Refused}
   */
  async #change(kind, { key, ...data }, place) {
    const { link, outbox, delivery } = this.#parts;
    const answered = delivery.answerTo(key); // it may come before the next line is done
    answered.catch(() => {}); // told below, or not at all where it was not kept
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let late;
    try {
      const fate = await outbox.add(key, kind, data, {
        from: { tab: place.tab, frame: place.frame },
      });
      if (fate === "settled" || fate === "aside") throw new Known(fate);
      const kept = new Promise((_resolve, reject) => {
        const isKept = () => reject(new Kept());
        late = setTimeout(isKept, ANSWER_WITHIN_MS);
        void this.#send().then(() => link.up || isKept());
      });
      return (await Promise.race([answered, kept])).data;
    } finally {
      clearTimeout(late);
      delivery.stopWaiting(key);
    }
  }

  /** @param {{secret: string, port: number}} data @param {Place} place */
  async #pairFromPage({ secret, port }, place) {
    const page = webAddress(place.url);
    const theirs =
      page?.hostname === "127.0.0.1" && page.protocol === "http:" && page.pathname === "/pair";
    if (!theirs || page.port !== String(port) || place.frame !== 0) throw new NotProven();
    return this.#pair(secret, port);
  }

  /** @param {string} secret @param {number} [port] */
  async #pair(secret, port) {
    await this.#parts.link.pair(secret, port);
    return this.#parts.agentState();
  }

  /** The popup is open: what waits is tried at once. */
  async #state() {
    await this.#send();
    return this.#parts.agentState();
  }

  /** @param {number[]} seqs */
  async #retry(seqs) {
    await this.#parts.outbox.takeBack(seqs);
    void this.#send();
    return null;
  }

  /** Opens the board signed in: the ticket works once and stays in the fragment. */
  async #openBoard() {
    const { ticket } = await this.#ask("ticket.make", {});
    const url = `http://127.0.0.1:${this.#parts.link.port}/#t=${ticket}`;
    await this.#parts.browser.tabs.create({ url });
    return null;
  }

  /** @param {string} host @param {boolean} paused */
  async #pause(host, paused) {
    const others = (await this.#pausedHosts()).filter((known) => known !== host);
    await this.#parts.storage.setFact("paused_hosts", paused ? [...others, host] : others);
    return null;
  }

  /** @returns {Promise<string[]>} */
  async #pausedHosts() {
    return (await this.#parts.storage.fact("paused_hosts")) ?? [];
  }

  /** Resolves once the link is up, or cannot be; the delivery goes on by itself. */
  async #send() {
    const { link, delivery } = this.#parts;
    await link.connect();
    void delivery.run();
  }

  /** @param {string} code @returns {AnyAnswer} */
  #no(code) {
    const error = this.#parts.browser.i18n.getMessage(`error_${code}`);
    return { ok: false, code, error };
  }

  /** @param {unknown} error @returns {AnyAnswer} */
  #failed(error) {
    if (error instanceof Refused && error.code === BAD_ANSWER) return this.#no(BAD_ANSWER);
    if (error instanceof Refused) return { ok: false, code: error.code, error: error.message };
    if (error instanceof NotTeachable) return this.#no("not_teachable");
    if (error instanceof NoPicture) return this.#no(error.code);
    if (error instanceof LinkDown)
      return this.#no(this.#parts.link.state === "connected" ? "no_agent" : this.#parts.link.state);
    if (error instanceof NotProven) return this.#no("wrong_code");
    if (error instanceof Kept) return this.#no("kept");
    if (error instanceof Known) return this.#no(error.fate);
    console.error("accalmie:", error);
    return this.#no("storage_failed");
  }
}

/** The agent did not answer in time; the change is in the outbox and will reach it. */
class Kept extends Error {}

/** The same change was asked for before and has left the outbox: the answer to it got lost. */
class Known extends Error {
  /** @param {"settled" | "aside"} fate */
  constructor(fate) {
    super(fate);
    this.fate = fate;
  }
}

const nothing = () => null;

/** The page that a comment seen there stands on. @param {{url: string}} place */
function pageOf({ url }) {
  return url.split("#")[0].slice(0, 2000);
}

/** @param {chrome.runtime.MessageSender} sender @returns {Place | null} */
function placeOf({ tab, frameId, url }) {
  if (tab?.id === undefined || !url || !webAddress(url)) return null;
  return { tab: tab.id, frame: frameId ?? 0, url };
}

/**
 * A comment whose page is the page it was seen on: another origin in `post_url` is not believed.
 * @param {PageComment} comment
 * @param {string} url where its content script runs
 * @returns {PageComment}
 */
function onPage(comment, url) {
  const claimed = webAddress(comment.post_url ?? "");
  if (claimed && claimed.origin === new URL(url).origin) return comment;
  return { ...comment, post_url: pageOf({ url }) };
}

/** @param {PageComment[]} comments @returns {PageComment[][]} each below the agent's limit of bytes */
function batches(comments) {
  /** @type {PageComment[][]} */
  const out = [];
  let room = 0;
  for (const comment of comments) {
    const bytes = new TextEncoder().encode(JSON.stringify(comment)).length;
    if (bytes > room || out.length === 0) {
      out.push([]);
      room = BATCH_BYTES;
    }
    out[out.length - 1].push(comment);
    room -= bytes;
  }
  return out;
}
