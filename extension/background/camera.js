/**
 * Takes the picture of the visible tab: PNG bytes, their hash and the moment.
 *
 * In: the tab that asked. Out: an untouched PNG, or one scaled down as a whole where it is larger
 * than the agent takes. Never a picture of another tab: it looks before and after.
 */
import { sha256 } from "./handshake.js";

const APART_MS = 600; // Chrome allows two captures a second
const WITHIN_MS = 6000; // a browser that cannot draw never answers; the page waits undressed

/** Why there is no picture; `code` names the sentence in _locales. */
export class NoPicture extends Error {
  /** @param {"no_permission" | "not_visible" | "moved" | "capture_failed"} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @typedef {{png: Uint8Array<ArrayBuffer>, sha256: string, captured_at: string, scale: number}} Picture */

export class Camera {
  #browser;
  #now;
  #shrink;
  #pause;
  #withinMs;
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #lastAt = Number.NEGATIVE_INFINITY;

  /**
   * @param {typeof chrome} browser
   * @param {object} [edge]
   * @param {() => number} [edge.now]
   * @param {(ms: number) => Promise<void>} [edge.pause]
   * @param {number} [edge.withinMs]
   * @param {typeof shrink} [edge.shrink]
   */
  constructor(browser, edge = {}) {
    this.#browser = browser;
    this.#now = edge.now ?? Date.now;
    this.#pause = edge.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#shrink = edge.shrink ?? shrink;
    this.#withinMs = edge.withinMs ?? WITHIN_MS;
  }

  /**
   * @param {number} tabId
   * @param {number} limitBytes
   * @returns {Promise<Picture>}
   * @throws {NoPicture}
   */
  take(tabId, limitBytes) {
    const picture = this.#queue.then(() => this.#takeNow(tabId, limitBytes));
    this.#queue = picture.catch(() => {}); // the next one's turn comes whatever became of this one
    return picture;
  }

  /** @param {number} tabId @param {number} limitBytes */
  async #takeNow(tabId, limitBytes) {
    await this.#pause(Math.max(0, this.#lastAt + APART_MS - this.#now()));
    const windowId = await this.#visibleIn(tabId);
    this.#lastAt = this.#now();
    const captured_at = new Date(this.#lastAt).toISOString();
    const url = await this.#capture(windowId);
    if ((await this.#visibleIn(tabId)) !== windowId) throw new NoPicture("not_visible");
    const whole = bytesOf(url);
    const { png, scale } =
      whole.length > limitBytes ? await this.#shrink(whole, limitBytes) : { png: whole, scale: 1 };
    return { png, sha256: await sha256(png), captured_at, scale };
  }

  /** @param {number} tabId @returns {Promise<number>} the window that shows it */
  async #visibleIn(tabId) {
    const tab = await this.#browser.tabs.get(tabId).catch(() => null); // closed meanwhile
    if (!tab?.active) throw new NoPicture("not_visible");
    return tab.windowId;
  }

  /** @param {number} windowId */
  async #capture(windowId) {
    try {
      const taken = this.#browser.tabs.captureVisibleTab(windowId, { format: "png" });
      return await within(this.#withinMs, taken);
    } catch {
      const all = await this.#browser.permissions.contains({ origins: ["<all_urls>"] });
      throw new NoPicture(all ? "capture_failed" : "no_permission");
    }
  }
}

/**
 * @template T
 * @param {number} ms
 * @param {Promise<T>} promise
 * @returns {Promise<T>} rejected where it takes longer
 */
async function within(ms, promise) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no picture in time")), ms);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} dataUrl base64 @returns {Uint8Array<ArrayBuffer>} */
export function bytesOf(dataUrl) {
  const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * The same picture, smaller: a very large screen gives more bytes than the agent takes.
 * @param {Uint8Array<ArrayBuffer>} png
 * @param {number} limitBytes
 * @returns {Promise<{png: Uint8Array<ArrayBuffer>, scale: number}>}
 */
async function shrink(png, limitBytes) {
  const image = await createImageBitmap(new Blob([png], { type: "image/png" }));
  let scale = Math.sqrt(limitBytes / png.length) * 0.9;
  for (; scale > 0.1; scale *= 0.8) {
    const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    if (blob.size <= limitBytes) return { png: new Uint8Array(await blob.arrayBuffer()), scale };
  }
  throw new NoPicture("capture_failed");
}
