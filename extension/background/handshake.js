/**
 * The proofs this side and the agent give each other (WebCrypto). The same worked examples as the
 * agent's `link/handshake.py` hold it: tests/contract/handshake.json.
 *
 * Keys are non-extractable: once made, not even this extension can read one out again. Proofs hold
 * the port: a program that passes them on between us and the agent is on another one than the agent.
 */

const HMAC = { name: "HMAC", hash: "SHA-256", length: 256 };
const SECRET_DIGITS = 32;
/** A typed code could be guessed from one proof, were each guess not this dear. */
const CODE = {
  name: "PBKDF2",
  hash: "SHA-256",
  salt: new TextEncoder().encode("accalmie code"),
  iterations: 600_000,
};

/** A typed code in capitals without dashes or spaces; the one-click page's 32 digits as they are. @param {string} secret */
export function normalSecret(secret) {
  const bare = secret.replace(/[-\s]/g, "");
  return bare.length === SECRET_DIGITS ? bare : bare.toUpperCase();
}

/** K0: the key of a pairing's own handshake. @param {string} secret */
export function pairingKey(secret) {
  return derive(secret, new Uint8Array(0), "accalmie handshake");
}

/**
 * K: what both sides keep after a pairing.
 * @param {string} secret
 * @param {string} clientNonce 64 hex digits
 * @param {string} agentNonce 64 hex digits
 * @param {string} origin
 */
export function pairedKey(secret, clientNonce, agentNonce, origin) {
  return derive(secret, fromHex(clientNonce + agentNonce), `accalmie pair ${origin}`);
}

/**
 * Whether the agent on this port knows the key.
 * @param {CryptoKey} key
 * @param {number} port
 * @param {string} clientNonce
 * @param {string} agentNonce
 * @param {string} mac
 */
export function agentProves(key, port, clientNonce, agentNonce, mac) {
  const said = new TextEncoder().encode(`agent|${port}|${clientNonce}|${agentNonce}`);
  return crypto.subtle.verify("HMAC", key, fromHex(mac), said);
}

/**
 * Our proof, in hex, bound to the origin the browser vouches for.
 * @param {CryptoKey} key
 * @param {number} port
 * @param {string} clientNonce
 * @param {string} agentNonce
 * @param {string} origin
 */
export async function clientMac(key, port, clientNonce, agentNonce, origin) {
  const said = new TextEncoder().encode(`client|${port}|${clientNonce}|${agentNonce}|${origin}`);
  return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, said)));
}

/** @param {number} bytes @returns {string} random hex digits, two a byte */
export function randomHex(bytes) {
  return toHex(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
export async function sha256(bytes) {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** @param {string} secret @param {Uint8Array<ArrayBuffer>} salt @param {string} info */
async function derive(secret, salt, info) {
  const base = await crypto.subtle.importKey("raw", await material(secret), "HKDF", false, [
    "deriveKey",
  ]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode(info) };
  return crypto.subtle.deriveKey(how, base, HMAC, false, ["sign", "verify"]);
}

/** What keys are derived from: the one-click page's digits, or a typed code made slow to guess. @param {string} secret */
async function material(secret) {
  const normal = new TextEncoder().encode(normalSecret(secret));
  if (normal.length === SECRET_DIGITS) return normal;
  const base = await crypto.subtle.importKey("raw", normal, "PBKDF2", false, ["deriveBits"]);
  return crypto.subtle.deriveBits(CODE, base, 256);
}

/** @param {Uint8Array} bytes */
function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} digits */
function fromHex(digits) {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
