/** Pairing by hand: the eight characters that `accalmie pair` shows. In a tab, because popups close. */
import { ask, part, say, speak } from "./page.js";

const CODE = /^[0-9A-Z]{8}$/;

speak();
const code = /** @type {HTMLInputElement} */ (part("code"));
const button = /** @type {HTMLButtonElement} */ (part("connect"));
part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void connect();
});
part("forget").addEventListener("click", () => void forget());

async function connect() {
  const typed = code.value.replace(/[-\s]/g, "").toUpperCase();
  if (!CODE.test(typed)) return tell("connect_length");
  button.disabled = true;
  tell("connect_trying");
  const answer = await ask("pair.code", { code: typed });
  button.disabled = false;
  if (answer.ok) tell("connect_done");
  else part("result").textContent = answer.error;
}

async function forget() {
  const answer = await ask("pair.forget", null);
  if (answer.ok) tell("connect_forgotten");
  else part("result").textContent = answer.error;
}

/** @param {string} word */
function tell(word) {
  part("result").textContent = say(word);
}
