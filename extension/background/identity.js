/** What this extension says of itself in `link.hello`. Pure. */

/**
 * @param {typeof chrome} browser
 * @param {string} userAgent
 */
export function identity(browser, userAgent) {
  const name = browserName(userAgent);
  return {
    origin: browser.runtime.getURL("").replace(/\/$/, ""),
    extension_version: browser.runtime.getManifest().version,
    browser: name,
    ui_language: browser.i18n.getMessage("language"),
    label: name.replace(/ \d+$/, ""),
  };
}

/** "Firefox 153", "Edge 156", "Chrome 156"; what is no known browser is called a browser. @param {string} userAgent */
export function browserName(userAgent) {
  for (const [token, name] of [
    ["Firefox", "Firefox"],
    ["Edg", "Edge"],
    ["Chrome", "Chrome"],
  ]) {
    const version = new RegExp(`${token}/(\\d+)`).exec(userAgent);
    if (version) return `${name} ${version[1]}`;
  }
  return "browser";
}
