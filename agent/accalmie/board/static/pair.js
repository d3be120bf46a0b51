// The pairing page says what to do where the extension does not. The extension's own script acts
// on the click; the secret stays in the address's fragment and is not read here.

import { say } from "./elements.js";

const PATIENCE_MS = 4000;
const button = /** @type {HTMLButtonElement} */ (document.getElementById("pair"));
const result = document.querySelector("#pair-result");

if (!/^#s=[0-9a-f]{32}$/.test(location.hash)) {
  button.disabled = true;
  result.textContent = say("pair_stale");
}

button.addEventListener("click", () => {
  setTimeout(() => {
    if (result.textContent === "") result.textContent = say("pair_silent");
  }, PATIENCE_MS);
});
