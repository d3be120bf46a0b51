/**
 * Frames of the link, both ways. Text frames are one JSON envelope; a capture is a binary frame:
 * the envelope as JSON, a newline, then the PNG. Pure: values in, values out.
 */
import { problemOf } from "./messages.js";
import { isRecord } from "./shapes.js";

export const VERSION = 1;
export const SUBPROTOCOL = "accalmie.v1";

/** @typedef {{v: 1, id: string, kind: string, re?: string, data: any}} Envelope */

/** `re` is the id of the question where it was an answer, in a sound envelope, with unsound data. */
export class BadFrame extends Error {
  /** @param {string} reason @param {string} [re] */
  constructor(reason, re = "") {
    super(reason);
    this.re = re;
  }
}

/** @param {string} id @param {string} kind @param {object} data @returns {string} */
export function encode(id, kind, data) {
  return JSON.stringify({ v: VERSION, id, kind, data }, wellFormed);
}

/** A text cut in the middle of an emoji is no valid UTF-8; the agent would refuse all of it. @param {string} _name @param {unknown} value */
function wellFormed(_name, value) {
  return typeof value === "string" ? value.toWellFormed() : value;
}

/**
 * @param {string} id
 * @param {string} kind
 * @param {object} data
 * @param {Uint8Array} png
 * @returns {Uint8Array}
 */
export function encodeBinary(id, kind, data, png) {
  // JSON text never holds a bare newline, so the first one ends the header.
  const header = new TextEncoder().encode(`${encode(id, kind, data)}\n`);
  const frame = new Uint8Array(header.length + png.length);
  frame.set(header);
  frame.set(png, header.length);
  return frame;
}

/**
 * Reads one text frame of the agent. A kind this version does not know is no fault: null.
 * @param {unknown} frame
 * @returns {Envelope | null}
 * @throws {BadFrame} where it is not an envelope of version 1 with sound data
 */
export function decode(frame) {
  const envelope = parse(frame);
  if (!isRecord(envelope) || envelope.v !== VERSION)
    throw new BadFrame("not an envelope of version 1");
  const { id, kind, re } = envelope;
  if (typeof id !== "string" || typeof kind !== "string") throw new BadFrame("no id or no kind");
  if (re !== undefined && typeof re !== "string") throw new BadFrame("re is not text");
  const problem = problemOf(kind, envelope.data);
  if (problem.endsWith("is not a kind of message")) return null;
  if (problem) throw new BadFrame(problem, re);
  return /** @type {Envelope} */ (/** @type {unknown} */ (envelope));
}

/** @param {unknown} frame */
function parse(frame) {
  if (typeof frame !== "string") throw new BadFrame("not a text frame");
  try {
    return JSON.parse(frame);
  } catch {
    throw new BadFrame("not JSON");
  }
}
