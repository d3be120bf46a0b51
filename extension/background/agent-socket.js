/**
 * One WebSocket to one port: questions and their answers, and the handshake. Knows nothing of
 * scanning, retrying or the outbox. Times out; never retries.
 */
import { BadFrame, decode, encode, encodeBinary, SUBPROTOCOL, VERSION } from "../shared/wire.js";
import { agentProves, clientMac, pairedKey, pairingKey, randomHex } from "./handshake.js";
import { Pace } from "./pace.js";

/** @typedef {import("../shared/wire.js").Envelope} Envelope */
/** @typedef {{client: string, origin: string, extension_version: string, browser: string, ui_language: string, label: string}} Identity */
/** @typedef {{message_bytes: number, capture_bytes: number, messages_per_second: number, burst: number, unacked: number}} Limits */

const OPEN_TIMEOUT_MS = 3000;
const ANSWER_TIMEOUT_MS = 30_000;
const PING_TIMEOUT_MS = 5000;
/** Code of a `Refused` that this side makes: the agent answered, in a shape this version cannot read. */
export const BAD_ANSWER = "bad_answer";

/** `closeCode` of a question that never left this side. */
export const NOT_SENT = 0;

/** The link is closed, or closed while an answer was awaited; `closeCode` is the socket's. */
export class LinkDown extends Error {
  /** @param {number} closeCode */
  constructor(closeCode) {
    super(`the link is down (${closeCode})`);
    this.closeCode = closeCode;
  }
}

/** The agent answered with an error: `message` is a sentence for the person. */
export class Refused extends Error {
  /** @param {{code: string, message: string, permanent?: boolean}} told */
  constructor(told) {
    super(told.message);
    this.code = told.code;
    this.permanent = told.permanent ?? true;
  }
}

/** Whatever answers on this port does not know our key. */
export class NotProven extends Error {}

export class AgentSocket {
  /** @type {WebSocket} */
  #socket;
  /** @type {Map<string, {resolve: (envelope: Envelope) => void, reject: (error: Error) => void}>} */
  #awaited = new Map();
  /** @type {(() => void)[]} */
  #queue = [];
  #places = 1;
  #lastId = 0;
  /** @type {Pace | null} */
  #pace = null;
  /** @type {(envelope: Envelope) => void} */
  onNews = () => {};
  /** @type {(closeCode: number) => void} */
  onClose = () => {};
  agentVersion = "";
  /** @type {Limits | null} */
  limits = null;
  /** When the other side last said anything. */
  heardAtMs = Date.now();

  /** @param {WebSocket} socket open @param {number} port */
  constructor(socket, port) {
    this.#socket = socket;
    this.port = port;
    socket.onmessage = (event) => this.#read(event.data);
    socket.onclose = (event) => this.#closed(event.code);
  }

  /**
   * @param {number} port
   * @param {typeof WebSocket} [Socket]
   * @returns {Promise<AgentSocket | null>} null where nothing answers as an agent would
   */
  static open(port, Socket = WebSocket) {
    return new Promise((resolve) => {
      const socket = new Socket(`ws://127.0.0.1:${port}/link`, [SUBPROTOCOL]);
      const late = setTimeout(() => socket.close(), OPEN_TIMEOUT_MS);
      const settle = (/** @type {AgentSocket | null} */ result) => {
        clearTimeout(late);
        resolve(result);
      };
      socket.onopen = () => settle(new AgentSocket(socket, port));
      socket.onerror = () => settle(null);
      socket.onclose = () => settle(null);
    });
  }

  /**
   * Proves each side to the other and brings the limits. Returns the key to keep after a pairing.
   * @param {Identity} identity
   * @param {{key: CryptoKey} | {secret: string}} proof
   * @returns {Promise<CryptoKey>}
   * @throws {NotProven} the other side does not know the key: nothing was told to it
   * @throws {LinkDown | Refused}
   */
  async shakeHands({ origin, ...identity }, proof) {
    const pairing = "secret" in proof;
    const key = pairing ? await pairingKey(proof.secret) : proof.key;
    const nonce = randomHex(32);
    const purpose = pairing ? "pair" : "connect";
    const hello = { purpose, nonce, versions: [VERSION], ...identity };
    const challenge = await this.#expect("link.challenge", "link.hello", hello);
    if (!(await agentProves(key, this.port, nonce, challenge.nonce, challenge.mac))) {
      this.close();
      throw new NotProven();
    }
    const mac = await clientMac(key, this.port, nonce, challenge.nonce, origin);
    const ready = await this.#expect("link.ready", "link.proof", { mac });
    this.agentVersion = ready.agent_version;
    this.#obey(ready.limits);
    return pairing ? pairedKey(proof.secret, nonce, challenge.nonce, origin) : key;
  }

  /**
   * Sends one message and waits for its answer, at most `limits.unacked` at a time.
   * @param {string} kind
   * @param {object} data
   * @param {Uint8Array} [png] travels with it in a binary frame
   * @returns {Promise<Envelope>}
   * @throws {LinkDown | Refused}
   */
  async ask(kind, data, png) {
    await this.#place();
    try {
      await this.#turn();
      const answer = await this.#exchange(kind, data, png, ANSWER_TIMEOUT_MS);
      if (answer.kind === "error.told") throw new Refused(answer.data);
      return answer;
    } finally {
      this.#places += 1;
      this.#queue.shift()?.();
    }
  }

  /**
   * Whether anybody is there: closes the socket where no answer comes within 5 s. Does not wait for
   * the questions under way, which may never be answered.
   * @throws {LinkDown}
   */
  async ping() {
    await this.#turn();
    await this.#exchange("link.ping", {}, undefined, PING_TIMEOUT_MS);
  }

  close() {
    this.#socket.close();
  }

  /** @param {string} expected @param {string} kind @param {object} data */
  async #expect(expected, kind, data) {
    const answer = await this.ask(kind, data);
    if (answer.kind === expected) return answer.data;
    this.close();
    throw new NotProven();
  }

  /** @param {Limits} limits */
  #obey(limits) {
    this.limits = limits;
    this.#places = limits.unacked;
    this.#pace = Pace.within(limits, () => performance.now());
  }

  /** Waits until the agent's limit of messages a second allows one more. */
  async #turn() {
    const waitMs = this.#pace?.take() ?? 0;
    if (waitMs) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }

  async #place() {
    while (this.#places <= 0) await new Promise((resolve) => this.#queue.push(() => resolve(null)));
    this.#places -= 1;
  }

  /** @param {string} kind @param {object} data @param {Uint8Array | undefined} png @param {number} timeoutMs @returns {Promise<Envelope>} */
  #exchange(kind, data, png, timeoutMs) {
    if (this.#socket.readyState !== this.#socket.OPEN) throw new LinkDown(NOT_SENT);
    this.#lastId += 1;
    const id = `m-${this.#lastId}`;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#giveUp(), timeoutMs);
      const settled = (/** @type {() => void} */ how) => {
        clearTimeout(late);
        this.#awaited.delete(id);
        how();
      };
      this.#awaited.set(id, {
        resolve: (envelope) => settled(() => resolve(envelope)),
        reject: (error) => settled(() => reject(error)),
      });
      this.#socket.send(
        png
          ? /** @type {Uint8Array<ArrayBuffer>} */ (encodeBinary(id, kind, data, png))
          : encode(id, kind, data),
      );
    });
  }

  /** An agent that does not answer is not there, whatever the socket says. */
  #giveUp() {
    this.#socket.close();
    this.#closed(1006);
  }

  /** @param {unknown} frame */
  #read(frame) {
    this.heardAtMs = Date.now();
    let envelope;
    try {
      envelope = decode(frame);
    } catch (error) {
      this.#unreadable(/** @type {BadFrame} */ (error));
      return;
    }
    if (!envelope) return;
    const waiting = envelope.re ? this.#awaited.get(envelope.re) : undefined;
    if (waiting) waiting.resolve(envelope);
    else if (!envelope.re) this.onNews(envelope);
  }

  /**
   * An answer of a newer agent fails its own question only; anything else is no agent's language.
   * @param {BadFrame} error its reason names a field, never a content
   */
  #unreadable(error) {
    console.warn("accalmie: the agent sent what cannot be read:", error.message);
    const waiting = this.#awaited.get(error.re);
    if (waiting) waiting.reject(new Refused({ code: BAD_ANSWER, message: "", permanent: false }));
    else this.#giveUp();
  }

  /** @param {number} code */
  #closed(code) {
    this.#socket.onclose = null;
    for (const { reject } of [...this.#awaited.values()]) reject(new LinkDown(code));
    this.onClose(code);
  }
}
