/**
 * Puts a text into the site's own reply box of one comment. Never sends it.
 *
 * Certain or not at all: where the box cannot be tied to the comment, or holds words of the
 * person's own, nothing is touched and the answer is false (the card then copies the text).
 */
(() => {
  const OPEN_MS = 3000;
  const LOOK_MS = 60;
  const SETTLE_MS = 60;
  const LOOKS = 5;
  /**
   * What we put into a box ourselves may be replaced; what the person wrote may not.
   * @type {WeakMap<Element, string>}
   */
  const ours = new WeakMap();

  /** @typedef {NonNullable<VariantRule["reply"]>} ReplyRule */

  /**
   * @param {FoundContainer} found
   * @param {string} text
   * @returns {Promise<boolean>} whether the text stands in the box of this comment
   */
  async function fillReplyBox(found, text) {
    const box = await boxOf(found);
    if (!box || !isWritable(box) || holdsOthers(box)) return false;
    const wanted = text.replace(/\r\n?/g, "\n");
    const filled =
      box instanceof HTMLTextAreaElement
        ? await fillField(box, wanted)
        : await fillEditor(box, wanted);
    ours.set(box, textIn(box));
    if (filled) box.scrollIntoView({ block: "nearest", behavior: "instant" });
    return filled;
  }

  /** @param {FoundContainer} found @returns {Promise<HTMLElement | null>} */
  async function boxOf(found) {
    const { reply } = found.variant;
    if (!reply) return null;
    const open = drawnBoxes(reply);
    // A panel that stood open before may belong to another comment.
    if (reply.where === "page" && open.length > 0) return null;
    const mine = open.filter((box) => isOf(box, found, reply));
    if (mine.length > 0) return mine.length === 1 ? mine[0] : null;
    // A site with one form moves it, with what the person wrote for somebody else in it.
    if (reply.where === "after" && open.some(holdsOthers)) return null;
    return openBox(found, reply);
  }

  /** @param {FoundContainer} found @param {ReplyRule} reply @returns {Promise<HTMLElement | null>} */
  async function openBox(found, reply) {
    const opener = openerOf(found, reply);
    if (!opener || goesElsewhere(opener)) return null;
    press(opener);
    for (let waited = 0; waited < OPEN_MS; waited += LOOK_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const opened = drawnBoxes(reply).filter((box) => isOf(box, found, reply));
      if (opened.length > 0) return opened.length === 1 ? opened[0] : null;
    }
    return null;
  }

  /** @param {FoundContainer} found @param {ReplyRule} reply @returns {HTMLElement | null} */
  function openerOf({ element, variant }, reply) {
    if (!reply.open) return null;
    const opener = [...element.querySelectorAll(reply.open)].find(
      (one) => variant.climb || one.closest(variant.container) === element,
    );
    return opener instanceof HTMLElement ? opener : null;
  }

  /** A link to another page, or a button that sends a form. @param {HTMLElement} opener */
  function goesElsewhere(opener) {
    if (opener instanceof HTMLButtonElement)
      return opener.type === "submit" && opener.form !== null;
    if (!(opener instanceof HTMLAnchorElement)) return false;
    const { href } = opener;
    if (!href || href.startsWith("javascript:")) return false;
    // WordPress handles the click itself; its link says which comment it is for.
    if (opener.hasAttribute("data-commentid")) return false;
    return href.split("#")[0] !== location.href.split("#")[0];
  }

  /** As the person would, and goes nowhere: a link that nobody handles is not followed. @param {HTMLElement} opener */
  function press(opener) {
    const link = opener.closest("a[href]:not([href^='javascript:'])");
    const stay = (/** @type {Event} */ event) => event.preventDefault();
    if (link) addEventListener("click", stay);
    opener.click();
    removeEventListener("click", stay);
  }

  /** @param {ReplyRule} reply @returns {HTMLElement[]} every box of the page that is to be seen */
  function drawnBoxes(reply) {
    return [...document.querySelectorAll(reply.box)].filter(
      /** @returns {box is HTMLElement} */
      (box) => box instanceof HTMLElement && (box.checkVisibility?.() ?? true),
    );
  }

  /** @param {HTMLElement} box @param {FoundContainer} found @param {ReplyRule} reply */
  function isOf(box, found, reply) {
    const { element, variant } = found;
    if (reply.answers && answeredBy(box, reply.answers) !== Accalmie.platformIdOf(found))
      return false;
    if (reply.where === "page") return true;
    if (variant.climb) return element.contains(box);
    return ownerOf(box, variant, reply.where) === element;
  }

  /** Which comment the box's own form says it answers. @param {HTMLElement} box @param {FieldRule} rule */
  function answeredBy(box, rule) {
    const form = box.closest("form");
    const told = rule.select ? form?.querySelector(rule.select) : form;
    return told ? Accalmie.valueOf(told, rule) : "";
  }

  /**
   * The comment whose box it is: the one it stands in, or with "after" the one it follows.
   * @param {Element} box
   * @param {VariantRule} variant
   * @param {ReplyRule["where"]} where
   * @returns {Element | null}
   */
  function ownerOf(box, variant, where) {
    for (let up = /** @type {Element | null} */ (box); up; up = up.parentElement) {
      if (up.matches(variant.container)) return up;
      const before = where === "after" ? up.previousElementSibling : null;
      if (before?.matches(variant.container)) return before;
    }
    return null;
  }

  /** @param {HTMLElement} box */
  function isWritable(box) {
    if (box instanceof HTMLTextAreaElement) return !box.disabled && !box.readOnly;
    return box.closest("[contenteditable]")?.getAttribute("contenteditable") !== "false";
  }

  /** Words that are not ours. @param {HTMLElement} box */
  function holdsOthers(box) {
    const there = textIn(box);
    return there !== "" && there !== ours.get(box);
  }

  /** @param {HTMLElement} box */
  function textIn(box) {
    return box instanceof HTMLTextAreaElement ? box.value.trim() : Accalmie.textOf(box).trim();
  }

  /** @param {HTMLTextAreaElement} box @param {string} text */
  async function fillField(box, text) {
    box.focus({ preventScroll: true });
    // The prototype's setter: frameworks put a setter of their own on the element.
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
    value?.set?.call(box, text);
    box.dispatchEvent(
      new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }),
    );
    box.dispatchEvent(new Event("change", { bubbles: true }));
    await settle(); // a framework may put its own value back
    return box.value === text;
  }

  /**
   * Editors with a model of their own hear of a paste or of `beforeinput` and say that they took it;
   * typing changes a plain one, and would change their page behind their back.
   * @param {HTMLElement} box
   * @param {string} text
   */
  async function fillEditor(box, text) {
    box.focus({ preventScroll: true });
    let taken = false;
    for (const offer of [paste, announce]) {
      await select(box);
      if (!offer(box, text)) continue;
      taken = true;
      if (await comesToHold(box, text)) return true;
    }
    await select(box);
    if (!taken && document.execCommand("insertText", false, text)) {
      if (await comesToHold(box, text)) return true;
    }
    await select(box);
    document.execCommand("delete"); // half of a text would be taken for the person's own
    return false;
  }

  /** @param {HTMLElement} box @param {string} text @returns {boolean} whether the editor took it */
  function paste(box, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const firefox = { dataType: "text/plain", data: text }; // its own names; an empty paste without
    const event = { ...firefox, clipboardData, bubbles: true, cancelable: true };
    return !box.dispatchEvent(new ClipboardEvent("paste", event));
  }

  /** @param {HTMLElement} box @param {string} text @returns {boolean} whether the editor took it */
  function announce(box, text) {
    const event = { inputType: "insertText", data: text, bubbles: true, cancelable: true };
    return !box.dispatchEvent(new InputEvent("beforeinput", event));
  }

  /** Still holds it a moment later: editors draw late, and frameworks put their own value back.
   * @param {HTMLElement} box @param {string} text */
  async function comesToHold(box, text) {
    for (let look = 0; look < LOOKS; look++) {
      await settle();
      if (!holds(box, text)) continue;
      await settle();
      return holds(box, text);
    }
    return false;
  }

  /** All that is in it; editors hear of a selection a moment later. @param {HTMLElement} box */
  async function select(box) {
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(box);
    selection?.removeAllRanges();
    selection?.addRange(range);
    await settle();
  }

  /** Line breaks are an editor's own business; the words are not. @param {HTMLElement} box @param {string} text */
  function holds(box, text) {
    const words = (/** @type {string} */ shown) => shown.replace(/\s+/g, " ").trim();
    return words(Accalmie.textOf(box)) === words(text);
  }

  function settle() {
    return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }

  Accalmie.fillReplyBox = fillReplyBox;
})();
