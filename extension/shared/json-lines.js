/**
 * On which line things stand in a JSON text. Browsers name a mistake's place each in its own way,
 * or not at all, and none says where a field that it could read stands.
 *
 * In: a text. Out: the line of every field and list item, by its path (`variants[0].fields`).
 * Makes no values: `JSON.parse` does, and takes exactly the texts that this takes. Pure.
 */

const SPACE = /[ \t\r\n]*/y;
/** Any letter from the space on, but the quote and the backslash; or what a backslash may begin. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const DEEPEST = 64;

export class BadJson extends Error {
  /** @param {string} reason @param {number} line counted from 1 */
  constructor(reason, line) {
    super(reason);
    this.line = line;
  }
}

/**
 * Throws `BadJson` where the text is not JSON, or is nested more than 64 deep.
 * @param {string} text
 * @returns {Map<string, number>} lines by path, counted from 1; a name's line where it has one
 */
export function linesOf(text) {
  return new Scan(text).whole();
}

class Scan {
  /** @type {Map<string, number>} */
  #lines = new Map();
  #at = 0;
  #line = 1;
  #counted = 0;
  #depth = 0;
  #text;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  whole() {
    this.#value("");
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#wrong("nothing more");
    return this.#lines;
  }

  /** @param {string} path */
  #value(path) {
    if (++this.#depth > DEEPEST) throw new BadJson("is nested too deeply", this.#here());
    if (this.#takes("{")) this.#object(path);
    else if (this.#takes("[")) this.#list(path);
    else if (!this.#takes(STRING) && !this.#takes(PLAIN)) throw this.#wrong("a value");
    this.#depth -= 1;
  }

  /** @param {string} path */
  #object(path) {
    if (this.#takes("}")) return;
    do {
      const line = this.#here();
      const name = this.#takes(STRING);
      if (!name) throw this.#wrong('a name in "double quotes"');
      const inner = path ? `${path}.${JSON.parse(name)}` : JSON.parse(name);
      this.#lines.set(inner, line);
      if (!this.#takes(":")) throw this.#wrong(":");
      this.#value(inner);
    } while (this.#takes(","));
    if (!this.#takes("}")) throw this.#wrong(", or }");
  }

  /** @param {string} path */
  #list(path) {
    if (this.#takes("]")) return;
    let index = 0;
    do {
      const inner = `${path}[${index++}]`;
      this.#lines.set(inner, this.#here());
      this.#value(inner);
    } while (this.#takes(","));
    if (!this.#takes("]")) throw this.#wrong(", or ]");
  }

  /** What is next, if it is that; "" if not. @param {string | RegExp} wanted */
  #takes(wanted) {
    this.#skipSpace();
    let taken = "";
    if (typeof wanted === "string") taken = this.#text[this.#at] === wanted ? wanted : "";
    else {
      wanted.lastIndex = this.#at;
      taken = wanted.exec(this.#text)?.[0] ?? "";
    }
    this.#at += taken.length;
    return taken;
  }

  #skipSpace() {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  /** The line of what comes next. */
  #here() {
    this.#skipSpace();
    for (; this.#counted < this.#at; this.#counted++) {
      if (this.#text[this.#counted] === "\n") this.#line += 1;
    }
    return this.#line;
  }

  /** @param {string} expected */
  #wrong(expected) {
    const line = this.#here();
    if (this.#at >= this.#text.length) return new BadJson(`ends where ${expected} must come`, line);
    const rest = this.#text.slice(this.#at).split(/[\s,:{}[\]]/, 1)[0] || this.#text[this.#at];
    return new BadJson(`has ${rest.slice(0, 20).toWellFormed()} where ${expected} must come`, line);
  }
}
