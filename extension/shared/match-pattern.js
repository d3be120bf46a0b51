/** Match patterns as in a manifest: does one cover a URL? Pure. Ports are not part of a pattern. */

/** @param {string} pattern @param {string} url @returns {boolean} */
export function covers(pattern, url) {
  const place = webAddress(url);
  if (!place) return false;
  if (pattern === "<all_urls>") return true;
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host, path] = parts;
  if (scheme !== "*" && place.protocol !== `${scheme}:`) return false;
  return hostFits(host, place.hostname) && pathFits(path, place.pathname + place.search);
}

/** @param {string} url @returns {URL | null} null where it is not an http(s) address */
export function webAddress(url) {
  if (!URL.canParse(url)) return null;
  const place = new URL(url);
  return place.protocol === "https:" || place.protocol === "http:" ? place : null;
}

/** @param {string} pattern @param {string} host */
function hostFits(pattern, host) {
  if (pattern === "*") return true;
  if (!pattern.startsWith("*.")) return host === pattern;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Each piece between two stars at its first place: no pattern, however starry, needs a second look. @param {string} pattern @param {string} path */
function pathFits(pattern, path) {
  const [first, ...pieces] = pattern.split("*");
  const last = pieces.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
