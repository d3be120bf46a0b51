/**
 * An agent for the tests: a real WebSocket server on loopback that keeps the rules of the link.
 * What it is told and what it answers are the test's; its proofs are computed with Node's crypto,
 * not with the code under test.
 */
import { createHmac, hkdfSync, pbkdf2Sync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

export const ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
export const LIMITS = {
  message_bytes: 262144,
  capture_bytes: 4194304,
  messages_per_second: 1000,
  burst: 1000,
  unacked: 8,
};

const example = (kind) =>
  JSON.parse(readFileSync(new URL(`../../contract/messages/${kind}.json`, import.meta.url))).data;

/** What the agent answers once it has this on disk. */
export function receiptFor({ kind, data }) {
  if (kind === "comments.seen" || kind === "comment.judge") {
    const [{ verdict }] = example("comments.read").readings;
    const comments = data.comments ?? [data.comment];
    const readings = comments.map(({ id }) => ({ verdict: { ...verdict, id } }));
    return { kind: "comments.read", data: { readings } };
  }
  if (kind === "capture.put")
    return { kind: "capture.stored", data: { ...example("capture.stored"), sha256: data.sha256 } };
  return { kind: "case.changed", data: example("case.changed") };
}

const mac = (key, said) => createHmac("sha256", key).update(said).digest("hex");
const hkdf = (secret, salt, info) =>
  Buffer.from(hkdfSync("sha256", material(secret), salt, info, 32));
const material = (secret) =>
  secret.length === 32 ? secret : pbkdf2Sync(secret, "accalmie code", 600_000, 32, "sha256");

export class AgentDouble {
  origin = ORIGIN;
  /** Every message after the handshake, in the order it arrived. */
  heard = [];
  /** Every message before it. */
  greeted = [];
  /** Keys of paired browsers, by client. */
  keys = new Map();
  limits = LIMITS;
  secret = "";
  /** What it serves over HTTP. */
  page = "";
  sockets = new Set();
  /** How often it was pinged; deaf, it does not answer. */
  pings = 0;
  deaf = false;
  /** @type {(message: any, png: Buffer | null) => {kind: string, data: any} | null | Promise<any>} */
  answer = () => ({ kind: "link.pong", data: {} });

  static async start(port = 0) {
    const agent = new AgentDouble();
    agent.server = createServer((_request, response) => response.end(agent.page));
    const sockets = new WebSocketServer({
      server: agent.server,
      path: "/link",
      handleProtocols: (offered) => (offered.has("accalmie.v1") ? "accalmie.v1" : false),
    });
    sockets.on("connection", (socket, request) => {
      agent.origin = request.headers.origin ?? ORIGIN; // Node's own client sends none
      agent.#serve(socket);
    });
    agent.server.listen(port, "127.0.0.1");
    await once(agent.server, "listening");
    agent.port = agent.server.address().port;
    return agent;
  }

  /** Twice is once. */
  async stop() {
    if (!this.server.listening) return;
    for (const socket of this.sockets) socket.terminate();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  /** @param {string} kind @param {any} data */
  tell(kind, data) {
    for (const socket of this.sockets) socket.send(JSON.stringify({ v: 1, id: "n-1", kind, data }));
  }

  #serve(socket) {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    const call = {};
    socket.on("message", (raw, binary) => {
      const end = binary ? raw.indexOf(10) : raw.length;
      const message = JSON.parse(raw.subarray(0, end).toString());
      if (call.ready) void this.#hear(socket, message, binary ? raw.subarray(end + 1) : null);
      else this.#greet(socket, message, call);
    });
  }

  #greet(socket, message, call) {
    this.greeted.push(message);
    const reply = (kind, data) => send(socket, kind, data, message.id);
    if (message.kind === "link.hello") {
      const { purpose, client, nonce } = message.data;
      const known = purpose === "pair" ? this.#pairingKey() : this.keys.get(client);
      const agentNonce = randomBytes(32).toString("hex");
      Object.assign(call, { client, nonce, agentNonce, purpose, key: known ?? randomBytes(32) });
      const proof = mac(call.key, `agent|${this.port}|${nonce}|${agentNonce}`);
      reply("link.challenge", { version: 1, nonce: agentNonce, mac: proof });
      return;
    }
    const said = `client|${this.port}|${call.nonce}|${call.agentNonce}|${this.origin}`;
    if (message.data.mac !== mac(call.key, said)) return socket.close(4401);
    if (call.purpose === "pair") {
      const salt = Buffer.from(call.nonce + call.agentNonce, "hex");
      this.keys.set(call.client, hkdf(this.secret, salt, `accalmie pair ${this.origin}`));
    }
    call.ready = true;
    reply("link.ready", { agent_version: "0.1.0", limits: this.limits });
  }

  #pairingKey() {
    return this.secret ? hkdf(this.secret, "", "accalmie handshake") : undefined;
  }

  async #hear(socket, message, png) {
    if (message.kind === "link.ping") {
      this.pings += 1;
      return this.deaf || send(socket, "link.pong", {}, message.id);
    }
    this.heard.push(message);
    const answer = await this.answer(message, png, socket);
    if (answer) send(socket, answer.kind, answer.data, message.id);
  }
}

function send(socket, kind, data, re) {
  socket.send(JSON.stringify({ v: 1, id: `a-${re}`, re, kind, data }));
}

/** Resolves once `holds()` is true; gives up before the test's own limit, so that nothing goes on after it. */
export async function until(holds, tries = 3000) {
  for (let left = tries; !(await holds()); left -= 1) {
    if (left === 0) throw new Error(`never became true: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
