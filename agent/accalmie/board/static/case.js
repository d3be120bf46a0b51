// One case: the comment, its captures, the reply and drafts, the decision, the timeline.

import { get, picture, post } from "./api.js";
import { decisionForm } from "./decision.js";
import { departmentForm } from "./department.js";
import { el, moment, momentText, notice, say, span, tell, webLink } from "./elements.js";
import { due, steps, what } from "./list.js";
import { later } from "./watching.js";

export async function casePage(number) {
  const told = await get(`/board/cases/${number}`);
  return [
    el("p.back", {}, el("a", { href: "#/" }, `← ${say("back")}`)),
    head(told.case),
    el("div.columns", {}, el("div", {}, ...left(told)), el("div", {}, ...right(told))),
  ];
}

function head(found) {
  return el(
    "header.case-head",
    {},
    el("h1", {}, what(found)),
    el(
      "p.facts",
      {},
      steps(found.verdict.severity),
      el("span", {}, found.number),
      el("span", {}, say(`status.${found.status}`)),
      due(found),
      clock("next_response", found.clocks.next_response),
      clock("resolution", found.clocks.resolution),
    ),
  );
}

/** A clock beside the first response: its outcome, the time left, or that it stands still. */
function clock(name, standing) {
  if (!standing) return null;
  const { state, minutes_left: minutes } = standing;
  let told = say("clock.frozen");
  if (state === "hit" || state === "missed") told = say(`clock.${state}`);
  else if (minutes !== null && minutes >= 0) told = say("left", { t: span(minutes) });
  else if (minutes !== null) told = say("late", { t: span(-minutes) });
  return el("span", {}, say(`clock.${name}`, { t: told }));
}

function left(told) {
  return [comment(told), captures(told.case), reply(told.case), drafts(told.case)];
}

function right(told) {
  if (told.case.erased_at) return [timeline(told.events)];
  return [advice(told), departmentForm(told), decisionForm(told), timeline(told.events)];
}

function panel(title, ...children) {
  return el("section.panel", {}, el("h2", {}, title), ...children);
}

function comment({ case: found }) {
  const { comment: said, verdict, erased_at: erased } = found;
  if (erased)
    return panel(say("comment"), el("p.empty", {}, say("erased_on", { t: momentText(erased) })));
  return panel(
    say("comment"),
    el("blockquote", { dir: "auto", lang: verdict.language }, ...marked(said.text, verdict.why)),
    el(
      "p.facts",
      {},
      el("b", { dir: "auto" }, said.author_name || said.author_handle || "—"),
      el("span", {}, said.platform),
      said.posted_at ? moment(said.posted_at) : null,
      webLink(said.comment_url || said.post_url, say("see_page")),
    ),
    ...later(found),
  );
}

/** The text with the words underlined that weighed towards negative. */
function marked(text, why) {
  const spans = why
    .filter((part) => part.weight > 0 && part.text)
    .map((part) => ({ start: text.indexOf(part.text), length: part.text.length }))
    .filter((part) => part.start >= 0)
    .sort((one, other) => one.start - other.start);
  const nodes = [];
  let at = 0;
  for (const { start, length } of spans) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), el("mark", {}, text.slice(start, start + length)));
    at = start + length;
  }
  return [...nodes, text.slice(at)];
}

function captures(found) {
  const shown = found.captures.map((ref) =>
    found.erased_at ? sealOf(ref) : capture(found.id, ref),
  );
  if (!shown.length) shown.push(el("p.empty", {}, say("no_captures")));
  return panel(say("captures"), el("div.captures", {}, ...shown));
}

function capture(id, { sha256, captured_at }) {
  const image = el("img", { alt: say("captured", { t: momentText(captured_at) }) });
  picture(sha256, `thumbnail?case=${id}`).then((url) => {
    image.src = url;
  }, tell);
  return el(
    "figure",
    {},
    el(
      "button.picture",
      { type: "button", "aria-label": say("enlarge"), onclick: () => enlarge(sha256, image.alt) },
      image,
    ),
    el("figcaption", {}, image.alt, " · ", el("code", { title: sha256 }, sha256.slice(0, 8))),
  );
}

/** What is left of an erased capture. */
function sealOf({ sha256, captured_at }) {
  const taken = say("captured", { t: momentText(captured_at) });
  return el("p.facts", {}, taken, " · ", el("code", { title: sha256 }, sha256.slice(0, 8)));
}

async function enlarge(sha256, alt) {
  const dialog = el("dialog.full", {
    onclick: () => dialog.close(),
    onclose: () => dialog.remove(),
  });
  try {
    dialog.append(el("img", { alt, src: await picture(sha256, "full") }));
  } catch (error) {
    return tell(error);
  }
  document.querySelector("#main").append(dialog);
  dialog.showModal();
}

function reply({ reply: given, face_test: test }) {
  if (!given) return "";
  const lines = [
    test ? el("li", {}, say("face_test", { t: momentText(test.at) })) : null,
    given.text ? el("li", {}, say("inserted", { t: momentText(given.inserted_at) })) : null,
    given.observed_at ? el("li", {}, say("observed", { t: momentText(given.observed_at) })) : null,
  ];
  return panel(
    say("reply"),
    el("blockquote.ours", { dir: "auto" }, given.observed || given.text),
    el("ul.facts", {}, ...lines.filter((line) => line !== null)),
  );
}

function drafts(found) {
  if (found.status === "closed" || found.status === "void" || found.erased_at) return "";
  const place = el("div.drafts");
  const ask = el("button", { type: "button", onclick: load }, say("suggest"));
  async function load() {
    ask.disabled = true;
    try {
      const offered = await post(`/board/cases/${found.number}/drafts`);
      const shown = offered.drafts.map((draft) => draftCard(draft, found.verdict.language));
      place.replaceChildren(...(shown.length ? shown : [el("p.empty", {}, say("no_drafts"))]));
      ask.hidden = shown.length > 0;
    } catch (error) {
      tell(error);
    }
    ask.disabled = false;
  }
  return panel(say("drafts"), place, ask);
}

function draftCard(draft, language) {
  const copy = async () => {
    await navigator.clipboard.writeText(draft.text);
    notice(say("copied"));
  };
  return el(
    "article.draft",
    {},
    el("h3", {}, say(`tone.${draft.tone}`)),
    el("p", { lang: language, dir: "auto" }, draft.text),
    el(
      "p.facts",
      {},
      el("span", {}, `${draft.length} / ${draft.limit}`),
      el("button.plain", { type: "button", onclick: copy }, say("copy")),
    ),
  );
}

function advice({ view }) {
  return panel(
    say("advice"),
    el("p.move", {}, say(`move.${view.advice.move}`)),
    el("p", {}, view.advice.reason),
  );
}

function timeline(events) {
  return panel(
    say("timeline"),
    el(
      "ol.timeline",
      {},
      ...events.map((event) =>
        el(
          "li",
          {},
          el("span", {}, say(`action.${event.action}`), detail(event)),
          el("small", {}, moment(event.at), " · ", say(`actor.${event.actor}`)),
        ),
      ),
    ),
  );
}

function detail({ action, details }) {
  if (action === "status_changed") return ` : ${say(`status.${details.to}`)}`;
  if (action === "assigned" || action === "told") return ` : ${details.department}`;
  if (action === "captured") return ` · ${details.sha256.slice(0, 8)}`;
  if (action.startsWith("decision")) return ` : ${say(`decision.${details.decision}`)}`;
  return "";
}
