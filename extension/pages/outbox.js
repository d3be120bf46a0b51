/** The popup's part on what is under way to the agent: when it last took something, what waits, what it refused. */
import { ago } from "./ago.js";
import { ask, LANGUAGE, part, say } from "./page.js";

const NEARLY_FULL = 0.8;
const MEGABYTE = 1024 * 1024;

/** @typedef {AgentState["quarantined"][number]} Refused */

/**
 * @param {AgentState} state
 * @param {() => void} onChange the person sent something again, or threw it away
 */
export function showOutbox(state, onChange) {
  showTimes(state);
  showFull(state.held);
  showQuarantine(state, onChange);
}

/** What changes by itself, second by second. @param {AgentState} state */
export function showTimes({ link, last_accepted_ms: last, waiting, queues }) {
  const now = Date.now();
  const accepted = last ? say("popup_accepted", ago(LANGUAGE, last, now)) : "";
  const said = [accepted || say("popup_none_accepted")];
  said.push(waiting > 0 ? say("popup_waiting", waiting) : say("popup_none_waiting"));
  part("delivery").textContent = said.join(" · ");
  part("delivery").hidden = link !== "connected" && !last && waiting === 0;
  part("queues").hidden = waiting === 0;
  const oldestFirst = queues.toSorted((one, two) => one.since_ms - two.since_ms);
  const lines = oldestFirst.map(({ kind, count, since_ms }) => {
    const line = document.createElement("li");
    line.append(say("popup_pair", nameOf(kind), count), time(ago(LANGUAGE, since_ms, now)));
    return line;
  });
  part("waiting").replaceChildren(...lines);
}

/** @param {AgentState["held"]} held */
function showFull({ bytes, limit_bytes: limit }) {
  const inMegabytes = (/** @type {number} */ size) => Math.round(size / MEGABYTE);
  part("full").hidden = bytes < limit * NEARLY_FULL;
  part("full").textContent = say("popup_nearly_full", inMegabytes(bytes), inMegabytes(limit));
}

let shown = "";

/** @param {AgentState} state @param {() => void} onChange */
function showQuarantine({ refused, quarantined }, onChange) {
  const told = JSON.stringify([refused, quarantined]);
  if (told === shown) return; // a button that has the focus keeps it
  shown = told;
  part("refused").hidden = refused === 0;
  part("quarantine").replaceChildren(...quarantined.map((one) => refusal(one, onChange)));
  part("more").hidden = refused <= quarantined.length;
  part("more").textContent = say("popup_more", refused - quarantined.length);
}

/** @param {Refused} one @param {() => void} onChange */
function refusal(one, onChange) {
  const name = nameOf(one.kind);
  const about = say(`decide_${one.about}`) || one.about;
  const what = paragraph("", name);
  what.append(time(ago(LANGUAGE, one.at_ms, Date.now())));
  const quote = paragraph("quote", about);
  quote.dir = "auto";
  const reason = say(`reason_${one.reason}`, one.times) || one.reason;
  const row = document.createElement("div");
  row.className = "row";
  row.append(...choices(one, about ? `${name}, ${about}` : name, onChange));
  const line = document.createElement("li");
  line.className = "refusal";
  line.append(what, ...(about ? [quote] : []), paragraph("small soft", reason), row);
  return line;
}

/** What the person can do about it. @param {Refused} one @param {string} label @param {() => void} onChange */
function choices({ seq, sendable }, label, onChange) {
  /** @param {"quarantine.retry" | "quarantine.drop"} kind @param {string} word */
  const choice = (kind, word) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = say(word);
    button.setAttribute("aria-label", say("popup_pair", say(word), label));
    button.addEventListener("click", () => void ask(kind, { seqs: [seq] }).then(onChange));
    return button;
  };
  if (!sendable) return [choice("quarantine.drop", "popup_seen")];
  return [choice("quarantine.retry", "popup_retry"), choice("quarantine.drop", "popup_drop")];
}

/** @param {string} className @param {string} text */
function paragraph(className, text) {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

/** @param {string} kind */
function nameOf(kind) {
  return say(`entry_${kind.replace(".", "_")}`) || kind;
}

/** @param {string} text */
function time(text) {
  const element = document.createElement("span");
  element.className = "time soft";
  element.textContent = text;
  return element;
}
