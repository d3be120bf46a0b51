/**
 * The link to the agent as the rest of the background sees it: up or not, and why not.
 *
 * Scans 127.0.0.1:47431-47440 (the last good port first), proves both sides, keeps alive, comes
 * back with growing pauses. Everything that must survive is in storage: the browser may kill this
 * at any moment and it starts from nothing.
 */
import { AgentSocket, LinkDown, NOT_SENT, NotProven, Refused } from "./agent-socket.js";
import { randomHex } from "./handshake.js";
import { pauseMs } from "./pause.js";

export { LinkDown, NotProven, Refused };

export const PORTS = Object.freeze(Array.from({ length: 10 }, (_, at) => 47431 + at));
/** Longer than between two beats: this machine slept meanwhile, and the other side may be gone. */
const SILENT_MS = 45_000;

/** @typedef {import("./agent-socket.js").Identity} Identity */
/** @typedef {{key: CryptoKey, port: number}} Paired */

export class AgentLink {
  /** @type {AgentSocket | null} */
  #socket = null;
  /** @type {Promise<void> | null} */
  #connecting = null;
  /** @type {Promise<void> | null} */
  #checking = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  #failures = 0;
  #stopped = false;
  #storage;
  #identity;
  #ports;
  #Socket;
  #random;
  #now;
  /** @type {AgentState["link"]} */
  state = "no_agent";
  onUp = () => {};
  onDown = () => {};
  /** @type {(kind: string, data: any) => void} */
  onNews = () => {};

  /**
   * @param {object} parts
   * @param {import("./storage.js").Storage} parts.storage
   * @param {() => Omit<Identity, "client">} parts.identity
   * @param {readonly number[]} [parts.ports]
   * @param {typeof WebSocket} [parts.Socket]
   * @param {() => number} [parts.random] 0 to 1
   * @param {() => number} [parts.now] in milliseconds, sleep of the machine included
   */
  constructor({ storage, identity, ports = PORTS, Socket = WebSocket, random, now }) {
    this.#storage = storage;
    this.#identity = identity;
    this.#ports = ports;
    this.#Socket = Socket;
    this.#random = random ?? Math.random;
    this.#now = now ?? Date.now;
  }

  get up() {
    return this.#socket !== null;
  }

  get agentVersion() {
    return this.#socket?.agentVersion ?? "";
  }

  get port() {
    return this.#socket?.port ?? null;
  }

  get captureBytes() {
    return this.#socket?.limits?.capture_bytes ?? 4 * 1024 * 1024;
  }

  /**
   * Comes up if it can; several calls are one attempt. A link that was silent for too long is tried
   * before it is believed. Never throws.
   * @returns {Promise<void>}
   */
  connect() {
    if (this.#socket) return this.#isSilent() ? this.beat() : Promise.resolve();
    this.#connecting ??= this.#tryPorts()
      .catch((error) => {
        // Storage that will not open is the one thing left that can throw here: try again later.
        console.warn("accalmie: no link yet:", error);
      })
      .finally(() => {
        this.#connecting = null;
        if (!this.#socket) this.#retryLater();
      });
    return this.#connecting;
  }

  /**
   * Pairs with the agent that knows this one-time secret.
   * @param {string} secret 32 hex digits, or the eight characters a person typed
   * @param {number} [port] where the secret was read; otherwise all are tried
   * @throws {NotProven} where no agent on this machine knows it (any more)
   */
  async pair(secret, port) {
    clearTimeout(this.#retry);
    await this.#connecting;
    this.#socket?.close();
    this.#drop();
    for (const candidate of port ? [port] : this.#ports) {
      const socket = await AgentSocket.open(candidate, this.#Socket);
      const key = socket && (await this.#shake(socket, { secret }));
      if (!socket || !(key instanceof CryptoKey)) continue;
      await this.#storage.setFact("paired", { key, port: candidate });
      await this.#storage.dropFact("refused");
      this.#adopt(socket);
      return;
    }
    void this.connect();
    throw new NotProven();
  }

  async forget() {
    await this.#storage.dropFact("paired");
    await this.#storage.dropFact("refused");
    this.#socket?.close();
    this.#drop();
    this.state = "unpaired";
  }

  /**
   * @param {string} kind
   * @param {object} data
   * @param {Uint8Array} [png]
   * @throws {LinkDown | Refused}
   */
  async ask(kind, data, png) {
    if (!this.#socket) throw new LinkDown(NOT_SENT);
    return this.#socket.ask(kind, data, png);
  }

  /**
   * Every 20 s: a message each way keeps a Chrome worker alive and finds a dead link out.
   * @returns {Promise<void>}
   */
  beat() {
    if (!this.#socket) return this.connect();
    this.#checking ??= this.#socket
      .ping()
      .catch(() => this.connect()) // the failed ping closed it
      .finally(() => {
        this.#checking = null;
      });
    return this.#checking;
  }

  #isSilent() {
    return Math.abs(this.#now() - (this.#socket?.heardAtMs ?? 0)) > SILENT_MS;
  }

  async #tryPorts() {
    /** @type {Paired | undefined} */
    const paired = await this.#storage.fact("paired");
    const ports = paired
      ? [paired.port, ...this.#ports.filter((p) => p !== paired.port)]
      : this.#ports;
    /** @type {AgentState["link"]} */
    let seen = "no_agent";
    for (const port of ports) {
      const socket = await AgentSocket.open(port, this.#Socket);
      if (!socket) continue;
      if (!paired) {
        socket.close();
        this.state = "unpaired";
        return;
      }
      const outcome = await this.#shake(socket, { key: paired.key });
      if (outcome instanceof CryptoKey) {
        if (port !== paired.port) await this.#storage.setFact("paired", { ...paired, port });
        await this.#storage.dropFact("refused");
        this.#adopt(socket);
        return;
      }
      if (seen !== "refused") seen = outcome;
    }
    this.state = (await this.#storage.fact("refused")) ? "refused" : seen;
  }

  /**
   * @param {AgentSocket} socket
   * @param {{key: CryptoKey} | {secret: string}} proof
   * @returns {Promise<CryptoKey | "stranger" | "refused" | "no_agent">}
   */
  async #shake(socket, proof) {
    try {
      return await socket.shakeHands({ ...this.#identity(), client: await this.#client() }, proof);
    } catch (error) {
      socket.close();
      if (error instanceof NotProven) return "stranger";
      const code = error instanceof LinkDown ? error.closeCode : 0;
      return code === 4401 || code === 4403 ? "refused" : "no_agent";
    }
  }

  async #client() {
    const known = await this.#storage.fact("client");
    if (known) return known;
    const client = randomHex(16);
    await this.#storage.setFact("client", client);
    return client;
  }

  /** @param {AgentSocket} socket proven */
  #adopt(socket) {
    if (this.#stopped) return socket.close(); // while it connected
    this.#socket = socket;
    this.#failures = 0;
    this.state = "connected";
    socket.onNews = ({ kind, data }) => this.onNews(kind, data);
    socket.onClose = (code) => void this.#lost(socket, code);
    this.onUp();
  }

  /** @param {AgentSocket} socket @param {number} code */
  async #lost(socket, code) {
    if (socket !== this.#socket) return;
    this.#drop();
    if (code === 4403) {
      this.state = "refused"; // removed on the agent's side: only a new pairing helps
      await this.#storage.setFact("refused", true);
    } else {
      this.#retryLater();
    }
    this.onDown();
  }

  #drop() {
    this.#socket = null;
    this.state = "no_agent";
  }

  /** The alarm and every new event try at once besides. */
  #retryLater() {
    clearTimeout(this.#retry);
    if (this.#stopped) return;
    const pause = pauseMs(this.#failures, this.#random());
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.connect(), pause);
  }

  /** For an orderly end (tests): no timer and no socket is left. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#drop();
    socket?.close();
  }
}
