/**
 * The toolbar popup: is the agent there and what to do if not, what is under way to it, this page's
 * figures, what is due. It looks again while it is open, so that what it says stays true.
 */
import { showOutbox, showTimes } from "./outbox.js";
import { ask, LANGUAGE, part, say, speak } from "./page.js";
import { showSurge } from "./surge.js";

const NEEDS_PAIRING = new Set(["unpaired", "stranger", "refused"]);
const LOOK_MS = 2000;
const TICK_MS = 1000;

/** @type {AgentState | null} */
let known = null;
let looking = false;

speak();
const tab = (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
chrome.runtime.onMessage.addListener((message, sender) => {
  if (message?.kind === "page.count" && sender.tab?.id === tab?.id) showPage(message.data);
});
part("walk").addEventListener("click", () => void walk());
part("teach").addEventListener("click", () => void teach());
part("board").addEventListener(
  "click",
  () => void ask("board.open", null).then(() => window.close()),
);
window.setInterval(() => void refresh(), LOOK_MS);
window.setInterval(() => known && showTimes(known), TICK_MS);
void window.navigator.storage?.persist?.(); // what waits is not the browser’s to clear
await Promise.all([refresh(), askPage(), showChanged(), showMistakes()]);

async function refresh() {
  if (looking) return;
  looking = true;
  try {
    const answer = await ask("agent.state", null);
    if (answer.ok) showAgent(answer.data);
    else part("link").textContent = answer.error;
  } catch {
    part("link").textContent = say("no_answer"); // the background was stopped over it
  } finally {
    looking = false;
  }
}

/** @param {AgentState} state */
function showAgent(state) {
  const up = state.link === "connected";
  part("mark").classList.toggle("up", up);
  const link = say(`link_${state.link}`);
  if (part("link").textContent !== link) part("link").textContent = link;
  part("todo").hidden = up;
  part("todo-text").textContent = up
    ? ""
    : say(state.link === "no_agent" ? "todo_no_agent" : `error_${state.link}`);
  part("todo-command").hidden = state.link !== "no_agent";
  part("todo-pair").hidden = !NEEDS_PAIRING.has(state.link);
  part("board").hidden = !up;
  known = state;
  showOutbox(state, () => void refresh());
  showNext(state.status);
  showSurge(state.status);
}

/** @param {AgentState["status"]} status */
function showNext(status) {
  part("next").hidden = !status;
  if (!status) return;
  const lines = status.next.map((view) =>
    line(
      `${view.number} · ${say(`cause_${view.cause ?? "other"}`)}`,
      clock(Date.parse(view.due_at)),
      urgency(view),
    ),
  );
  part("cases").replaceChildren(
    ...(lines.length > 0 ? lines : [line(say("popup_none_due"), "", "")]),
  );
}

/** @param {CaseView} view */
function urgency({ due_at }) {
  const minutes = (Date.parse(due_at) - Date.now()) / 60_000;
  return minutes <= 0 ? "late" : minutes <= 15 ? "soon" : "calm";
}

async function showChanged() {
  const answer = await ask("sites.changed", null);
  const sites = answer.ok ? answer.data : [];
  part("changed").hidden = sites.length === 0;
  const lines = sites.map(({ name, why, fields }) => {
    const lacking = fields.map((field) => say(`field_${field}`)).join(", ");
    const said =
      why === "nothing"
        ? say("popup_changed_nothing", name)
        : say("popup_changed_fields", name, lacking);
    return line(said, "", "");
  });
  part("changes").replaceChildren(...lines);
}

async function showMistakes() {
  const answer = await ask("sites.problems", null);
  const problems = answer.ok ? answer.data : [];
  part("mistakes").hidden = problems.length === 0;
  const lines = problems.map(({ file, line: at, reason }) =>
    line(at ? say("popup_line", file, at, reason) : say("popup_file", file, reason), "", ""),
  );
  part("sites").replaceChildren(...lines);
}

async function askPage() {
  part("watch").textContent = say("popup_no_access");
  if (tab?.id === undefined) return;
  try {
    const state = await chrome.tabs.sendMessage(
      tab.id,
      { kind: "page.ask", data: null },
      { frameId: 0 },
    );
    if (state?.watch) await showPage(state);
  } catch {
    // No content script on this page: the sentence above says so.
  }
}

/** @param {PageState} state */
async function showPage(state) {
  const watched = state.watch === "watched";
  part("figures").hidden = !watched;
  part("read").textContent = String(state.read);
  part("negative").textContent = String(state.negative);
  part("page-waiting").textContent = String(state.waiting);
  const words = { watched: "", none: say("popup_not_watched"), paused: say("popup_paused") };
  part("watch").textContent = words[state.watch];
  const { trouble, name = "" } = state;
  part("trouble").hidden = !trouble;
  part("trouble").textContent = trouble ? say(`popup_trouble_${trouble}`, name) : "";
  part("walk").hidden = !watched || state.negative === 0;
  part("teach").hidden = state.watch === "paused";
  if (state.watch !== "none") await offerPause();
}

async function offerPause() {
  const host = tab?.url ? new URL(tab.url).host : "";
  if (!host) return; // the browser does not tell this page's address
  const answer = await ask("site.paused", { host });
  if (!answer.ok) return;
  const button = part("pause");
  const paused = answer.data;
  button.hidden = false;
  button.textContent = say(paused ? "popup_resume" : "popup_pause");
  button.onclick = async () => {
    await ask("site.pause", { host, paused: !paused });
    part("reload").hidden = false;
    await offerPause();
  };
}

async function walk() {
  if (tab?.id === undefined) return;
  await chrome.tabs.sendMessage(tab.id, { kind: "page.walk", data: null }, { frameId: 0 });
  window.close();
}

/** The person shows one comment of this page; the popup would lie over it. */
async function teach() {
  if (tab?.id === undefined) return;
  const answer = await ask("teach.begin", { tab: tab.id });
  if (answer.ok) window.close();
  else part("watch").textContent = answer.error;
}

/** @param {string} what @param {string} when @param {string} tone */
function line(what, when, tone) {
  const item = document.createElement("li");
  const time = document.createElement("span");
  time.className = `time ${tone}`;
  time.textContent = when;
  item.append(what, time);
  return item;
}

/** @param {number} ms */
function clock(ms) {
  const style = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit" });
  return new Intl.DateTimeFormat(LANGUAGE, style).format(ms);
}
