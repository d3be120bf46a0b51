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
  const units = [
    ["day", 1440],
    ["hour", 60],
    ["minute", 1],
  ];
  const [unit, size] = units.find(([, length]) => minutes >= 2 * length) ?? units[2];
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit,
    unitDisplay: "short",
  }).format(Math.round(minutes / size));
}

/** Say something at the foot of the page for a while, to screen readers too. */
export function notice(text) {
  const place = document.querySelector("#notice");
  place.textContent = text;
  clearTimeout(notice.timer);
  notice.timer = setTimeout(() => {
    place.textContent = "";
  }, 6000);
}
