/**
 * Which answer of the agent says that a message of the outbox is durable. Pure.
 *
 * An answer of any other kind is none: whatever answers so, it has not said that it keeps anything.
 */

/** @typedef {import("./storage.js").Entry} Entry */
/** @typedef {import("../shared/wire.js").Envelope} Envelope */

/** @type {Readonly<Record<string, string>>} */
const RECEIPTS = Object.freeze({
  "comments.seen": "comments.read",
  "comment.judge": "comments.read",
  "capture.put": "capture.stored",
  "reply.approve": "case.changed",
  "reply.insert": "case.changed",
  "case.decide": "case.changed",
});

/** @param {Entry} entry @param {Envelope} answer */
export function isReceipt({ kind, data }, answer) {
  if (answer.kind !== RECEIPTS[kind]) return false;
  if (kind === "comments.seen") return answer.data.readings.length === data.comments.length;
  return kind !== "capture.put" || answer.data.sha256 === data.sha256;
}
