// The decision on a case. Hiding and reporting ask for a reason and a clause, and only where a
// capture is sealed; the agent checks the same again.

import { post } from "./api.js";
import { el, say, tell } from "./elements.js";

const ALWAYS = ["later", "leave_alone", "not_negative"];
const GROUNDED = ["hide", "report"];
const REASONS = ["insult", "threat", "hate", "harassment", "privacy", "spam", "illegal", "other"];

export function decisionForm({ case: found, view, clauses }) {
  const decisions = view.may_hide ? [...ALWAYS, ...GROUNDED] : ALWAYS;
  const decision = choice("decision", decisions, (value) => say(`decision.${value}`));
  const reason = choice("reason", REASONS, (value) => say(`reason.${value}`));
  const clause = choice(
    "clause",
    clauses.map(({ id }) => id),
    (value) => clauses.find(({ id }) => id === value).title,
  );
  const grounds = el("div.grounds", { hidden: true }, reason.label, clause.label);
  decision.select.addEventListener("change", () => {
    grounds.hidden = !GROUNDED.includes(decision.select.value);
    for (const { select } of [reason, clause]) select.required = !grounds.hidden;
  });
  decision.select.required = true;

  async function record(event) {
    event.preventDefault();
    const grounded = !grounds.hidden;
    try {
      await post(`/board/cases/${found.number}/decision`, {
        decision: decision.select.value,
        reason: grounded ? reason.select.value : "",
        clause: grounded ? clause.select.value : "",
      });
      dispatchEvent(new Event("case-changed"));
    } catch (error) {
      tell(error);
    }
  }

  return el(
    "section.panel",
    {},
    el("h2", {}, say("decision")),
    found.decision ? el("p", {}, say("decided", { d: say(`decision.${found.decision}`) })) : null,
    el(
      "form.decide",
      { onsubmit: record },
      decision.label,
      grounds,
      el("button", { type: "submit" }, say("decide")),
    ),
  );
}

function choice(name, values, text) {
  const select = el(
    "select",
    { name },
    el("option", { value: "" }, say("choose")),
    ...values.map((value) => el("option", { value }, text(value))),
  );
  return { select, label: el("label", {}, el("span", {}, say(name)), select) };
}
