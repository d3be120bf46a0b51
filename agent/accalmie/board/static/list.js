// The list of cases, with its filter, its search and its pages. What it shows is in `state`, so
// that going back finds it again.

import { get } from "./api.js";
import { el, say, sayCount, span, tell } from "./elements.js";
import { attention } from "./watching.js";

const PAGE = 50;
const STATUSES = [
  "open",
  "all",
  "new",
  "in_progress",
  "waiting_department",
  "awaiting_approval",
  "replied",
  "watching",
  "closed",
  "void",
];
const state = { status: "open", text: "", offset: 0 };
let shown = null;

/** The whole page; typing replaces the rows alone, so that the field keeps its focus. */
export async function listPage() {
  const rows = el("div.rows");
  await fill(rows);
  shown = rows;
  return [el("h1.quiet", {}, say("cases")), await attention(), controls(rows), rows];
}

/** Read the rows again where the list is on the screen. */
export async function refreshList() {
  if (!shown?.isConnected || shown.contains(document.activeElement)) return;
  document.getElementById("attention")?.replaceWith(await attention());
  await fill(shown);
}

function controls(rows) {
  const change = (part) => {
    Object.assign(state, { offset: 0 }, part);
    return fill(rows).catch(tell);
  };
  let timer;
  const search = el("input", {
    id: "search",
    type: "search",
    value: state.text,
    placeholder: say("search_hint"),
    autocomplete: "off",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => change({ text: search.value.trim() }), 200);
    },
  });
  const status = el(
    "select",
    { id: "status", onchange: () => change({ status: status.value }) },
    ...STATUSES.map((value) =>
      el("option", { value, selected: value === state.status }, say(`status.${value}`)),
    ),
  );
  return el(
    "form.controls",
    { role: "search", onsubmit: (event) => event.preventDefault() },
    el("label", { for: "search" }, say("search")),
    search,
    el("label", { for: "status" }, say("status")),
    status,
  );
}

async function fill(rows) {
  const asked = JSON.stringify(state);
  const { status, text, offset } = state;
  const query = new URLSearchParams({ status, text, offset: `${offset}`, limit: `${PAGE}` });
  const { total, cases } = await get(`/board/cases?${query}`);
  if (asked !== JSON.stringify(state)) return;
  const empty = state.status === "open" && !state.text ? "none_open" : "none_found";
  rows.replaceChildren(
    el("p.count", { role: "status" }, sayCount("count", total)),
    cases.length ? el("ol.cases", {}, ...cases.map(row)) : el("p.empty", {}, say(empty)),
    pages(rows, total),
  );
}

function row(found) {
  const { comment } = found;
  return el(
    "li",
    {},
    el(
      "a.case",
      { href: `#/case/${found.number}` },
      el("span.head", {}, steps(found.verdict.severity), el("b", {}, what(found)), due(found)),
      el(
        "span.excerpt",
        { dir: "auto", lang: found.verdict.language },
        comment.text || say("erased"),
      ),
      el(
        "span.foot",
        {},
        el("span", { dir: "auto" }, comment.author_name || comment.author_handle || "—"),
        el("span", {}, comment.platform),
        el("span", {}, found.number),
        state.status === "open" ? null : el("span", {}, say(`status.${found.status}`)),
      ),
    ),
  );
}

/** "insult · delivery", "complaint · quality". */
export function what(found) {
  const { abuse, intent, cause } = found.verdict;
  const first = abuse.length
    ? abuse.map((kind) => say(`abuse.${kind}`))
    : [say(`intent.${intent}`)];
  return [...first, ...(cause ? [say(`cause.${cause}`)] : [])].join(" · ");
}

export function steps(severity) {
  const label = `${say("severity")} ${say("of_four", { n: severity })}`;
  const bars = [1, 2, 3, 4].map((step) => el(step <= severity ? "i.on" : "i"));
  return el("span.steps", { role: "img", title: label, "aria-label": label }, ...bars);
}

/** What the clock says: calm, soon (a quarter of an hour), late. */
export function due(found) {
  if (found.awaited_at) return running(found);
  if (found.replied_at) {
    const late = found.clock_state === "missed";
    return el("span.due", {}, say(late ? "answered_late" : "answered"));
  }
  return el("span.due", {}, say("stopped"));
}

/** The time left; "at most" where the page tells only roughly when the comment was posted. */
function running({ minutes_left: minutes, earliest_due_at: rough }) {
  if (minutes < 0) return el("span.due.late", {}, say("late", { t: span(-minutes) }));
  const told = say(rough ? "left_at_most" : "left", { t: span(minutes) });
  return el(minutes <= 15 ? "span.due.soon" : "span.due", {}, told);
}

function pages(rows, total) {
  const turn = (offset) => () => {
    state.offset = offset;
    fill(rows).catch(tell);
  };
  return el(
    "div.pages",
    { hidden: total <= PAGE },
    el(
      "button",
      { type: "button", disabled: state.offset === 0, onclick: turn(state.offset - PAGE) },
      say("previous"),
    ),
    el(
      "button",
      {
        type: "button",
        disabled: state.offset + PAGE >= total,
        onclick: turn(state.offset + PAGE),
      },
      say("next"),
    ),
  );
}
