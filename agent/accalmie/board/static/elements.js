// Builds the page's elements. Text is always text: nothing here reads HTML.

const words = JSON.parse(document.querySelector("#words").textContent);

/** The sentence of `key`, its `{x}` filled from `values`; the last part of the key where unknown. */
export function say(key, values = {}) {
  const sentence = words[key] ?? key.split(".").pop();
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * An element. Properties that start with "on" are listeners, "aria-…" and "data-…" attributes.
 * @param {string} tag "name.class.class"
 * @returns {any}
 */
export function el(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name);
  node.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key.includes("-") || key === "for") node.setAttribute(key, value);
    else node[key] = value;
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A link to a page of the web; only http(s), else plain text. */
export function webLink(url, text) {
  if (!/^https?:\/\//i.test(url)) return el("span", {}, text);
  return el("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, text);
}

const plurals = new Intl.PluralRules(document.documentElement.lang);

/** The sentence of `key` for `n` things: it has a form for one and one for several. */
export function sayCount(key, n) {
  const form = plurals.select(n) === "one" ? "one" : "other";
  return say(`${key}.${form}`, {
    n: new Intl.NumberFormat(document.documentElement.lang).format(n),
  });
}

const moments = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: "medium",
  timeStyle: "short",
});

export function moment(iso) {
  return el("time", { dateTime: iso }, momentText(iso));
}

export function momentText(iso) {
  return moments.format(new Date(iso));
}

/** Minutes as a person says them: 42 min, 3 h, 2 d. */
export function span(minutes) {
  if (minutes >= 2 * 1440) return quantity(minutes / 1440, "day");
  return minutes >= 2 * 60 ? quantity(minutes / 60, "hour") : quantity(minutes, "minute");
}

function quantity(amount, unit) {
  const style = /** @type {const} */ ({ style: "unit", unitDisplay: "short" });
  const format = new Intl.NumberFormat(document.documentElement.lang, { ...style, unit });
  return format.format(Math.round(amount));
}

/** Say why the agent refused, or that it is gone. */
export function tell(error) {
  notice(error.code === "gone" ? say("gone") : error.message);
}

let quiet;

/** Say something at the foot of the page for a while, to screen readers too. */
export function notice(text) {
  const place = document.querySelector("#notice");
  place.textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    place.textContent = "";
  }, 6000);
}
