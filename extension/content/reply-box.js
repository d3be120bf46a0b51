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
  /** What we put into a box ourselves may be replaced; what the person wrote may not. @type {WeakMap<Element, string>} */
  const ours = new WeakMap();

  /**
   * @param {FoundContainer} found
   * @param {string} text
   * @returns {Promise<boolean>} whether the text stands in the box of this comment
   */
  async function fillReplyBox(found, text) {
    const box = await boxOf(found);
    if (!box) return false;
    const there = textIn(box);
    if (there && there !== ours.get(box)) return false;
    const filled =
      box instanceof HTMLTextAreaElement ? fillField(box, text) : await fillEditor(box, text);
    if (!filled) return false;
    ours.set(box, textIn(box));
    box.scrollIntoView({ block: "nearest", behavior: "instant" });
    return true;
  }

  /** @param {FoundContainer} found @returns {Promise<HTMLElement | null>} */
  async function boxOf(found) {
    const { reply } = found.variant;
    if (!reply) return null;
    const open = boxes(found, reply);
    // A panel that stood open before may belong to another comment.
    if (open.length === 1 && reply.where !== "page") return open[0];
    if (open.length > 0 || !reply.open) return null;
    const opener = own(found, [...found.element.querySelectorAll(reply.open)])[0];
    if (!(opener instanceof HTMLElement)) return null;
    if (opener instanceof HTMLAnchorElement && leavesThePage(opener)) return null;
    opener.click();
    for (let waited = 0; waited < OPEN_MS; waited += LOOK_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const opened = boxes(found, reply);
      if (opened.length === 1) return opened[0];
      if (opened.length > 1) return null;
    }
    return null;
  }

  /** A link that goes elsewhere would take the person away from what they read. @param {HTMLAnchorElement} link */
  function leavesThePage(link) {
    const href = link.getAttribute("href") ?? "";
    if (!href || href.startsWith("#") || href.startsWith("javascript:")) return false;
    // WordPress links to the page itself and handles the click; its link says which comment it is for.
    return !link.hasAttribute("data-commentid");
  }

  /**
   * The boxes that can be this comment's, drawn ones only.
   * @param {FoundContainer} found
   * @param {NonNullable<VariantRule["reply"]>} reply
   * @returns {HTMLElement[]}
   */
  function boxes(found, reply) {
    const all = [...document.querySelectorAll(reply.box)].filter(
      (box) => box instanceof HTMLElement && (box.checkVisibility?.() ?? true),
    );
    const mine = all.filter((box) => {
      if (reply.where === "page") return true;
      if (own(found, [box]).length > 0 && found.element.contains(box)) return true;
      return reply.where === "after" && followed(found, box);
    });
    return /** @type {HTMLElement[]} */ (mine);
  }

  /** Whether the box stands between this comment and the next one. @param {FoundContainer} found @param {Element} box */
  function followed(found, box) {
    const { element, variant } = found;
    if (box.closest(variant.container)) return false;
    const next = element.nextElementSibling;
    return Boolean(next && !next.matches(variant.container) && next.contains(box));
  }

  /** @param {FoundContainer} found @param {Element[]} elements */
  function own({ element, variant }, elements) {
    if (variant.climb) return elements.filter((one) => element.contains(one));
    return elements.filter((one) => one.closest(variant.container) === element);
  }

  /** @param {HTMLElement} box */
  function textIn(box) {
    return box instanceof HTMLTextAreaElement ? box.value.trim() : Accalmie.textOf(box).trim();
  }

  /** @param {HTMLTextAreaElement} box @param {string} text */
  function fillField(box, text) {
    box.focus({ preventScroll: true });
    // The prototype's setter: frameworks put a setter of their own on the element.
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
    value?.set?.call(box, text);
    box.dispatchEvent(
      new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }),
    );
    box.dispatchEvent(new Event("change", { bubbles: true }));
    return box.value === text;
  }

  /** Editors keep a model of their own: they take what comes as typing, or as a paste. @param {HTMLElement} box @param {string} text */
  async function fillEditor(box, text) {
    box.focus({ preventScroll: true });
    selectAll(box);
    document.execCommand("insertText", false, text);
    await settle();
    if (holds(box, text)) return true;
    selectAll(box);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
    await settle();
    return holds(box, text);
  }

  /** @param {HTMLElement} box */
  function selectAll(box) {
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(box);
    selection?.removeAllRanges();
    selection?.addRange(range);
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
