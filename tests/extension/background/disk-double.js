/** IndexedDB in memory, and a life of the background that ends in the middle of what it does. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";

globalThis.IDBKeyRange = IDBKeyRange;

export const newDisk = () => new IDBFactory();

const never = () => new Promise(() => {});

/**
 * Ends at its `calls`-th call of a shared method: nothing comes back from that call nor from any
 * later one, as when the browser stops the background.
 */
export class Life {
  /** @param {number} calls @param {"before" | "after"} when whether the last call is still done */
  constructor(calls, when) {
    this.left = calls;
    this.when = when;
    this.over = false;
    this.end = new Promise((resolve) => {
      this.finish = () => {
        this.over = true;
        resolve("stopped");
      };
    });
  }

  /** The same object, every method of it asynchronous, within this life. */
  share(object) {
    return new Proxy(object, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...given) => this.#call(() => value.apply(target, given));
      },
    });
  }

  #call(does) {
    if (this.over) return never();
    this.left -= 1;
    if (this.left > 0) return does();
    if (this.when === "before") {
      this.finish();
      return never();
    }
    return does().then(() => {
      this.finish();
      return never();
    });
  }
}
