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
  const lines = queues.map(({ kind, count, since_ms }) => {
    const line = document.createElement("li");
    line.append(say("popup_queue", nameOf(kind), count), time(ago(LANGUAGE, since_ms, now)));
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
  const { seq, about, sendable, at_ms } = one;
  const name = nameOf(one.kind);
  const line = document.createElement("li");
  line.className = "refusal";
  const what = document.createElement("p");
  what.append(name, time(ago(LANGUAGE, at_ms, Date.now())));
  const quote = document.createElement("p");
  quote.className = "quote";
  quote.dir = "auto";
  quote.textContent = say(`decide_${about}`) || about;
  const reason = document.createElement("p");
  reason.className = "small soft";
  reason.textContent = say(`reason_${one.reason}`, one.times) || one.reason;
  const row = document.createElement("div");
  row.className = "row";
  const label = about ? `${name}, ${quote.textContent}` : name;
  for (const [kind, word] of /** @type {const} */ ([
    ["quarantine.retry", "popup_retry"],
    ["quarantine.drop", "popup_drop"],
  ])) {
    if (kind === "quarantine.retry" && !sendable) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = say(word);
    button.setAttribute("aria-label", say(`${word}_label`, label));
    button.addEventListener("click", () => void ask(kind, { seqs: [seq] }).then(onChange));
    row.append(button);
  }
  line.append(what, ...(about ? [quote] : []), reason, row);
  return line;
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
