// Passing a case to a department: who can be asked, how what was sent stands, and the answer.

import { post } from "./api.js";
import { el, momentText, say, tell } from "./elements.js";

const OPEN = ["new", "in_progress", "waiting_department", "awaiting_approval"];

/** Nothing at all where the settings name no department. */
export function departmentForm({ case: found, departments, deliveries }) {
  if (!departments.length) return "";
  const waits = found.status === "waiting_department" && found.passed_at;
  const since = waits ? momentText(found.passed_at) : "";
  return el(
    "section.panel.department",
    {},
    el("h2", {}, say("department")),
    waits ? el("p", {}, say("waits_for", { d: found.department, t: since })) : null,
    deliveries.length ? el("ul.facts", {}, ...deliveries.map(sent)) : null,
    found.department_answer
      ? el("blockquote.ours", { dir: "auto" }, found.department_answer)
      : null,
    waits ? answerForm(found) : null,
    OPEN.includes(found.status) ? passForm(found, departments) : null,
  );
}

function sent({ kind, state, department, detail }) {
  const code = state !== "sent" && detail ? ` (${detail})` : "";
  return el(
    "li",
    {},
    `${department} · ${say(`delivery.${kind}`)} · ${say(`delivery.${state}`)}${code}`,
  );
}

function passForm(found, departments) {
  const options = departments.map(({ name }) =>
    el("option", { value: name, selected: name === found.department }, name),
  );
  const select = el("select", { name: "department" }, ...options);
  const button = el("button", { type: "submit" });
  const again = () => found.status === "waiting_department" && found.department === select.value;
  const name = () => {
    button.textContent = say(again() ? "pass_again" : "pass");
  };
  select.addEventListener("change", name);
  name();
  return el(
    "form.decide",
    {
      onsubmit: sends(found, "pass", () => ({ department: select.value, again: again() }), button),
    },
    el("label", {}, el("span", {}, say("department")), select),
    button,
  );
}

function answerForm(found) {
  const text = el("textarea", { name: "answer", rows: "3", required: true, dir: "auto" });
  const button = el("button", { type: "submit" }, say("note_answer"));
  return el(
    "form.decide",
    { onsubmit: sends(found, "answer", () => ({ text: text.value }), button) },
    el("label", {}, el("span", {}, say("answer")), text),
    button,
  );
}

/** A form's sending: once at a time, and the page shows what came of it. */
function sends(found, path, body, button) {
  return async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      await post(`/board/cases/${found.number}/${path}`, body());
      dispatchEvent(new Event("case-changed"));
    } catch (error) {
      tell(error);
    }
    button.disabled = false;
  };
}
