// What the page showed of a case later on, and what needs a look beyond single cases: a surge.

import { get } from "./api.js";
import { el, moment, momentText, say, sayCount, span, webLink } from "./elements.js";

/** The comment gone or edited, what it said before, what its author wrote again, the mood. */
export function later(found) {
  const { comment_state: state, earlier_texts: earlier, follow_ups: again, mood } = found;
  return [
    state === "deleted" ? el("p.soon", {}, say("comment_deleted")) : null,
    earlier.length ? quotes(sayCount("edited", earlier.length), earlier.map(before)) : null,
    again.length ? quotes(sayCount("wrote_again", again.length), again.map(message)) : null,
    mood && mood.read_after > 0 ? el("p.facts", {}, say("mood", shares(mood))) : null,
  ];
}

function quotes(title, lines) {
  return el("details", { open: true }, el("summary", {}, title), ...lines);
}

function before({ text, until }) {
  return el(
    "blockquote",
    { dir: "auto" },
    text,
    el("footer", {}, say("until", { t: momentText(until) })),
  );
}

function message({ text, posted_at: posted, seen_at: seen }) {
  return el("blockquote", { dir: "auto" }, text, el("footer", {}, moment(posted ?? seen)));
}

function shares({ read_before, negative_before, read_after, negative_after }) {
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  const share = (part, whole) => (whole > 0 ? percent.format(part / whole) : "—");
  return {
    before: share(negative_before, read_before),
    after: share(negative_after, read_after),
    b: read_before,
    a: read_after,
  };
}

/** Above the list: a surge that is on, and pages to look at again. Nothing on a calm day. */
export async function attention() {
  const { surge, revisit } = await get("/board/status");
  return el(
    "div#attention",
    {},
    surge ? surgePanel(surge) : null,
    revisit.length ? el("p.facts", {}, say("revisit"), ...revisit.map(page)) : null,
  );
}

function surgePanel(surge) {
  const { count, window_minutes: minutes, expected, count_now: now, cause, words } = surge;
  const said = [say("surge_pace", { n: count, t: span(minutes), e: expected })];
  if (now > count) said.push(say("surge_now", { n: now }));
  if (cause) said.push(say("surge_cause", { c: say(`cause.${cause}`) }));
  if (words.length) said.push(say("surge_words", { w: words.join(", ") }));
  return el(
    "section.panel.surge",
    { role: "status" },
    el("h2", {}, say("action.surge")),
    el("p", {}, said.join(" ")),
    surge.post_url
      ? el("p", {}, webLink(surge.post_url, surge.page_title || surge.post_url))
      : null,
  );
}

function page({ post_url: url, page_title: title }) {
  return el("span", {}, webLink(url, title || url));
}
