/** The language of the words shown, with the person's region where the browser knows one. */

/** @param {typeof chrome.i18n} i18n @returns {string} BCP 47: "fr", "en-GB" */
export function languageOf(i18n) {
  const words = i18n.getMessage("language");
  const wished = i18n.getUILanguage();
  return wished.toLowerCase().startsWith(words) ? wished : words;
}
